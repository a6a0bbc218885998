"""Files about money from outside: bank statements with what their lines were matched to, and realisation as Siskeudes says it."""

from django.db import models
from django.db.models import Q

_PLACES = ("village", "subdistrict", "regency")


class BankStatement(models.Model):
    """The lines of one file of the bank about the village's account; `agreed_at` is when the village head looked it through.

    One taken back stays with its lines, which then count for nothing. The places are the village's, for lists.
    """

    batch = models.OneToOneField("records.ImportBatch", on_delete=models.PROTECT, related_name="statement")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    bank = models.CharField(max_length=60)
    number = models.CharField(max_length=40, blank=True)
    first_on = models.DateField()
    last_on = models.DateField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.CharField(max_length=200, blank=True)

    class Meta:
        """The latest days first."""

        ordering = ["-last_on", "-id"]
        indexes = [
            models.Index(fields=[place, "-last_on", "-id"], name=f"statement_by_{place}") for place in _PLACES
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=models.F("first_on")), name="statement_days_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.bank} {self.first_on} {self.last_on}"


class BankLine(models.Model):
    """One line of a statement as the bank wrote it: whole rupiah and sen, in or out; `balance` is whole rupiah.

    `digest` tells the line again in a later file; `aside` says why an incoming line is no money of an agreement.
    """

    statement = models.ForeignKey(BankStatement, on_delete=models.PROTECT, related_name="lines")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    row = models.PositiveIntegerField()
    on = models.DateField()
    amount = models.BigIntegerField()
    sen = models.PositiveSmallIntegerField(default=0)
    incoming = models.BooleanField()
    description = models.CharField(max_length=500, blank=True)
    payer = models.CharField(max_length=200, blank=True)
    reference = models.CharField(max_length=80, blank=True)
    balance = models.BigIntegerField(null=True)
    digest = models.CharField(max_length=64)
    aside = models.CharField(max_length=120, blank=True)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        """In the order of the file; a line once among those that count."""

        ordering = ["statement", "row"]
        indexes = [models.Index(fields=["village", "withdrawn", "incoming", "on"], name="bank_line_days")]
        constraints = [
            models.UniqueConstraint(fields=["statement", "row"], name="bank_line_row"),
            models.UniqueConstraint(
                fields=["village", "digest"], condition=Q(withdrawn=False), name="bank_line_once"
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0, sen__lt=100) & (Q(amount__gt=0) | Q(sen__gt=0)),
                name="bank_line_of_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement_id}:{self.row}"


class BankMatch(models.Model):
    """So many rupiah of a line are so many of a receipt, as a person said, with the reasons seen then; undone, it stays with its reason."""

    line = models.ForeignKey(BankLine, on_delete=models.PROTECT, related_name="matches")
    receipt = models.ForeignKey("records.Receipt", on_delete=models.PROTECT, related_name="bank_matches")
    amount = models.BigIntegerField()
    because = models.CharField(max_length=400, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        """A line and a receipt once among those that stand."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["line", "receipt"], condition=Q(withdrawn_at=None), name="bank_match_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="bank_match_of_something"),
        ]

    def __str__(self) -> str:
        return f"{self.line_id} {self.receipt_id}"


class SiskeudesFile(models.Model):
    """The realisation of a village as one file of Siskeudes says it; it never changes what is recorded here."""

    batch = models.OneToOneField("records.ImportBatch", on_delete=models.PROTECT, related_name="siskeudes")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Meta:
        """The newest first."""

        ordering = ["-id"]
        indexes = [models.Index(fields=[place, "-id"], name=f"siskeudes_by_{place}") for place in _PLACES]

    def __str__(self) -> str:
        return f"{self.village_id} {self.recorded_at}"


class SiskeudesLine(models.Model):
    """An account of a year in a file: budgeted and realised whole rupiah, with the sen beside them."""

    file = models.ForeignKey(SiskeudesFile, on_delete=models.PROTECT, related_name="lines")
    row = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    account = models.CharField(max_length=30)
    name = models.CharField(max_length=200, blank=True)
    planned = models.BigIntegerField(null=True)
    realised = models.BigIntegerField()
    sen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the order of the file, a row once."""

        ordering = ["file", "row"]
        constraints = [models.UniqueConstraint(fields=["file", "row"], name="siskeudes_line_row")]

    def __str__(self) -> str:
        return f"{self.year} {self.account}"
