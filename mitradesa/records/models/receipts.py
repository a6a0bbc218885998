"""Money that came in under an agreement: the one record of it, which due days are met from; spending is in `money`."""

from django.db import models
from django.db.models import F, Q

from mitradesa.core.receipts import ACCOUNT_WORDS


class Receipt(models.Model):
    """A receipt in rupiah; its place stands beside it for the desks. One recorded by mistake is withdrawn, never removed.

    `amount` is gross; `withheld` is what the payer kept back of it, never taken off. `happened_on` is the day on which it was paid,
    `received_on` on which it came in. `allocated` is what its fulfilments bring to due days. `holder` and `account_number` name the account
    that it went to where that is not the village's own; `deposited_on` is the day on which it was paid over to that.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="receipts")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    happened_on = models.DateField()
    received_on = models.DateField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    recorded_by = models.CharField(max_length=200, blank=True)
    amount = models.BigIntegerField()
    withheld = models.BigIntegerField(default=0)
    allocated = models.BigIntegerField(default=0)
    payer = models.CharField(max_length=200)
    account = models.CharField(max_length=12, choices=list(ACCOUNT_WORDS.items()))
    village_account = models.ForeignKey(
        "records.VillageAccount", null=True, on_delete=models.PROTECT, related_name="receipts"
    )
    account_number = models.CharField(max_length=34, blank=True)
    holder = models.CharField(max_length=120, blank=True)
    year = models.PositiveSmallIntegerField()
    account_code = models.CharField(max_length=20, blank=True)
    line = models.ForeignKey(
        "records.BudgetLine", null=True, on_delete=models.SET_NULL, related_name="receipts"
    )
    note = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    deposited_on = models.DateField(null=True)
    deposited_by = models.CharField(max_length=200, blank=True)
    deposit_file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    deposit_file_name = models.CharField(max_length=200, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        """The newest first; parts within the whole, days in order."""

        ordering = ["-received_on", "-id"]
        indexes = [
            models.Index(fields=[place, "-received_on", "-id"], name=f"receipt_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ] + [
            models.Index(fields=[place, "year", "account_code"], name=f"receipt_year_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="receipt_of_something"),
            models.CheckConstraint(
                condition=Q(withheld__gte=0, withheld__lt=F("amount")), name="receipt_withheld_part"
            ),
            models.CheckConstraint(
                condition=Q(allocated__gte=0, allocated__lte=F("amount")), name="receipt_allocated_part"
            ),
            models.CheckConstraint(
                condition=Q(received_on__gte=F("happened_on")), name="receipt_received_after"
            ),
            models.CheckConstraint(
                condition=Q(deposited_on__isnull=True) | Q(deposited_on__gte=F("received_on")),
                name="receipt_deposited_after",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.received_on} {self.amount}"

    @property
    def unallocated(self) -> int:
        """The rupiah that no due day is met from yet."""
        return self.amount - self.allocated
