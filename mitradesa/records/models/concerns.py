"""What residents said of cooperations, what became of each, and the days of an answer as a regency sets them."""

from django.db import models
from django.db.models import Q

from mitradesa.core.concerns import (
    ABOUT_WORDS,
    CHANNEL_WORDS,
    HOLDER_WORDS,
    KIND_WORDS,
    MOVE_WORDS,
    OUTCOME_WORDS,
    STATE_WORDS,
    Channel,
    State,
)

_HOLDERS = [(one.value, word) for one, word in HOLDER_WORDS.items()]
_OUTCOMES = [(one.value, word) for one, word in OUTCOME_WORDS.items()]


class Concern(models.Model):
    """A voice of a resident about a village's cooperation, looked up by `code`; its text is for offices only.

    `about` is whose act it is about, `holder` the kind of office that it is before, `due_on` the last day of its answer, `named` the
    agreement as the resident wrote it. `name` and `contact` are for the holder and go after the answer; `version` counts changes.
    """

    code = models.CharField(max_length=14, unique=True)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="concerns")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.PROTECT, related_name="concerns"
    )
    named = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=10, choices=[(one.value, word) for one, word in KIND_WORDS.items()])
    about = models.CharField(max_length=11, choices=[(one.value, word) for one, word in ABOUT_WORDS.items()])
    channel = models.CharField(
        max_length=9,
        choices=[(one.value, word) for one, word in CHANNEL_WORDS.items()],
        default=Channel.PAGE.value,
    )
    text = models.TextField(blank=True)
    anonymous = models.BooleanField(default=False)
    name = models.CharField(max_length=100, blank=True)
    contact = models.CharField(max_length=150, blank=True)
    holder = models.CharField(max_length=12, choices=_HOLDERS)
    state = models.CharField(
        max_length=8,
        choices=[(one.value, word) for one, word in STATE_WORDS.items()],
        default=State.WAITING.value,
    )
    outcome = models.CharField(max_length=9, choices=_OUTCOMES, blank=True)
    pending = models.BooleanField(default=True)
    received_on = models.DateField()
    due_on = models.DateField()
    answered_on = models.DateField(null=True)
    objected_on = models.DateField(null=True)
    published = models.BooleanField(default=False)
    contact_erased_on = models.DateField(null=True)
    erased_at = models.DateTimeField(null=True)
    recorded_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """What is open has no outcome, what was answered has one and its day; who wishes no name has none."""

        ordering = ["received_on", "id"]
        indexes = [
            models.Index(fields=[place, "pending", "received_on", "id"], name=f"concern_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ] + [
            models.Index(fields=["pending", "answered_on"], name="concern_answered"),
            models.Index(fields=["received_on", "id"], name="concern_by_day"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    pending=True, state__in=["waiting", "asked"], answered_on__isnull=True, outcome=""
                )
                | Q(pending=False, state="answered", answered_on__isnull=False) & ~Q(outcome=""),
                name="concern_open_or_answered",
            ),
            models.CheckConstraint(
                condition=Q(anonymous=False) | Q(name=""), name="concern_anonymous_without_name"
            ),
            models.CheckConstraint(
                condition=Q(contact_erased_on__isnull=True) | Q(name="", contact=""),
                name="concern_contact_erased",
            ),
            models.CheckConstraint(
                condition=Q(published=False) | Q(pending=False), name="concern_published_with_answer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"


class ConcernEntry(models.Model):
    """One thing that happened to a voice: a question back, a reply, an answer with its outcome, another office, an objection.

    `holder` is the kind of office that it was before then, `by` names the office as it was; `person` and `office` are None for the
    resident. `detail` is what was corrected, or to whom it was referred.
    """

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="entries")
    move = models.CharField(max_length=7, choices=[(one.value, word) for one, word in MOVE_WORDS.items()])
    holder = models.CharField(max_length=12, choices=_HOLDERS)
    text = models.TextField(blank=True)
    outcome = models.CharField(max_length=9, choices=_OUTCOMES, blank=True)
    detail = models.CharField(max_length=500, blank=True)
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey("records.Office", null=True, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=200)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    late_days = models.PositiveIntegerField(default=0)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """In the order in which they happened; an answer has its outcome, and what was corrected or referred its fact."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(move="answer") & ~Q(outcome="") | ~Q(move="answer") & Q(outcome=""),
                name="concern_entry_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=["corrected", "referred"]) | ~Q(detail=""),
                name="concern_entry_fact",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.concern_id} {self.move}"


class ConcernDays(models.Model):
    """So many days to an answer as a regency sets them from a day on, with its reason; earlier ones stay."""

    regency = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    days = models.PositiveSmallIntegerField()
    since = models.DateField()
    reason = models.CharField(max_length=300)
    by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first; of two for one day the later holds."""

        ordering = ["-since", "-id"]
        indexes = [models.Index(fields=["regency", "-since", "-id"], name="concern_days_of_regency")]

    def __str__(self) -> str:
        return f"{self.regency_id} {self.days}"
