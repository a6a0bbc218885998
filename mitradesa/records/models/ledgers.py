"""What an agreement was worth to its village: a ledger of few indicators, their figures year by year, and who had part in it."""

from django.db import models
from django.db.models import Q

from mitradesa.core.ledgers.kinds import BASIS_WORDS, KIND_WORDS, SURENESS_WORDS
from mitradesa.core.potentials import SECTOR_WORDS


class Ledger(models.Model):
    """The benefit ledger of an agreement. `sector` is the kind of potential by which villages are compared.

    `dimensions` and `goals` are names and numbers of `core.ledgers.serving`; `sorted_by_hand` says that somebody changed what was derived.
    """

    agreement = models.OneToOneField("records.Agreement", on_delete=models.PROTECT, related_name="ledger")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="ledgers")
    sector = models.CharField(max_length=10, choices=list(SECTOR_WORDS.items()), blank=True)
    dimensions = models.JSONField(default=list)
    goals = models.JSONField(default=list)
    sorted_by_hand = models.BooleanField(default=False)
    opened_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.agreement_id)


class Indicator(models.Model):
    """A line of a ledger: what is counted, in which unit, how it stood before the agreement, and what is aimed at each year.

    Lines of what the village gave are there from the start and stay; `withdrawn_on` takes another line off, its figures stay readable.
    """

    ledger = models.ForeignKey(Ledger, on_delete=models.PROTECT, related_name="indicators")
    kind = models.CharField(max_length=10, choices=[(one.value, word) for one, word in KIND_WORDS.items()])
    title = models.CharField(max_length=120)
    unit = models.CharField(max_length=30)
    baseline = models.BigIntegerField(null=True)
    baseline_year = models.PositiveSmallIntegerField(null=True)
    target = models.BigIntegerField(null=True)
    target_source = models.CharField(max_length=160, blank=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """In the order in which they were made."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(baseline__isnull=True) | Q(baseline__gte=0))
                & (Q(target__isnull=True) | Q(target__gte=0)),
                name="indicator_not_negative",
            )
        ]

    def __str__(self) -> str:
        return self.title


class LedgerYear(models.Model):
    """One year of a ledger: who had part in it, counted only, and what its lines in rupiah sum to, kept for lists and comparison.

    `net` is None while no line is known; `gained_unknown` and `given_unknown` count the lines that are not. `confirmed_at` locks the year.
    """

    ledger = models.ForeignKey(Ledger, on_delete=models.PROTECT, related_name="years")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    year = models.PositiveSmallIntegerField()
    hamlets = models.PositiveIntegerField(null=True)
    beneficiaries = models.PositiveIntegerField(null=True)
    women = models.PositiveIntegerField(null=True)
    poor_households = models.PositiveIntegerField(null=True)
    people_source = models.CharField(max_length=160, blank=True)
    gained = models.BigIntegerField(default=0)
    gained_unknown = models.PositiveSmallIntegerField(default=0)
    given = models.BigIntegerField(default=0)
    given_unknown = models.PositiveSmallIntegerField(default=0)
    net = models.BigIntegerField(null=True)
    kept_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """The newest year first, each once; the years of a place by what was left to the village."""

        ordering = ["-year"]
        indexes = [
            models.Index(fields=[place, "year", "net", "id"], name=f"ledger_year_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.UniqueConstraint(fields=["ledger", "year"], name="ledger_year_once"),
            models.CheckConstraint(
                condition=Q(women__isnull=True)
                | Q(beneficiaries__isnull=True)
                | Q(women__lte=models.F("beneficiaries")),
                name="ledger_women_among_people",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ledger_id} {self.year}"


class IndicatorFigure(models.Model):
    """What a line came to in a year: None while not known. `reported` is what the third party says, until the village adopts it no count.

    `inventoried` is how many of the goods or buildings stand in the inventory book; `counted` is false once its line was withdrawn.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="figures")
    year = models.ForeignKey(LedgerYear, on_delete=models.PROTECT, related_name="figures")
    amount = models.BigIntegerField(null=True)
    basis = models.CharField(
        max_length=10, choices=[(one.value, word) for one, word in BASIS_WORDS.items()], blank=True
    )
    sureness = models.CharField(
        max_length=10, choices=[(one.value, word) for one, word in SURENESS_WORDS.items()], blank=True
    )
    note = models.CharField(max_length=300, blank=True)
    inventoried = models.BigIntegerField(null=True)
    counted = models.BooleanField(default=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    kept_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    reported = models.BigIntegerField(null=True)
    reported_on = models.DateField(null=True)
    reported_by = models.CharField(max_length=200, blank=True)
    reported_note = models.CharField(max_length=300, blank=True)

    class Meta:
        """In the order of the lines, each once a year."""

        ordering = ["indicator_id"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "year"], name="indicator_figure_once"),
            models.CheckConstraint(
                condition=(Q(amount__isnull=True) | Q(amount__gte=0))
                & (Q(reported__isnull=True) | Q(reported__gte=0)),
                name="indicator_figure_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.year_id}"


class VillagePopulation(models.Model):
    """How many people live in a village in a year, as its own books say: the measure by which a benefit is told a head."""

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="populations")
    year = models.PositiveSmallIntegerField()
    people = models.PositiveIntegerField()
    source = models.CharField(max_length=160, blank=True)

    class Meta:
        """The newest first, each year once."""

        ordering = ["-year"]
        constraints = [models.UniqueConstraint(fields=["village", "year"], name="population_once")]

    def __str__(self) -> str:
        return f"{self.village_id} {self.year}"
