"""Shares of a turnover: the formula of a duty, and what was reported for each of its periods."""

from django.db import models
from django.db.models import F, Q

from mitradesa.core.obligations.shares import REPORT_WORDS, ReportState


class ShareTerm(models.Model):
    """The share of a turnover that a duty in money is; `tiers` are pairs of rupiah and basis points."""

    obligation = models.OneToOneField(
        "records.Obligation", on_delete=models.CASCADE, related_name="share_term"
    )
    tiers = models.JSONField()
    least = models.BigIntegerField(default=0)
    most = models.BigIntegerField(default=0)
    guarantee = models.BigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Bounds in order."""

        constraints = [
            models.CheckConstraint(
                condition=Q(least__gte=0, guarantee__gte=0) & (Q(most=0) | Q(most__gte=F("least"))),
                name="share_bounds_in_order",
            )
        ]

    def __str__(self) -> str:
        return f"{self.obligation_id} {self.tiers}"


class TurnoverReport(models.Model):
    """A turnover of the period that ends on a due day, as it was reported, with what the village made of it.

    `question` is what the village asked back. `share` and `formula` are what a confirmed one came to and by which formula.
    """

    due = models.ForeignKey("records.Due", on_delete=models.PROTECT, related_name="turnover_reports")
    agreement = models.ForeignKey(
        "records.Agreement", on_delete=models.PROTECT, related_name="turnover_reports"
    )
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    state = models.CharField(max_length=10, choices=list(REPORT_WORDS.items()))
    period_from = models.DateField()
    period_to = models.DateField()
    turnover = models.BigIntegerField()
    note = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    reported_on = models.DateField()
    reported_by = models.CharField(max_length=200)
    by_partner = models.BooleanField(default=False)
    question = models.CharField(max_length=300, blank=True)
    looked_on = models.DateField(null=True)
    looked_by = models.CharField(max_length=200, blank=True)
    formula = models.JSONField(default=dict)
    earlier = models.BigIntegerField(null=True)
    share = models.BigIntegerField(null=True)

    class Meta:
        """The newest first; one at most counts for a period, and it has its share."""

        ordering = ["-reported_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["due"],
                condition=Q(state__in=[ReportState.HANDED_IN.value, ReportState.CONFIRMED.value]),
                name="turnover_report_once",
            ),
            models.CheckConstraint(
                condition=Q(turnover__gte=0, period_to__gte=F("period_from")), name="turnover_of_a_period"
            ),
            models.CheckConstraint(
                condition=~Q(state=ReportState.CONFIRMED.value) | Q(share__isnull=False),
                name="turnover_confirmed_with_share",
            ),
        ]
        indexes = [
            models.Index(fields=[place, "-reported_on", "-id"], name=f"turnover_{place[:7]}")
            for place in ("village", "subdistrict", "regency")
        ]

    def __str__(self) -> str:
        return f"{self.due_id} {self.turnover}"
