"""The desks: a draft as sent to a desk, the sheet that it fills, the village's replies, the regent's permit with its file."""

from django.db import models
from django.db.models import Q

from mitradesa.core.case_files import KIND_WORDS
from mitradesa.core.evaluations import (
    DESK_WORDS,
    ENDING_WORDS,
    MARK_WORDS,
    PART_WORDS,
    PERMIT_WORDS,
    SHEET_WORDS,
    Mark,
    PermitState,
    SheetState,
)


class Evaluation(models.Model):
    """A draft on a desk. `facts` are the case's facts with their origins as they were when it was sent, `round` counts from 1 at a desk.

    `cooperation` is None for a case that came as a file from elsewhere; `carried` is the digest of the file that brought it or its answer.
    """

    key = models.CharField(max_length=24, unique=True)
    cooperation = models.ForeignKey(
        "records.Cooperation", null=True, on_delete=models.PROTECT, related_name="evaluations"
    )
    case_key = models.CharField(max_length=24)
    title = models.CharField(max_length=300)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="evaluations")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    level = models.CharField(max_length=11, choices=list(DESK_WORDS.items()))
    round = models.PositiveSmallIntegerField(default=1)
    passed_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="passed_on")
    sent_on = models.DateField()
    sent_by = models.CharField(max_length=200)
    sender = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    letter_number = models.CharField(max_length=120, blank=True)
    letter_on = models.DateField(null=True)
    facts = models.JSONField(default=dict)
    draft = models.ForeignKey("records.StoredFile", on_delete=models.PROTECT, related_name="evaluations")
    draft_name = models.CharField(max_length=200)
    book = models.CharField(max_length=64)
    state = models.CharField(
        max_length=8, choices=list(SHEET_WORDS.items()), default=SheetState.WAITING.value
    )
    ending = models.CharField(max_length=8, choices=list(ENDING_WORDS.items()), blank=True)
    note = models.TextField(blank=True)
    number = models.CharField(max_length=120, blank=True)
    prepared_by = models.CharField(max_length=200, blank=True)
    preparer = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    finished_on = models.DateField(null=True)
    finished_by = models.CharField(max_length=200, blank=True)
    carried = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the queues, longest waiting first; a case is open on a desk once."""

        indexes = [
            models.Index(fields=[place, "level", "state", "sent_on", "id"], name=f"sheet_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case_key", "level"], condition=~Q(state="done"), name="sheet_open_once"
            ),
            models.UniqueConstraint(fields=["case_key", "level", "round"], name="sheet_round_once"),
            models.CheckConstraint(
                condition=Q(state="done", finished_on__isnull=False) & ~Q(ending="")
                | ~Q(state="done") & Q(finished_on__isnull=True, ending=""),
                name="sheet_done_with_ending",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EvaluationItem(models.Model):
    """A line of a sheet: what is looked at, its result and note, the clause it speaks of, and the village's reply.

    `proposed` is the result that papers and rule book give beforehand; it becomes `mark` only when somebody of the desk says so.
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField()
    part = models.CharField(max_length=8, choices=list(PART_WORDS.items()))
    says = models.TextField()
    clause = models.CharField(max_length=200, blank=True)
    articles = models.CharField(max_length=400, blank=True)
    rule = models.CharField(max_length=120, blank=True)
    mark = models.CharField(
        max_length=8, choices=list(MARK_WORDS.items()), blank=True, default=Mark.OPEN.value
    )
    proposed = models.CharField(max_length=8, choices=list(MARK_WORDS.items()), blank=True)
    note = models.TextField(blank=True)
    reply = models.TextField(blank=True)
    replied_by = models.CharField(max_length=200, blank=True)
    replied_on = models.DateField(null=True)

    class Meta:
        """In the order of the sheet."""

        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "place"], name="sheet_line_once"),
        ]

    def __str__(self) -> str:
        return self.says


class EvaluationInitial(models.Model):
    """The initial (paraf) of a role on a sheet, in order; `person` and `at` are None while it waits."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="initials")
    place = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=20)
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(null=True)

    class Meta:
        """From staff to head."""

        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "place"], name="sheet_initial_once"),
        ]

    def __str__(self) -> str:
        return self.role


class RegentPermit(models.Model):
    """A request for the regent's written permit (KSP, BGS, BSG): its file, and what the regent answered with number, day and paper."""

    cooperation = models.ForeignKey("records.Cooperation", on_delete=models.PROTECT, related_name="permits")
    state = models.CharField(
        max_length=10, choices=list(PERMIT_WORDS.items()), default=PermitState.COLLECTING.value
    )
    asked_on = models.DateField(null=True)
    request_number = models.CharField(max_length=120, blank=True)
    number = models.CharField(max_length=120, blank=True)
    decided_on = models.DateField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="permits"
    )
    file_name = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first; one at a time that is not refused."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperation"], condition=~Q(state="refused"), name="permit_open_once"
            ),
            models.CheckConstraint(
                condition=~Q(state="granted") | (Q(decided_on__isnull=False) & ~Q(number="")),
                name="permit_granted_with_number",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.state


class PermitItem(models.Model):
    """A paper of a permit's file: there or not, with its file where it was uploaded."""

    permit = models.ForeignKey(RegentPermit, on_delete=models.CASCADE, related_name="items")
    place = models.PositiveSmallIntegerField()
    says = models.CharField(max_length=120)
    present = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="permit_items"
    )
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """In the order of the list."""

        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["permit", "place"], name="permit_item_once")]

    def __str__(self) -> str:
        return self.says


class CarriedFile(models.Model):
    """A case or an answer that went or came as one file; `digest` is its fingerprint, `draft` the draft that a case carried."""

    class Way(models.TextChoices):
        """Whether it went or came."""

        OUT = "out"
        IN = "in"

    way = models.CharField(max_length=3, choices=Way.choices)
    kind = models.CharField(max_length=6, choices=list(KIND_WORDS.items()))
    case_key = models.CharField(max_length=24)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="carried_files")
    digest = models.CharField(max_length=64)
    draft = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="carried_files"
    )
    draft_name = models.CharField(max_length=200, blank=True)
    letter_number = models.CharField(max_length=120, blank=True)
    letter_on = models.DateField(null=True)
    on = models.DateField()
    by = models.CharField(max_length=200)

    class Meta:
        """The latest first; each once a way."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["case_key", "kind", "-id"], name="carried_by_case")]
        constraints = [models.UniqueConstraint(fields=["way", "digest"], name="carried_once")]

    def __str__(self) -> str:
        return self.digest
