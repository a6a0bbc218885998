"""Agreements of the register with their numbers, parties, files, facts, findings and what is wrong with their records."""

from django.db import models

# A list of a regency or subdistrict is narrowed in its own index, whichever of these narrow it: rows that do not meet are never read.
NARROWING = (
    "merged_into",
    "regime",
    "document_kind",
    "field",
    "source",
    "open_ended",
    "ended_on",
    "confirmed_at",
    "partner",
)
IN_WHOLE = {
    "ends_on": ("ends_on", "id", "signed_on"),
    "signed_on": ("signed_on", "id", "ends_on"),
    "partner": ("partner_sort", "id", "signed_on", "ends_on"),
    "village": ("village", "id", "signed_on", "ends_on"),
}


class Agreement(models.Model):
    """One agreement. `village` is the region it belongs to, whose regency and subdistrict stand beside it so that lists stay quick.

    `key` is its address; `ends_on` is the last day; amounts are rupiah; `confirmed_at` is None while only prepared. A record found to be a
    duplicate points with `merged_into` at the one that stays and is shown nowhere else; `partner_sort` is the partner's plain name.
    """

    class Regime(models.TextChoices):
        """Which law governs the paper, as the fact `regime` says it; empty while unclear."""

        THIRD_PARTY = "third_party"
        INTER_VILLAGE = "inter_village"
        ASSET_USE = "asset_use"
        PROCUREMENT = "procurement"
        BUMDES_CONTRACT = "bumdes_contract"
        GRANT_OR_AID = "grant_or_aid"
        KELURAHAN = "kelurahan"
        NO_VILLAGE = "no_village"

    class Source(models.TextChoices):
        """How it came into the register."""

        IMPORT = "import"
        SCAN = "scan"
        TYPED = "typed"
        CASE = "case"

    key = models.CharField(max_length=24, unique=True)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="agreements")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    partner = models.ForeignKey(
        "records.Partner", null=True, on_delete=models.PROTECT, related_name="agreements"
    )
    title = models.CharField(max_length=400, blank=True)
    document_kind = models.CharField(max_length=40, blank=True)
    regime = models.CharField(max_length=16, choices=Regime.choices, blank=True)
    field = models.CharField(max_length=40, blank=True)
    scope = models.TextField(blank=True)
    signed_on = models.DateField(null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    open_ended = models.BooleanField(default=False)
    amount_total = models.BigIntegerField(null=True)
    ended_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=200, blank=True)
    # Nearly every row has none of these two; an index over them all would lead a planner astray, so only the others are indexed.
    renews = models.ForeignKey(
        "self", null=True, db_index=False, on_delete=models.PROTECT, related_name="renewals"
    )
    merged_into = models.ForeignKey(
        "self", null=True, db_index=False, on_delete=models.PROTECT, related_name="duplicates"
    )
    partner_sort = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=8, choices=Source.choices)
    note = models.TextField(blank=True)
    search = models.TextField(blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    confirmed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the lists, each ending in the id so that pages follow one another."""

        indexes = [
            models.Index(fields=[place, *order, *NARROWING], name=f"by_{place}_{name}")
            for place in ("subdistrict", "regency")
            for name, order in IN_WHOLE.items()
        ] + [
            *(
                models.Index(fields=["village", order, "id"], name=f"by_village_{order}")
                for order in ("ends_on", "signed_on")
            ),
            # What is rare is found by these, whatever the order of the list; see `queries.agreements.rare`.
            *(
                models.Index(fields=["regency", column, "merged_into"], name=f"by_regency_{column}")
                for column in ("regime", "document_kind", "field", "source", "confirmed_at")
            ),
            models.Index(
                fields=["regency", "ended_on"],
                condition=models.Q(ended_on__isnull=False),
                name="by_regency_ended_on",
            ),
            models.Index(
                fields=["regency"], condition=models.Q(open_ended=True), name="open_ended_agreement"
            ),
            models.Index(
                fields=["renews"], condition=models.Q(renews__isnull=False), name="renewing_agreement"
            ),
            models.Index(
                fields=["merged_into"], condition=models.Q(merged_into__isnull=False), name="merged_agreement"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount_total__isnull=True) | models.Q(amount_total__gte=0),
                name="agreement_amount_not_negative",
            )
        ]

    def __str__(self) -> str:
        return self.key


class AgreementNumber(models.Model):
    """A number that one of the parties gave the paper, as written."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="numbers")
    side = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=120)
    plain = models.CharField(max_length=120, db_index=True)

    class Meta:
        """In the order of the parties."""

        ordering = ["side", "id"]

    def __str__(self) -> str:
        return self.number


