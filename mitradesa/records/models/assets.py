"""Village assets: what the village owns, the parts it is divided into, and who uses which of it from which day to which."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q

from mitradesa.core.assets import (
    ASSET_KIND_WORDS,
    CURRENT_USE_WORDS,
    PROOF_WORDS,
    CurrentUse,
    Proof,
    Span,
)


class Asset(models.Model):
    """An asset of a village; `code` is its inventory code, `area` in square metres, `proof` what proves the village's control.

    `use_decree` is the decree that fixes the status of its use; `outline` are the corners of its sketch, latitude and longitude.
    """

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="assets")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    kind = models.CharField(max_length=9, choices=list(ASSET_KIND_WORDS.items()))
    name = models.CharField(max_length=200)
    code = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=200, blank=True)
    outline = models.JSONField(default=list)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    area = models.PositiveIntegerField(null=True)
    proof = models.CharField(max_length=18, choices=list(PROOF_WORDS.items()), default=Proof.NO_PAPER.value)
    proof_number = models.CharField(max_length=120, blank=True)
    proof_on = models.DateField(null=True)
    proof_file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="asset_proofs"
    )
    proof_file_name = models.CharField(max_length=200, blank=True)
    current_use = models.CharField(
        max_length=11, choices=list(CURRENT_USE_WORDS.items()), default=CurrentUse.IDLE.value
    )
    use_decree = models.ForeignKey(
        "records.VillagePaper", null=True, on_delete=models.PROTECT, related_name="assets"
    )
    search = models.TextField(blank=True)
    sort = models.CharField(max_length=200)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """By name; an inventory code once in a village."""

        ordering = ["sort", "id"]
        indexes = [
            models.Index(fields=[place, "sort", "id"], name=f"asset_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.UniqueConstraint(fields=["village", "code"], condition=~Q(code=""), name="asset_code_once")
        ]

    def __str__(self) -> str:
        return self.name


class AssetPart(models.Model):
    """A part of an asset with its own square metres (petak)."""

    asset = models.ForeignKey(Asset, on_delete=models.CASCADE, related_name="parts")
    name = models.CharField(max_length=80)
    area = models.PositiveIntegerField(null=True)

    class Meta:
        """By name, each once."""

        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["asset", "name"], name="asset_part_once")]

    def __str__(self) -> str:
        return self.name


class AssetUse(models.Model):
    """A cooperation, or an agreement of the register, uses an asset or a part of it on every day from `first_day` to `last_day`.

    Without days the asset is only named. `last_day` is FAR where no end is set. `released_on` is the first day on which it is free again,
    whatever was planned; the same as `first_day` where it was never used.
    """

    asset = models.ForeignKey(Asset, on_delete=models.PROTECT, related_name="uses")
    part = models.ForeignKey(AssetPart, null=True, on_delete=models.PROTECT, related_name="uses")
    cooperation = models.ForeignKey(
        "records.Cooperation", null=True, on_delete=models.PROTECT, related_name="asset_uses"
    )
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.PROTECT, related_name="asset_uses"
    )
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    released_on = models.DateField(null=True)
    release_reason = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """By first day; days in order, for one cooperation or one agreement."""

        ordering = ["first_day", "id"]
        indexes = [models.Index(fields=["asset", "first_day", "last_day"], name="asset_use_days")]
        constraints = [
            models.CheckConstraint(
                condition=Q(first_day__isnull=True, last_day__isnull=True)
                | Q(first_day__isnull=False, last_day__isnull=False, last_day__gte=F("first_day")),
                name="asset_use_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(cooperation__isnull=True, agreement__isnull=False)
                | Q(cooperation__isnull=False, agreement__isnull=True),
                name="asset_use_of_one",
            ),
            models.CheckConstraint(
                condition=Q(released_on__isnull=True)
                | Q(first_day__isnull=True)
                | Q(released_on__gte=F("first_day")),
                name="asset_use_released_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.first_day} {self.last_day}"

    @property
    def holder(self) -> str:
        """What uses it, by its title."""
        if self.cooperation is not None:
            return self.cooperation.title
        return (self.agreement.title or self.agreement.key) if self.agreement is not None else ""

    @property
    def where(self) -> str:
        """The part that is used, or that it is the whole."""
        return f"bagian {self.part.name}" if self.part is not None else "seluruhnya"

    @property
    def span(self) -> Span | None:
        """The days on which it is really taken; None where it is only named or was given up before."""
        if self.first_day is None or self.last_day is None:
            return None
        if self.released_on is None:
            return Span(self.first_day, self.last_day)
        last = min(self.last_day, self.released_on - timedelta(days=1))
        return Span(self.first_day, last) if last >= self.first_day else None
