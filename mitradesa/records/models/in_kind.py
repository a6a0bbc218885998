"""What the sides bring to an agreement beside money: valued with its source, handed over, and entered as an asset."""

from django.db import models
from django.db.models import F, Q

from mitradesa.core.obligations.in_kind import BELONGS_WORDS, IN_KIND_WORDS, VALUE_SOURCE_WORDS
from mitradesa.core.obligations.kinds import SIDE_WORDS


class Contribution(models.Model):
    """A contribution in kind; `value` is rupiah for all of it, None while nobody valued it, never 0 for unknown.

    `minutes_number` and `minutes_on` are those of the minutes of the hand-over, `file` their scan, `asset` what it became.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.PROTECT, related_name="contributions")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="+")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    given_by = models.CharField(
        max_length=10, choices=[(one.value, word) for one, word in SIDE_WORDS.items()]
    )
    kind = models.CharField(max_length=8, choices=list(IN_KIND_WORDS.items()))
    title = models.CharField(max_length=200)
    quantity = models.CharField(max_length=80, blank=True)
    value = models.BigIntegerField(null=True)
    value_source = models.CharField(max_length=9, choices=list(VALUE_SOURCE_WORDS.items()), blank=True)
    value_note = models.CharField(max_length=200, blank=True)
    belongs = models.CharField(max_length=14, choices=list(BELONGS_WORDS.items()))
    clause = models.CharField(max_length=120, blank=True)
    given_on = models.DateField()
    until = models.DateField(null=True)
    minutes_number = models.CharField(max_length=80, blank=True)
    minutes_on = models.DateField(null=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    asset = models.OneToOneField(
        "records.Asset", null=True, on_delete=models.PROTECT, related_name="came_from"
    )
    recorded_at = models.DateTimeField(auto_now_add=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """The newest first; a value has its source, and what became an asset was handed over."""

        ordering = ["-given_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=True) | (Q(value__gt=0) & ~Q(value_source="")),
                name="in_kind_value_with_source",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("given_on")), name="in_kind_days_in_order"
            ),
            models.CheckConstraint(
                condition=Q(asset__isnull=True) | Q(minutes_on__isnull=False),
                name="in_kind_asset_handed_over",
            ),
            models.CheckConstraint(condition=~Q(given_by="authority"), name="in_kind_of_a_party"),
        ]
        indexes = [
            models.Index(fields=[place, "-given_on", "-id"], name=f"contributed_{place[:7]}")
            for place in ("village", "subdistrict", "regency")
        ]

    def __str__(self) -> str:
        return self.title
