"""Musyawarah desa as a record: the village's own rules, the meeting, who was invited and came, what was decided, and its minutes."""

from django.db import models
from django.db.models import Q

from mitradesa.core.deliberations import About, Element, Manner, Order, Outcome, Payer, State
from mitradesa.records.models.choices import choices, one_of


class RulesOfOrder(models.Model):
    """A village's own rules of order as it wrote them; `least_people` and `least_percent` of the invited are its quorum, if it set one."""

    village = models.OneToOneField("records.Region", on_delete=models.PROTECT, related_name="rules_of_order")
    form = models.CharField(max_length=6, choices=choices(Order))
    reference = models.CharField(max_length=200, blank=True)
    words = models.CharField(max_length=300, blank=True)
    least_people = models.PositiveSmallIntegerField(null=True)
    least_percent = models.PositiveSmallIntegerField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """A percentage is one of a hundred."""

        constraints = [
            one_of("form", Order, name="rules_of_order_form"),
            models.CheckConstraint(
                condition=Q(least_percent__isnull=True) | Q(least_percent__range=(1, 100)),
                name="rules_of_order_percent",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.village_id} {self.form}"


class Deliberation(models.Model):
    """One musyawarah desa. `held_on` is its day, planned or as it was; `rules` and `present` are copied when it is held and signed.

    `digest` is the hash of what the record says when its minutes are signed, `paper_code` the part of it typed from the signed paper.
    """

    key = models.CharField(max_length=24, unique=True)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="deliberations")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    state = models.CharField(max_length=9, choices=choices(State), default=State.PLANNED.value)
    title = models.CharField(max_length=300)
    held_on = models.DateField()
    starts_at = models.TimeField(null=True)
    place = models.CharField(max_length=200, blank=True)
    cost_payer = models.CharField(max_length=7, choices=choices(Payer), blank=True)
    notice_number = models.CharField(max_length=120, blank=True)
    notified_on = models.DateField(null=True)
    invitation_number = models.CharField(max_length=120, blank=True)
    invited_on = models.DateField(null=True)
    called_by = models.CharField(max_length=200, blank=True)
    letter = models.ForeignKey(
        "records.Letter", null=True, on_delete=models.SET_NULL, related_name="deliberations"
    )
    chair = models.CharField(max_length=120, blank=True)
    note_taker = models.CharField(max_length=120, blank=True)
    village_head = models.CharField(max_length=120, blank=True)
    witness = models.CharField(max_length=120, blank=True)
    discussion = models.TextField(blank=True)
    rules = models.JSONField(default=dict)
    present = models.JSONField(default=dict)
    list_file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="attendance_lists"
    )
    list_name = models.CharField(max_length=200, blank=True)
    minutes_number = models.CharField(max_length=120, blank=True)
    signed_on = models.DateField(null=True)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="deliberations"
    )
    file_name = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    paper_code = models.CharField(max_length=8, blank=True)
    cancel_reason = models.CharField(max_length=300, blank=True)
    search = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the lists; signed minutes have their day, scan and hash."""

        indexes = [
            models.Index(fields=[place, "-held_on", "-id"], name=f"musdes_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            one_of("state", State, name="deliberation_state"),
            one_of("cost_payer", Payer, name="deliberation_payer", blank=True),
            models.CheckConstraint(
                condition=~Q(state="signed")
                | (Q(file__isnull=False) & Q(signed_on__gte=models.F("held_on")) & ~Q(digest="")),
                name="deliberation_signed_with_scan",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class BpdMeeting(models.Model):
    """The BPD's own meeting before: its official view (Permendesa 16/2019 Pasal 20) and its minutes, whose file may come later."""

    deliberation = models.OneToOneField(Deliberation, on_delete=models.CASCADE, related_name="bpd_meeting")
    held_on = models.DateField()
    members = models.PositiveSmallIntegerField(null=True)
    came = models.PositiveSmallIntegerField(null=True)
    view = models.TextField()
    number = models.CharField(max_length=120, blank=True)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="bpd_meetings"
    )
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """Nobody comes who is not a member."""

        constraints = [
            models.CheckConstraint(
                condition=Q(came__isnull=True) | Q(members__isnull=True) | Q(came__lte=models.F("members")),
                name="bpd_meeting_came_of_members",
            )
        ]

    def __str__(self) -> str:
        return f"{self.deliberation_id} {self.held_on}"


