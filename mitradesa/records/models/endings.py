"""The closing statement of a cooperation that has ended: what was handed back and how, what of the money is open, which duties remain."""

from django.db import models
from django.db.models import Q

from mitradesa.core.endings import CONDITION_WORDS


class Closing(models.Model):
    """The statement; `money_unsettled` in rupiah is None while nobody looked, 0 where everything is settled."""

    cooperation = models.OneToOneField(
        "records.Cooperation", on_delete=models.PROTECT, related_name="closing"
    )
    made_on = models.DateField()
    money_unsettled = models.BigIntegerField(null=True)
    money_note = models.CharField(max_length=400, blank=True)
    remaining = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Money is never less than nothing."""

        constraints = [
            models.CheckConstraint(
                condition=Q(money_unsettled__isnull=True) | Q(money_unsettled__gte=0),
                name="closing_money_not_negative",
            )
        ]

    def __str__(self) -> str:
        return f"{self.cooperation_id} {self.made_on}"


class HandBack(models.Model):
    """A thing that comes back to its owner: an asset of the inventory or another thing by name; not yet back without `returned_on`."""

    closing = models.ForeignKey(Closing, on_delete=models.CASCADE, related_name="lines")
    asset = models.ForeignKey("records.Asset", null=True, on_delete=models.PROTECT, related_name="hand_backs")
    what = models.CharField(max_length=200)
    condition = models.CharField(max_length=7, choices=list(CONDITION_WORDS.items()), blank=True)
    note = models.CharField(max_length=300, blank=True)
    returned_on = models.DateField(null=True)

    class Meta:
        """An asset once; what came back has its condition."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["closing", "asset"], condition=Q(asset__isnull=False), name="handed_back_once"
            ),
            models.CheckConstraint(
                condition=Q(returned_on__isnull=True) | ~Q(condition=""), name="handed_back_in_a_condition"
            ),
        ]

    def __str__(self) -> str:
        return self.what
