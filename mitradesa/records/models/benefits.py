"""Deals compared before one is signed."""

from django.db import models

from mitradesa.core.potentials import FIELD_WORDS


class Comparison(models.Model):
    """Up to a few deals for one thing, side by side.

    `assumptions` and each entry of `deals` hold the fields of `core.benefits.deal` by name; `chosen` is the place of the deal that the
    musyawarah picked, with its day and its reason.
    """

    key = models.CharField(max_length=24, unique=True)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="comparisons")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    cooperation = models.ForeignKey(
        "records.Cooperation", null=True, on_delete=models.PROTECT, related_name="comparisons"
    )
    title = models.CharField(max_length=200)
    field = models.CharField(max_length=12, choices=list(FIELD_WORDS.items()), blank=True)
    assumptions = models.JSONField()
    deals = models.JSONField(default=list)
    chosen = models.PositiveSmallIntegerField(null=True)
    chosen_on = models.DateField(null=True)
    chosen_because = models.TextField(blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the list, the newest first; a choice has its day."""

        ordering = ["-id"]
        indexes = [
            models.Index(fields=[place, "-id"], name=f"comparison_{place[:7]}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(chosen__isnull=True) | models.Q(chosen_on__isnull=False),
                name="chosen_on_a_day",
            )
        ]

    def __str__(self) -> str:
        return self.title