class InvitedElement(models.Model):
    """An element that was invited; `men` and `women` as counted where no name was typed."""

    deliberation = models.ForeignKey(Deliberation, on_delete=models.CASCADE, related_name="elements")
    element = models.CharField(max_length=10, choices=choices(Element))
    invited = models.PositiveSmallIntegerField(default=0)
    men = models.PositiveSmallIntegerField(default=0)
    women = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """Each once."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["deliberation", "element"], name="invited_element_once"),
            one_of("element", Element, name="invited_element_known"),
        ]

    def __str__(self) -> str:
        return self.element


class Attendance(models.Model):
    """Somebody on the attendance list; the name is personal and may be erased, the count stays."""

    deliberation = models.ForeignKey(Deliberation, on_delete=models.CASCADE, related_name="attendance")
    name = models.CharField(max_length=120, blank=True)
    sex = models.CharField(max_length=1, choices=[("m", "L"), ("f", "P")])
    element = models.CharField(max_length=10, choices=choices(Element))

    class Meta:
        """As typed."""

        ordering = ["id"]
        constraints = [
            one_of("element", Element, name="attendance_element_known"),
            models.CheckConstraint(condition=Q(sex__in=["m", "f"]), name="attendance_sex_known"),
        ]

    def __str__(self) -> str:
        return self.name


class DeliberationItem(models.Model):
    """An item of the agenda and what it is about: a case, a potential, or the priority scale of a year."""

    deliberation = models.ForeignKey(Deliberation, on_delete=models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField()
    about = models.CharField(max_length=11, choices=choices(About))
    title = models.CharField(max_length=300)
    cooperation = models.ForeignKey(
        "records.Cooperation", null=True, on_delete=models.PROTECT, related_name="agenda_items"
    )
    potential = models.ForeignKey(
        "records.Potential", null=True, on_delete=models.PROTECT, related_name="agenda_items"
    )
    scale = models.ForeignKey(
        "records.PriorityScale", null=True, on_delete=models.PROTECT, related_name="agenda_items"
    )

    class Meta:
        """In order."""

        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["deliberation", "place"], name="deliberation_item_place"),
            one_of("about", About, name="deliberation_item_about"),
        ]

    def __str__(self) -> str:
        return self.title


class Decision(models.Model):
    """What was decided on an item, and what exactly it approves.

    For a deal: `partner`, the hash of the draft that was shown, `terms` as read from it (fact -> JSON value), `points` settled,
    contribution and term in the words of the minutes. Votes are there where they were counted; `stood_aside` names who did not decide.
    """

    item = models.OneToOneField(DeliberationItem, on_delete=models.CASCADE, related_name="decision")
    outcome = models.CharField(max_length=9, choices=choices(Outcome))
    manner = models.CharField(max_length=12, choices=choices(Manner))
    votes_for = models.PositiveSmallIntegerField(null=True)
    votes_against = models.PositiveSmallIntegerField(null=True)
    abstained = models.PositiveSmallIntegerField(null=True)
    words = models.TextField()
    dissent = models.TextField(blank=True)
    stood_aside = models.PositiveSmallIntegerField(null=True)
    parties = models.PositiveSmallIntegerField(null=True)
    partner = models.ForeignKey(
        "records.Partner", null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    draft = models.ForeignKey(
        "records.CooperationPaper", null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    draft_sha256 = models.CharField(max_length=64, blank=True)
    terms = models.JSONField(default=dict)
    points = models.JSONField(default=list)
    contribution = models.CharField(max_length=300, blank=True)
    term = models.CharField(max_length=200, blank=True)

    class Meta:
        """Votes are counted or there are none."""

        constraints = [
            one_of("outcome", Outcome, name="decision_outcome"),
            one_of("manner", Manner, name="decision_manner"),
            models.CheckConstraint(
                condition=Q(
                    manner="counted_vote",
                    votes_for__isnull=False,
                    votes_against__isnull=False,
                    abstained__isnull=False,
                )
                | Q(
                    manner="consensus",
                    votes_for__isnull=True,
                    votes_against__isnull=True,
                    abstained__isnull=True,
                ),
                name="decision_votes_counted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.outcome}"


class DeliberationAddendum(models.Model):
    """A correction of signed minutes, which stay as they are: what is corrected, and why."""

    deliberation = models.ForeignKey(Deliberation, on_delete=models.PROTECT, related_name="addenda")
    number = models.PositiveSmallIntegerField()
    made_on = models.DateField()
    reason = models.CharField(max_length=300)
    text = models.TextField()
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="deliberation_addenda"
    )
    file_name = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=200)

    class Meta:
        """In the order in which they were made."""

        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["deliberation", "number"], name="deliberation_addendum_once")
        ]

    def __str__(self) -> str:
        return f"{self.deliberation_id} {self.number}"
