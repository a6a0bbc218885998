"""A cooperation with a third party from its first idea to its closing: where it stands, its papers, stated facts, and every step taken."""

from django.db import models

from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import STATUS_WORDS, Status
from mitradesa.core.lifecycle.table import TrackName


class Cooperation(models.Model):
    """One case. `status` is changed by `actions.steps` alone; `status_on` is the day of the last step, as people say it happened.

    `agreement` is there from the signature on; `renews` is the agreement that this case is to follow; `asset_use` is a value of the fact
    of that name, empty where no village asset is used; `yearly_lease` marks a resident's yearly lease.
    """

    key = models.CharField(max_length=24, unique=True)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="cooperations")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    track = models.CharField(max_length=20, choices=[(one.value, one.value) for one in TrackName])
    status = models.CharField(
        max_length=16, choices=[(one.value, STATUS_WORDS[one]) for one in Status], default=Status.OPENED.value
    )
    status_on = models.DateField()
    title = models.CharField(max_length=300)
    purpose = models.TextField(blank=True)
    field = models.CharField(max_length=40, blank=True)
    regime = models.CharField(max_length=16, blank=True)
    asset_use = models.CharField(max_length=16, blank=True)
    yearly_lease = models.BooleanField(default=False)
    partner = models.ForeignKey(
        "records.Partner", null=True, on_delete=models.PROTECT, related_name="cooperations"
    )
    agreement = models.OneToOneField(
        "records.Agreement", null=True, on_delete=models.PROTECT, related_name="cooperation"
    )
    renews = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.PROTECT, related_name="renewal_cases"
    )
    potential = models.ForeignKey(
        "records.Potential", null=True, on_delete=models.PROTECT, related_name="cooperations"
    )
    search = models.TextField(blank=True)
    opened_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the lists: by place and state, latest step first."""

        indexes = [
            *(
                models.Index(fields=[place, "-status_on", "-id"], name=f"coop_by_{place}")
                for place in ("village", "subdistrict", "regency")
            ),
            models.Index(fields=["regency", "status", "-status_on", "-id"], name="coop_by_regency_status"),
            models.Index(
                fields=["subdistrict", "status", "-status_on", "-id"], name="coop_by_subdistrict_status"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CooperationFact(models.Model):
    """A fact of the rule book's vocabulary as somebody stated it or as the draft says it, as JSON, with where it came from."""

    cooperation = models.ForeignKey(Cooperation, on_delete=models.CASCADE, related_name="facts")
    name = models.CharField(max_length=60)
    value = models.JSONField()
    origin = models.CharField(max_length=200)
    stated = models.BooleanField(default=True)

    class Meta:
        """One value a fact from people, one from the draft."""

        constraints = [
            models.UniqueConstraint(fields=["cooperation", "name", "stated"], name="cooperation_fact_once")
        ]

    def __str__(self) -> str:
        return self.name


class CooperationPaper(models.Model):
    """A paper of a case: number first, file later; `dated_on` is its own day, `added_at` when it was recorded here."""

    cooperation = models.ForeignKey(Cooperation, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=24, choices=[(one.value, one.value) for one in Paper])
    number = models.CharField(max_length=120, blank=True)
    dated_on = models.DateField()
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="cooperation_papers"
    )
    file_name = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey("records.Step", null=True, on_delete=models.PROTECT, related_name="papers")

    class Meta:
        """The latest of a kind first; a paper that a step used stays."""

        ordering = ["kind", "-dated_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(used_by__isnull=True) | models.Q(withdrawn_at__isnull=True),
                name="used_paper_stays",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}".strip()


class Step(models.Model):
    """A step as it was taken: what the rule book answered on its day with the facts it saw, what was acknowledged, and the event.

    `answers` holds, for each rule asked that was not met or not applicable, rule, outcome, severity, message and the facts read with
    their origins; `acknowledged` the reasons by rule; `book` the version of the rule book; `until` the last day of a suspension.
    """

    cooperation = models.ForeignKey(Cooperation, on_delete=models.PROTECT, related_name="steps")
    name = models.CharField(max_length=32)
    source = models.CharField(max_length=16)
    target = models.CharField(max_length=16)
    on = models.DateField()
    until = models.DateField(null=True)
    note = models.TextField(blank=True)
    event = models.OneToOneField("records.Event", on_delete=models.PROTECT, related_name="step")
    answers = models.JSONField(default=list)
    acknowledged = models.JSONField(default=dict)
    met = models.PositiveIntegerField(default=0)
    book = models.CharField(max_length=64)

    class Meta:
        """In the order in which they were taken."""

        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.name}: {self.source} -> {self.target}"
