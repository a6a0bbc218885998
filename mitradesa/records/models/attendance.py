"""Who is invited to an event, who takes part, who came; questions, tests, feedback. What is made on a phone has a UUID made there.

`late` is 0 for what came while the report was open; what came after it was closed counts in no figure of it, and carries the number of
the supplementary report that tells of it.
"""

from uuid import uuid4

from django.db import models

from mitradesa.core.outreach import Answer, Channel, Entry, Mode, Part, Phase
from mitradesa.records.models.choices import choices, one_of
from mitradesa.records.models.outreach import Material, OutreachEvent


class Invitation(models.Model):
    """An invitation to the office of a region. `through` is that of the subdistrict which passes it on; `letter` is what it went with.

    `number` and `dated` are copied from the letter when it goes, or typed where only paper exists; `token` is the secret of its open page.
    """

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="invitations")
    region = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="invitations")
    through = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="passes_on")
    letter = models.ForeignKey(
        "records.Letter", null=True, on_delete=models.PROTECT, related_name="invitations"
    )
    number = models.CharField(max_length=120, blank=True)
    dated = models.DateField(null=True)
    channel = models.CharField(max_length=11, choices=choices(Channel), default=Channel.SUBDISTRICT.value)
    token = models.CharField(max_length=43, unique=True)
    sent_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=8, choices=choices(Answer), blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        """By region, one a region."""

        ordering = ["region_id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "region"], name="invitation_once"),
            one_of("answer", Answer, name="invitation_answer_known", blank=True),
            one_of("channel", Channel, name="invitation_channel_known"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.region_id}"


class Participant(models.Model):
    """Somebody who is to take part, or walked in. `code` is on his card and checks him in; `uid` is made where he was first entered.

    `replaces` is the one he stands in for, by the power of attorney (surat kuasa) whose number or file is kept; `same_as` is the row of the
    same person under which this one counts. Name and phone can be erased, `erased_at` then says when.
    """

    uid = models.UUIDField(unique=True, default=uuid4)
    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="participants")
    part = models.CharField(max_length=9, choices=choices(Part), default=Part.DELEGATE.value)
    invitation = models.ForeignKey(
        Invitation, null=True, on_delete=models.SET_NULL, related_name="participants"
    )
    region = models.ForeignKey("records.Region", null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    office_title = models.CharField(max_length=120, blank=True)
    institution = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    code = models.CharField(max_length=8)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    kuasa_number = models.CharField(max_length=120, blank=True)
    kuasa_file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    kuasa_file_name = models.CharField(max_length=200, blank=True)
    walk_in = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)
    same_as = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="doubles")
    entered_at = models.DateTimeField(auto_now_add=True)
    late = models.PositiveSmallIntegerField(default=0)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        """By region and name; a code once an event."""

        ordering = ["region_id", "name", "id"]
        indexes = [models.Index(fields=["event", "part", "region"], name="participant_of_event")]
        constraints = [
            models.UniqueConstraint(fields=["event", "code"], name="participant_code_once"),
            one_of("part", Part, name="participant_part_known"),
        ]

    def __str__(self) -> str:
        return self.name


