"""A village's official bank account, the regency's choice of account codes that the law leaves open, and spending under agreements."""

from django.db import models
from django.db.models import F, Q


class VillageAccount(models.Model):
    """A village's official cash account: `number` is its digits, `since` and `until` its first and last day.

    It counts from `confirmed_at`, when the head confirmed it; the subdistrict sees it afterwards. A mistaken one is withdrawn.
    """

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="bank_accounts")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    bank = models.CharField(max_length=80)
    number = models.CharField(max_length=34)
    holder = models.CharField(max_length=120)
    since = models.DateField()
    until = models.DateField(null=True)
    reported_on = models.DateField(null=True)
    report_number = models.CharField(max_length=120, blank=True)
    prepared_by = models.CharField(max_length=200)
    prepared_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.CharField(max_length=200, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    seen_by = models.CharField(max_length=200, blank=True)
    seen_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """The newest first; one confirmed account without an end a village."""

        ordering = ["-since", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="village_account_in_order"
            ),
            models.CheckConstraint(
                condition=Q(seen_at__isnull=True) | Q(confirmed_at__isnull=False),
                name="village_account_seen_after",
            ),
            models.UniqueConstraint(
                fields=["village"],
                condition=Q(confirmed_at__isnull=False, until__isnull=True, withdrawn_at__isnull=True),
                name="village_account_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bank} {self.number}"


class AccountChoice(models.Model):
    """What a regency chose for a question that the chart of accounts leaves open, with its reason; the newest of a question counts."""

    regency = models.CharField(max_length=13)
    question = models.CharField(max_length=20)
    code = models.CharField(max_length=20)
    reason = models.CharField(max_length=500)
    chosen_by = models.CharField(max_length=200)
    chosen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest first."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["regency", "question", "-id"], name="account_choice_of")]

    def __str__(self) -> str:
        return f"{self.regency} {self.question} {self.code}"


class Spending(models.Model):
    """Money that a village paid under an agreement, in rupiah, against a budget line of its year.

    `because` says why it was paid all the same, where it had no line or went above it. `due` is the due day that it meets.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="spendings")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    year = models.PositiveSmallIntegerField()
    account_code = models.CharField(max_length=20)
    line = models.ForeignKey(
        "records.BudgetLine", null=True, on_delete=models.PROTECT, related_name="spendings"
    )
    due = models.ForeignKey("records.Due", null=True, on_delete=models.PROTECT, related_name="spendings")
    amount = models.BigIntegerField()
    spent_on = models.DateField()
    payee = models.CharField(max_length=200)
    request_number = models.CharField(max_length=60, blank=True)
    because = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    recorded_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        """The newest first; what has no line says why."""

        ordering = ["-spent_on", "-id"]
        indexes = [
            models.Index(fields=[place, "year", "account_code"], name=f"spending_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="spending_of_something"),
            models.CheckConstraint(
                condition=Q(line__isnull=False) | ~Q(because=""), name="spending_has_line_or_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.spent_on} {self.amount}"
