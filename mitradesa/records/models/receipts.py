"""Money that came in under an agreement, as the village says; bills, proof and books of the whole chain are not here."""

from django.db import models
from django.db.models import Q

from mitradesa.core.receipts import ACCOUNT_WORDS


class Receipt(models.Model):
    """A receipt in rupiah; its place stands beside it for the desks. One recorded by mistake is withdrawn, never removed."""

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="receipts")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    received_on = models.DateField()
    amount = models.BigIntegerField()
    payer = models.CharField(max_length=200)
    account = models.CharField(max_length=12, choices=list(ACCOUNT_WORDS.items()))
    note = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        """The newest first."""

        ordering = ["-received_on", "-id"]
        indexes = [
            models.Index(fields=[place, "-received_on", "-id"], name=f"receipt_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="receipt_of_something")]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.received_on} {self.amount}"
