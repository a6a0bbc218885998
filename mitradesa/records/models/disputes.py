"""A dispute about an agreement: what it is about, and every stage with its minutes and outcome."""

from django.db import models
from django.db.models import F, Q

from mitradesa.core.disputes import FACILITATOR_WORDS, RAISED_BY, RUNG_WORDS, Facilitator


class Dispute(models.Model):
    """A dispute; `subdistricts` is in how many of them the villages of the parties and the place of the work lie.

    `settled_on` is there once a stage ended with a settlement.
    """

    cooperation = models.ForeignKey("records.Cooperation", on_delete=models.PROTECT, related_name="disputes")
    subject = models.TextField()
    clause = models.CharField(max_length=200, blank=True)
    raised_by = models.CharField(max_length=9, choices=list(RAISED_BY.items()))
    opened_on = models.DateField()
    subdistricts = models.PositiveSmallIntegerField(default=1)
    settled_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """The newest first; one open at a time."""

        ordering = ["-opened_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperation"], condition=Q(settled_on__isnull=True), name="dispute_open_once"
            ),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | Q(settled_on__gte=F("opened_on")),
                name="dispute_settled_after_it_opened",
            ),
        ]

    def __str__(self) -> str:
        return self.subject[:80]


class DisputeStage(models.Model):
    """A stage as it was held: how many parties took part, who facilitated, its minutes with who signed them, and what came of it.

    `early_reason` says why a rung below it was left out.
    """

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="stages")
    rung = models.CharField(max_length=12, choices=list(RUNG_WORDS.items()))
    held_on = models.DateField()
    parties = models.PositiveSmallIntegerField(default=0)
    facilitator = models.CharField(
        max_length=6,
        choices=[(Facilitator.NONE, "tidak ada"), *FACILITATOR_WORDS.items()],
        default=Facilitator.NONE.value,
    )
    minutes_number = models.CharField(max_length=120, blank=True)
    minutes_on = models.DateField(null=True)
    signed_parties = models.PositiveSmallIntegerField(default=0)
    signed_officials = models.JSONField(default=list)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    settled = models.BooleanField(default=False)
    outcome = models.TextField()
    early_reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were held."""

        ordering = ["held_on", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(settled=False) | Q(minutes_on__isnull=False), name="settlement_has_minutes"
            )
        ]

    def __str__(self) -> str:
        return f"{self.rung} {self.held_on}"