class AgreementParty(models.Model):
    """A party as the paper names it, with who signed; tied to a village or a partner where it is known."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    side = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    village = models.ForeignKey("records.Region", null=True, on_delete=models.PROTECT, related_name="+")
    partner = models.ForeignKey("records.Partner", null=True, on_delete=models.PROTECT, related_name="+")
    signatory = models.CharField(max_length=120, blank=True)
    signatory_office = models.CharField(max_length=120, blank=True)

    class Meta:
        """One party a side."""

        ordering = ["side"]
        constraints = [models.UniqueConstraint(fields=["agreement", "side"], name="agreement_side_once")]

    def __str__(self) -> str:
        return self.name


class AgreementFile(models.Model):
    """A file of an agreement: what it is and the name it came under.

    `dated_on` stands on the paper, `received_on` is when the office got it, `added_at` when it was put here; the three are kept apart.
    """

    class Kind(models.TextChoices):
        """What the file is."""

        SIGNED = "signed"
        DRAFT = "draft"
        MINUTES = "minutes"
        PERDES = "perdes"
        ANNEX = "annex"
        OTHER = "other"

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="files")
    file = models.ForeignKey("records.StoredFile", on_delete=models.PROTECT, related_name="uses")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    name = models.CharField(max_length=200)
    added_at = models.DateTimeField(auto_now_add=True)
    dated_on = models.DateField(null=True)
    received_on = models.DateField(null=True)

    class Meta:
        """A file once a kind; nobody receives a paper before its day."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "file", "kind"], name="agreement_file_once"),
            models.CheckConstraint(
                condition=models.Q(dated_on__isnull=True)
                | models.Q(received_on__isnull=True)
                | models.Q(received_on__gte=models.F("dated_on")),
                name="agreement_file_received_after_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AgreementFact(models.Model):
    """A fact of the rule book's vocabulary as known of an agreement: its value as JSON and where it came from.

    `origin` is a sentence ("kolom F baris 12 register.xlsx", "halaman 3 naskah.pdf"); `confirmed` says that a person looked.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="facts")
    name = models.CharField(max_length=60)
    value = models.JSONField()
    origin = models.CharField(max_length=200)
    sureness = models.FloatField(default=1.0)
    page = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    confirmed = models.BooleanField(default=False)

    class Meta:
        """One value a fact."""

        constraints = [models.UniqueConstraint(fields=["agreement", "name"], name="agreement_fact_once")]

    def __str__(self) -> str:
        return self.name


class AgreementFlag(models.Model):
    """Something that is wrong with the record of an agreement, by its name in `core/flags.py`; made anew with every change."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="flags")
    flag = models.CharField(max_length=24)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each once."""

        indexes = [models.Index(fields=["flag", "village"], name="flag_village")]
        constraints = [models.UniqueConstraint(fields=["agreement", "flag"], name="agreement_flag_once")]

    def __str__(self) -> str:
        return self.flag


class Unlike(models.Model):
    """Two records that look alike and that somebody declared to be different agreements; `first` has the smaller id."""

    first = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="+")

    class Meta:
        """Each pair once."""

        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="unlike_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="unlike_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} {self.second_id}"


class Merger(models.Model):
    """What a duplicate brought to the record that stays: ids by the name of the relation, so that parting the two takes them back."""

    gone = models.OneToOneField(Agreement, on_delete=models.CASCADE, related_name="merger")
    moved = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.gone_id)


class StoredFinding(models.Model):
    """A rule that an agreement breached when last judged, with the day judged, whether that may stop a signature, and the book's version.

    Only breaches are stored: they are what is counted; the page of an agreement judges anew and shows every answer.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="findings")
    rule = models.CharField(max_length=60)
    outcome = models.CharField(max_length=16)
    severity = models.CharField(max_length=10)
    gate = models.CharField(max_length=10)
    blocks = models.BooleanField(null=True)
    judged_for = models.DateField()
    book = models.CharField(max_length=16)

    class Meta:
        """One answer a rule."""

        indexes = [models.Index(fields=["rule", "outcome"], name="finding_rule_outcome")]
        constraints = [models.UniqueConstraint(fields=["agreement", "rule"], name="agreement_rule_once")]

    def __str__(self) -> str:
        return f"{self.rule} {self.outcome}"