class CheckInDevice(models.Model):
    """A phone prepared for check-in: the label its user gave it, the secret it sends its records with, and when they last came."""

    uid = models.UUIDField(unique=True)
    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="devices")
    label = models.CharField(max_length=60)
    secret = models.CharField(max_length=43, unique=True)
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField(auto_now_add=True)
    heard_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        """Oldest first."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.label


class CheckIn(models.Model):
    """A check-in as it was made, never changed; a person is there on a day when one of his records of that day is not undone.

    `uid` is made on the phone, so that a record sent twice is one; `at` is the moment by the phone's clock; `undoes` is the uid of a record
    made by mistake; `signature` is an SVG path in a box of 600 by 200, empty where none was drawn, None once erased.
    """

    uid = models.UUIDField(unique=True)
    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="check_ins")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="check_ins")
    day = models.DateField()
    at = models.DateTimeField()
    entry = models.CharField(max_length=7, choices=choices(Entry))
    mode = models.CharField(
        max_length=8, choices=choices((Mode.ON_SITE, Mode.ONLINE)), default=Mode.ON_SITE.value
    )
    device = models.ForeignKey(CheckInDevice, null=True, on_delete=models.PROTECT, related_name="check_ins")
    signature = models.TextField(null=True, blank=True)
    undoes = models.UUIDField(null=True, db_index=True)
    received_at = models.DateTimeField(auto_now_add=True)
    received_from = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    late = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """By the moment they were made."""

        ordering = ["at", "id"]
        indexes = [models.Index(fields=["event", "day", "participant"], name="check_in_of_day")]
        constraints = [one_of("entry", Entry, name="check_in_entry_known")]

    def __str__(self) -> str:
        return str(self.uid)


class Question(models.Model):
    """A question asked at or around an event and its answer; `in_faq` puts both into the questions often asked."""

    uid = models.UUIDField(unique=True, default=uuid4)
    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="questions")
    participant = models.ForeignKey(
        Participant, null=True, on_delete=models.SET_NULL, related_name="questions"
    )
    region = models.ForeignKey("records.Region", null=True, on_delete=models.PROTECT, related_name="+")
    material = models.ForeignKey(Material, null=True, on_delete=models.SET_NULL, related_name="questions")
    asked = models.TextField()
    asked_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    in_faq = models.BooleanField(default=False)
    late = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """As asked."""

        ordering = ["asked_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(in_faq=False) | ~models.Q(answer=""), name="question_in_faq_has_answer"
            )
        ]

    def __str__(self) -> str:
        return self.asked[:60]


class TestItem(models.Model):
    """A question of an event's test, asked before and after; `topic` groups items for the learning gain."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="test_items")
    place = models.PositiveSmallIntegerField()
    text = models.TextField()
    topic = models.CharField(max_length=120, blank=True)
    material = models.ForeignKey(Material, null=True, on_delete=models.SET_NULL, related_name="test_items")

    class Meta:
        """In order."""

        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["event", "place"], name="test_item_place_once")]

    def __str__(self) -> str:
        return self.text[:60]


class TestOption(models.Model):
    """A choice of an item; exactly one of them is right."""

    item = models.ForeignKey(TestItem, on_delete=models.CASCADE, related_name="options")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    right = models.BooleanField(default=False)

    class Meta:
        """In order, with one right."""

        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "place"], name="test_option_place_once"),
            models.UniqueConstraint(
                fields=["item"], condition=models.Q(right=True), name="test_option_one_right"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class TestAnswer(models.Model):
    """What somebody chose for an item before or after; `option` None where he left it empty."""

    uid = models.UUIDField(unique=True, default=uuid4)
    item = models.ForeignKey(TestItem, on_delete=models.CASCADE, related_name="answers")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="test_answers")
    phase = models.CharField(max_length=4, choices=choices(Phase))
    option = models.ForeignKey(TestOption, null=True, on_delete=models.CASCADE, related_name="answers")
    given_at = models.DateTimeField()
    late = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """One answer a person, item and phase."""

        constraints = [
            models.UniqueConstraint(fields=["item", "participant", "phase"], name="test_answer_once"),
            one_of("phase", Phase, name="test_answer_phase_known"),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} {self.item_id} {self.phase}"


class Feedback(models.Model):
    """What somebody thought of an event, from 1 (poor) to 5 (very good); `participant` None where he stays unnamed."""

    uid = models.UUIDField(unique=True, default=uuid4)
    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="feedback")
    participant = models.ForeignKey(
        Participant, null=True, on_delete=models.SET_NULL, related_name="feedback"
    )
    content = models.PositiveSmallIntegerField(null=True)
    speakers = models.PositiveSmallIntegerField(null=True)
    organisation = models.PositiveSmallIntegerField(null=True)
    usefulness = models.PositiveSmallIntegerField(null=True)
    remark = models.TextField(blank=True)
    given_at = models.DateTimeField()

    class Meta:
        """As given; every mark is one of five."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(**{f"{aspect}__isnull": True}) | models.Q(**{f"{aspect}__range": (1, 5)}),
                name=f"feedback_{aspect}_of_five",
            )
            for aspect in ("content", "speakers", "organisation", "usefulness")
        ]

    def __str__(self) -> str:
        return str(self.uid)


class ParticipantsApart(models.Model):
    """Two participants who look like one person and whom somebody declared to be two; `first` has the smaller id."""

    first = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")

    class Meta:
        """Each pair once."""

        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="participants_apart_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")), name="participants_apart_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} {self.second_id}"
