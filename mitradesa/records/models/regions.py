"""Regions from province to village, under the names they had over time, and which region came out of which."""

from django.db import models


class Region(models.Model):
    """A region by its dotted code (16, 16.04, 16.04.01, 16.04.01.2001); `since` and `until` are None where not known or not ended."""

    class Level(models.TextChoices):
        """How deep a code goes."""

        PROVINCE = "province"
        REGENCY = "regency"
        SUBDISTRICT = "subdistrict"
        VILLAGE = "village"

    class Kind(models.TextChoices):
        """What a region is called in law; only desa and desa_adat can make a kerja sama desa."""

        PROVINCE = "province"
        KABUPATEN = "kabupaten"
        KOTA = "kota"
        SUBDISTRICT = "subdistrict"
        DESA = "desa"
        KELURAHAN = "kelurahan"
        DESA_ADAT = "desa_adat"

    code = models.CharField(max_length=13, primary_key=True)
    name = models.CharField(max_length=80)
    level = models.CharField(max_length=12, choices=Level.choices)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)

    class Meta:
        """Codes sort as regions lie within each other."""

        ordering = ["code"]
        indexes = [models.Index(fields=["level", "name"], name="region_level_name")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(since__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="region_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.name


class RegionName(models.Model):
    """A name that a region bore before, until the day named."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=80)
    since = models.DateField(null=True)
    until = models.DateField()
    basis = models.CharField(max_length=200, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ["until"]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """One region came out of another on a day: split, merged, or given a new code."""

    class Kind(models.TextChoices):
        """In which way."""

        SPLIT = "split"
        MERGER = "merger"
        RECODED = "recoded"

    predecessor = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="origins")
    on = models.DateField()
    kind = models.CharField(max_length=8, choices=Kind.choices)
    basis = models.CharField(max_length=200, blank=True)

    class Meta:
        """Each pair once a day."""

        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor", "on"], name="succession_once")
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} > {self.successor_id}"
