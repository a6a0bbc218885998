"""Awareness events as planned: theme, people, agenda, materials, quotas, money; who came is in `attendance`, the rest in `outcomes`."""

from django.db import models

from mitradesa.core.outreach import EventState, Mode, Paper, Part, Payment, Section
from mitradesa.records.models.choices import choices, one_of


class OutreachEvent(models.Model):
    """An awareness event of an office. `key` is its address; `opens_for` names the office that the opener stands in for, else empty."""

    key = models.CharField(max_length=24, unique=True)
    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="outreach_events")
    regency = models.CharField(max_length=13)
    theme = models.CharField(max_length=300)
    mode = models.CharField(max_length=8, choices=choices(Mode), default=Mode.ON_SITE.value)
    venue = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    online_link = models.URLField(max_length=300, blank=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    starts_time = models.TimeField(null=True)
    ends_time = models.TimeField(null=True)
    opener_name = models.CharField(max_length=120, blank=True)
    opener_title = models.CharField(max_length=120, blank=True)
    opens_for = models.CharField(max_length=120, blank=True)
    audience = models.CharField(max_length=300, blank=True)
    subdistrict_quota = models.PositiveSmallIntegerField(default=1)
    village_quota = models.PositiveSmallIntegerField(default=1)
    hours = models.PositiveSmallIntegerField(null=True)
    state = models.CharField(max_length=9, choices=choices(EventState), default=EventState.PLANNED.value)
    cancel_reason = models.CharField(max_length=300, blank=True)
    written_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first."""

        ordering = ["-starts_on", "-id"]
        indexes = [models.Index(fields=["regency", "starts_on", "id"], name="outreach_by_day")]
        constraints = [
            one_of("state", EventState, name="outreach_state_known"),
            one_of("mode", Mode, name="outreach_mode_known"),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="outreach_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.theme


class EventText(models.Model):
    """A written part of an event's plan or report."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="texts")
    section = models.CharField(max_length=12, choices=choices(Section))
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Each part once."""

        constraints = [
            models.UniqueConstraint(fields=["event", "section"], name="event_text_once"),
            one_of("section", Section, name="event_section_known"),
        ]

    def __str__(self) -> str:
        return self.section


class EventQuota(models.Model):
    """How many people a subdistrict or village may send; the regions of an event's rows are those it invites."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="quotas")
    region = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    quota = models.PositiveSmallIntegerField()

    class Meta:
        """By region, each once."""

        ordering = ["region_id"]
        constraints = [models.UniqueConstraint(fields=["event", "region"], name="event_quota_once")]

    def __str__(self) -> str:
        return f"{self.region_id} {self.quota}"


class CommitteeMember(models.Model):
    """Somebody of the committee, with his duty in it and the decree that names him."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="committee")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    nip = models.CharField(max_length=18, blank=True)
    office_title = models.CharField(max_length=120, blank=True)
    duty = models.CharField(max_length=80)
    decree = models.CharField(max_length=120, blank=True)

    class Meta:
        """As the decree lists them."""

        ordering = ["place", "id"]

    def __str__(self) -> str:
        return self.name


class Speaker(models.Model):
    """A speaker or moderator whom a regency knows, kept for its next events."""

    regency = models.CharField(max_length=13, db_index=True)
    name = models.CharField(max_length=120)
    institution = models.CharField(max_length=200, blank=True)
    position = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    cv = models.TextField(blank=True)
    cv_file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    cv_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """By name, once an institution."""

        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["regency", "name", "institution"], name="speaker_once")
        ]

    def __str__(self) -> str:
        return self.name


class EventSpeaker(models.Model):
    """A speaker or moderator at one event: his topic, his decree, honorarium and tax in rupiah as entered (None: not yet)."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="speakers")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT, related_name="events")
    part = models.CharField(max_length=9, choices=choices((Part.SPEAKER, Part.MODERATOR)))
    topic = models.CharField(max_length=300, blank=True)
    decree = models.CharField(max_length=120, blank=True)
    honorarium = models.BigIntegerField(null=True)
    tax = models.BigIntegerField(null=True)
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        """In the order of the programme, each once in a part."""

        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "speaker", "part"], name="event_speaker_once"),
            one_of("part", (Part.SPEAKER, Part.MODERATOR), name="event_speaker_part"),
            models.CheckConstraint(
                condition=models.Q(tax__isnull=True) | models.Q(tax__gte=0, honorarium__gte=models.F("tax")),
                name="event_speaker_tax_within",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.speaker_id}"


