"""The legal desk: changes of the law data, exceptions from rules, and what each change of the rule book did to agreements.

What holds stands in the TOML files of the data folder; the rows here say who wrote what there, and who let it through.
"""

from django.db import models


class LawChange(models.Model):
    """A change of one law file: proposed, applied at once or by a second person, or refused.

    `entry` is what is written, `effects` what it does to the book; both texts of the file stay, so that nothing said before is lost.
    """

    class Kind(models.TextChoices):
        """What is changed."""

        VERIFICATION = "verification"
        CORRECTION = "correction"
        LOCAL = "local"
        WITHDRAWAL = "withdrawal"

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        APPLIED = "applied"
        REFUSED = "refused"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    file = models.CharField(max_length=200)
    about = models.CharField(max_length=200)
    says = models.TextField()
    entry = models.JSONField(default=dict)
    effects = models.JSONField(default=list)
    region = models.CharField(max_length=13)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    proposed_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    proposed_title = models.CharField(max_length=240)
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    decided_title = models.CharField(max_length=240, blank=True)
    decided_at = models.DateTimeField(null=True)
    text_before = models.TextField(blank=True)
    text_after = models.TextField(blank=True)
    book_before = models.CharField(max_length=16, blank=True)
    book_after = models.CharField(max_length=16, blank=True)

    class Meta:
        """Newest first; about one thing one open change at a time; nobody lets his own through."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["about"], condition=models.Q(state="waiting"), name="law_change_open_once"
            ),
            models.CheckConstraint(
                condition=models.Q(state="waiting", decided_at__isnull=True)
                | models.Q(state__in=["applied", "refused"], decided_at__isnull=False),
                name="law_change_decided_or_waiting",
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by__isnull=True)
                | ~models.Q(state="applied")
                | ~models.Q(decided_by=models.F("proposed_by")),
                name="law_change_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.state}"


class RuleException(models.Model):
    """An exception of one agreement from one rule until a day, given by the legal bureau; `reason` is shown to the public.

    `fact` and `proof` are filled where a fact was proved outside the system; `owner` answers for it.
    """

    class Ground(models.TextChoices):
        """Why one may be given."""

        SHOULD = "should"
        LOCAL = "local"
        PROVED = "proved"

    agreement = models.ForeignKey("records.Agreement", on_delete=models.CASCADE, related_name="exceptions")
    rule = models.CharField(max_length=60)
    ground = models.CharField(max_length=6, choices=Ground.choices)
    reason = models.CharField(max_length=400)
    owner = models.CharField(max_length=160)
    fact = models.CharField(max_length=60, blank=True)
    proof = models.CharField(max_length=300, blank=True)
    until = models.DateField()
    given_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    given_title = models.CharField(max_length=240)
    given_at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=400, blank=True)

    class Meta:
        """Newest first; one open at a time."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["rule", "until"], name="exception_rule_until")]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "rule"],
                condition=models.Q(ended_at__isnull=True),
                name="exception_open_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(ground="proved") | ~models.Q(fact="") & ~models.Q(proof=""),
                name="exception_proof_named",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.rule} {self.until}"


class Rejudging(models.Model):
    """A run over every running agreement after the rule book changed; `last` is where it is, `counts` what rules answered."""

    class State(models.TextChoices):
        """How far it is; a run whose book changed under it is superseded by the next."""

        RUNNING = "running"
        DONE = "done"
        SUPERSEDED = "superseded"

    book_before = models.CharField(max_length=16)
    book_after = models.CharField(max_length=16)
    why = models.CharField(max_length=400)
    change = models.ForeignKey(LawChange, null=True, on_delete=models.PROTECT, related_name="rejudgings")
    state = models.CharField(max_length=10, choices=State.choices, default=State.RUNNING)
    last = models.BigIntegerField(default=0)
    judged = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    started_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        """Newest first; one runs at a time."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["state"], condition=models.Q(state="running"), name="rejudging_one_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.book_before} {self.book_after} {self.state}"


class JudgedChange(models.Model):
    """What one rule says of one agreement before and after a change of the book; an empty answer before is one that was no breach."""

    run = models.ForeignKey(Rejudging, on_delete=models.CASCADE, related_name="changes")
    agreement = models.ForeignKey(
        "records.Agreement", on_delete=models.CASCADE, related_name="judged_changes"
    )
    rule = models.CharField(max_length=60)
    judged_for = models.DateField()
    before_outcome = models.CharField(max_length=16, blank=True)
    before_severity = models.CharField(max_length=10, blank=True)
    before_blocks = models.BooleanField(default=False)
    before_book = models.CharField(max_length=16, blank=True)
    after_outcome = models.CharField(max_length=16)
    after_severity = models.CharField(max_length=10, blank=True)
    after_blocks = models.BooleanField(default=False)

    class Meta:
        """In the order of the run; a rule once an agreement and run."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["run", "agreement", "rule"], name="judged_change_once")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.rule} {self.before_outcome} {self.after_outcome}"
