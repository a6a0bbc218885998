"""Village regulations, plans and budget lines, which may be recorded by number before their file is there."""

from django.db import models


class VillagePaper(models.Model):
    """A regulation or plan of a village: its kind, number, year and day; `file` comes when it comes."""

    class Kind(models.TextChoices):
        """What it is."""

        PERDES = "perdes"
        PERKADES = "perkades"
        RPJMDES = "rpjmdes"
        RKPDES = "rkpdes"
        APBDES = "apbdes"
        DECREE = "decree"
        MINUTES = "minutes"

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    number = models.CharField(max_length=60, blank=True)
    year = models.PositiveSmallIntegerField()
    until_year = models.PositiveSmallIntegerField(null=True)
    title = models.CharField(max_length=300)
    enacted_on = models.DateField(null=True)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="village_papers"
    )
    file_name = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first; a number once for a kind and year of a village."""

        ordering = ["-year", "kind", "number", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["village", "kind", "year", "number"],
                condition=~models.Q(number=""),
                name="village_paper_once",
            ),
            models.CheckConstraint(
                condition=models.Q(until_year__isnull=True) | models.Q(until_year__gte=models.F("year")),
                name="village_paper_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}/{self.year}"


class BudgetLine(models.Model):
    """A line of a village's budget (APBDes) of a year: the account as the village writes it, planned and realised whole rupiah."""

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="budget_lines")
    year = models.PositiveSmallIntegerField()
    account = models.CharField(max_length=30)
    name = models.CharField(max_length=200)
    planned = models.BigIntegerField()
    realised = models.BigIntegerField(null=True)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.SET_NULL, related_name="budget_lines"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """By account."""

        ordering = ["-year", "account", "id"]
        constraints = [
            models.UniqueConstraint(fields=["village", "year", "account", "name"], name="budget_line_once"),
            models.CheckConstraint(condition=models.Q(planned__gte=0), name="budget_line_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.account}"


class Basis(models.Model):
    """A regulation or plan on which an agreement rests."""

    agreement = models.ForeignKey("records.Agreement", on_delete=models.CASCADE, related_name="bases")
    paper = models.ForeignKey(VillagePaper, on_delete=models.PROTECT, related_name="agreements")

    class Meta:
        """Each once."""

        constraints = [models.UniqueConstraint(fields=["agreement", "paper"], name="basis_once")]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.paper_id}"
