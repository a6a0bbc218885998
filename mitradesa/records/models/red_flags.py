"""Signs that were raised of agreements, what was asked, answered and decided of each, thresholds of a regency, runs, and audits."""

from django.db import models
from django.db.models import Q

from mitradesa.core.red_flags.sampling import MANNER_WORDS, RESULT_WORDS, Result
from mitradesa.core.red_flags.sign import ABOUT_WORDS
from mitradesa.core.red_flags.states import MOVE_WORDS, OUTCOME_WORDS, STATE_WORDS, State


class RedFlag(models.Model):
    """A sign raised of an agreement, once for the same facts, whose fingerprint is `digest`.

    `about` is whose act it asks about: they answer, and never decide. `due_on` is the last day of the answer, `version` counts changes.
    What was asked about stays when its facts change: `shifted_on` is the day of it, `seen_now` whether the sign still holds.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="red_flags")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    sign = models.CharField(max_length=32)
    about = models.CharField(max_length=11, choices=[(one.value, word) for one, word in ABOUT_WORDS.items()])
    says = models.TextField()
    seen = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    state = models.CharField(
        max_length=8,
        choices=[(one.value, word) for one, word in STATE_WORDS.items()],
        default=State.RAISED.value,
    )
    outcome = models.CharField(
        max_length=9, choices=[(one.value, word) for one, word in OUTCOME_WORDS.items()], blank=True
    )
    pending = models.BooleanField(default=True)
    raised_on = models.DateField()
    due_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    shifted_on = models.DateField(null=True)
    seen_now = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Once for the same facts; what ended has its day, what was decided its outcome."""

        ordering = ["raised_on", "id"]
        indexes = [
            models.Index(fields=[place, "pending", "raised_on", "id"], name=f"red_flag_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ] + [models.Index(fields=["regency", "sign", "raised_on", "id"], name="red_flag_by_sign")]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "sign", "digest"], name="red_flag_once"),
            models.CheckConstraint(
                condition=Q(pending=True, state__in=["raised", "asked", "answered"], ended_on__isnull=True)
                | Q(pending=False, state__in=["decided", "changed"], ended_on__isnull=False),
                name="red_flag_open_or_ended",
            ),
            models.CheckConstraint(
                condition=Q(state="decided") & ~Q(outcome="") | ~Q(state="decided") & Q(outcome=""),
                name="red_flag_decided_with_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(state="asked") | Q(due_on__isnull=False), name="red_flag_asked_with_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sign} {self.state}"


class RedFlagEntry(models.Model):
    """One thing that happened to a raised sign: a question, an answer with its paper, a decision, or that its facts changed.

    `by` names the office as it was; `person` and `office` are None for what the program did by itself.
    """

    flag = models.ForeignKey(RedFlag, on_delete=models.PROTECT, related_name="entries")
    move = models.CharField(max_length=7, choices=[(one.value, word) for one, word in MOVE_WORDS.items()])
    text = models.TextField()
    due_on = models.DateField(null=True)
    outcome = models.CharField(
        max_length=9, choices=[(one.value, word) for one, word in OUTCOME_WORDS.items()], blank=True
    )
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey("records.Office", null=True, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=200)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """In the order in which they happened; a decision has its outcome, a question its day."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(move="decide") & ~Q(outcome="") | ~Q(move="decide") & Q(outcome=""),
                name="red_flag_entry_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(move="ask") | Q(due_on__isnull=False), name="red_flag_entry_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.flag_id} {self.move}"


class RedFlagThreshold(models.Model):
    """A threshold as a regency sets it from a day on, with its reason; earlier ones stay. `name` is the threshold's within its sign."""

    regency = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    sign = models.CharField(max_length=32)
    name = models.CharField(max_length=20)
    value = models.PositiveIntegerField()
    since = models.DateField()
    reason = models.CharField(max_length=300)
    by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first; of two for one day the later holds."""

        ordering = ["-since", "-id"]
        indexes = [models.Index(fields=["regency", "sign", "-since", "-id"], name="threshold_of_regency")]

    def __str__(self) -> str:
        return f"{self.sign} {self.name} {self.value}"


class RedFlagRun(models.Model):
    """A run that looks for signs over every agreement still going, of one regency or (empty) of all; `last` is where it is.

    `day` is the day whose night it is, None for one that somebody started.
    """

    regency = models.CharField(max_length=13, blank=True)
    day = models.DateField(null=True, unique=True)
    by = models.CharField(max_length=200)
    done = models.BooleanField(default=False)
    last = models.BigIntegerField(default=0)
    looked = models.PositiveIntegerField(default=0)
    raised = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        """Newest first; one at a time a regency."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["regency"], condition=Q(done=False), name="red_flag_run_one_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.regency} {self.looked} {self.raised}"


class Audit(models.Model):
    """Agreements drawn for an audit by a printed seed; `population` were drawn from, `digest` is their print, so it can be repeated."""

    regency = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="audits")
    title = models.CharField(max_length=200)
    manner = models.CharField(max_length=8, choices=[(one.value, word) for one, word in MANNER_WORDS.items()])
    seed = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    population = models.PositiveIntegerField()
    digest = models.CharField(max_length=16)
    drawn_on = models.DateField()
    drawn_by = models.CharField(max_length=200)
    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="audits")

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return self.title


class AuditLine(models.Model):
    """A drawn agreement, in the order of the draw, with the weight it was drawn by, notes and what came of it."""

    audit = models.ForeignKey(Audit, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveIntegerField()
    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="audit_lines")
    weight = models.PositiveIntegerField()
    result = models.CharField(
        max_length=8,
        choices=[(one.value, word) for one, word in RESULT_WORDS.items()],
        default=Result.OPEN.value,
    )
    note = models.TextField(blank=True)
    noted_by = models.CharField(max_length=200, blank=True)
    noted_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In the order of the draw; an agreement once; a result has its day."""

        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["audit", "agreement"], name="audit_line_once"),
            models.CheckConstraint(
                condition=Q(result="open") | Q(noted_on__isnull=False), name="audit_line_result_with_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.audit_id} {self.place} {self.result}"