class AgendaItem(models.Model):
    """A line of the agenda: No / Materi / Waktu / Keterangan."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="agenda")
    day = models.DateField(null=True)
    starts = models.TimeField(null=True)
    ends = models.TimeField(null=True)
    title = models.CharField(max_length=300)
    note = models.CharField(max_length=200, blank=True)
    speaker = models.ForeignKey(EventSpeaker, null=True, on_delete=models.SET_NULL, related_name="agenda")
    place = models.PositiveSmallIntegerField()

    class Meta:
        """In order."""

        ordering = ["place", "id"]

    def __str__(self) -> str:
        return self.title


class Material(models.Model):
    """Teaching material that a regency keeps and reuses; `edition` tells versions of one title apart."""

    regency = models.CharField(max_length=13, db_index=True)
    title = models.CharField(max_length=200)
    edition = models.CharField(max_length=40, blank=True)
    summary = models.TextField(blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """By title, each edition once."""

        ordering = ["title", "edition", "id"]
        constraints = [models.UniqueConstraint(fields=["regency", "title", "edition"], name="material_once")]

    def __str__(self) -> str:
        return self.title


class MaterialCitation(models.Model):
    """What a material teaches: an article of an instrument, a rule of the book, or both."""

    material = models.ForeignKey(Material, on_delete=models.CASCADE, related_name="citations")
    instrument = models.CharField(max_length=60, blank=True)
    article = models.CharField(max_length=40, blank=True)
    rule = models.CharField(max_length=60, blank=True)

    class Meta:
        """Each once, and never empty."""

        ordering = ["id"]
        indexes = [models.Index(fields=["rule"], name="material_rule")]
        constraints = [
            models.UniqueConstraint(
                fields=["material", "instrument", "article", "rule"], name="material_citation_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(instrument="", rule=""), name="material_citation_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return self.rule or f"{self.instrument} {self.article}"


class EventMaterial(models.Model):
    """A material used at an event and how many copies were given out (None: not yet known)."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="materials")
    material = models.ForeignKey(Material, on_delete=models.PROTECT, related_name="events")
    copies = models.PositiveIntegerField(null=True)
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        """In order, each once."""

        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["event", "material"], name="event_material_once")]

    def __str__(self) -> str:
        return f"{self.event_id} {self.material_id}"


class BudgetCode(models.Model):
    """A line of the office's own budget (DPA) of a year as it imported it; `ceiling` in rupiah, None where its list has none."""

    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="budget_codes")
    year = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=60)
    name = models.CharField(max_length=300)
    ceiling = models.BigIntegerField(null=True)

    class Meta:
        """By code, once a year."""

        ordering = ["-year", "code"]
        constraints = [
            models.UniqueConstraint(fields=["office", "year", "code"], name="budget_code_once"),
            models.CheckConstraint(
                condition=models.Q(ceiling__isnull=True) | models.Q(ceiling__gte=0),
                name="budget_code_ceiling",
            ),
        ]

    def __str__(self) -> str:
        return self.code


class EventCost(models.Model):
    """A line of an event's budget: planned and realised rupiah under a code of the office; `realised` None until spent."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="costs")
    code = models.ForeignKey(BudgetCode, null=True, on_delete=models.PROTECT, related_name="costs")
    what = models.CharField(max_length=200)
    quantity = models.PositiveIntegerField(default=1)
    unit = models.CharField(max_length=40, blank=True)
    price = models.BigIntegerField(null=True)
    planned = models.BigIntegerField()
    realised = models.BigIntegerField(null=True)
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        """In order; nothing below zero."""

        ordering = ["place", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(planned__gte=0)
                & (models.Q(realised__isnull=True) | models.Q(realised__gte=0))
                & (models.Q(price__isnull=True) | models.Q(price__gte=0)),
                name="event_cost_not_negative",
            )
        ]

    def __str__(self) -> str:
        return self.what


class EventPayment(models.Model):
    """A line of the accountability lists: who got how much, tax held back as entered, by which receipt; net is gross less tax."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="payments")
    kind = models.CharField(max_length=10, choices=choices(Payment))
    cost = models.ForeignKey(EventCost, null=True, on_delete=models.SET_NULL, related_name="payments")
    payee = models.CharField(max_length=160)
    payee_title = models.CharField(max_length=160, blank=True)
    speaker = models.ForeignKey(EventSpeaker, null=True, on_delete=models.SET_NULL, related_name="payments")
    participant = models.ForeignKey(
        "records.Participant", null=True, on_delete=models.SET_NULL, related_name="payments"
    )
    what = models.CharField(max_length=200, blank=True)
    quantity = models.PositiveIntegerField(default=1)
    unit = models.CharField(max_length=40, blank=True)
    gross = models.BigIntegerField()
    tax = models.BigIntegerField(default=0)
    receipt = models.CharField(max_length=80, blank=True)
    paid_on = models.DateField(null=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """By kind, in order of entry; tax is never more than what is paid."""

        ordering = ["kind", "id"]
        constraints = [
            one_of("kind", Payment, name="event_payment_kind"),
            models.CheckConstraint(
                condition=models.Q(gross__gte=models.F("tax"), tax__gte=0), name="event_payment_tax_within"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.payee}"

    @property
    def net(self) -> int:
        """What is handed out, in rupiah."""
        return self.gross - self.tax


class EventDocument(models.Model):
    """A paper that belongs to the event's report: by number first, the file when it comes."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=choices(Paper))
    title = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=120, blank=True)
    dated = models.DateField(null=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """By kind, in order of entry."""

        ordering = ["kind", "id"]
        constraints = [one_of("kind", Paper, name="event_document_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
