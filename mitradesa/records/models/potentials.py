"""What a village could share with others: cards of potentials with photographs, and the yearly scale that ranks them."""

from django.db import models
from django.db.models import Q

from mitradesa.core.potentials import (
    AUTHORITY_WORDS,
    COLUMN_WORDS,
    CONDITION_WORDS,
    FIELD_WORDS,
    SECTOR_WORDS,
)


class Potential(models.Model):
    """A potential on its card; `outline` is one point, or the corners of a sketch; `withdrawn_on` takes it off the lists."""

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="potentials")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    title = models.CharField(max_length=200)
    field = models.CharField(max_length=12, choices=list(FIELD_WORDS.items()))
    sector = models.CharField(max_length=10, choices=list(SECTOR_WORDS.items()))
    place = models.CharField(max_length=200, blank=True)
    outline = models.JSONField(default=list)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    size = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    unit = models.CharField(max_length=30, blank=True)
    condition = models.CharField(max_length=8, choices=list(CONDITION_WORDS.items()), blank=True)
    evidence = models.CharField(max_length=300, blank=True)
    need = models.TextField(blank=True)
    challenge = models.TextField(blank=True)
    authority = models.CharField(max_length=10, choices=list(AUTHORITY_WORDS.items()), blank=True)
    inventoried_on = models.DateField()
    asset = models.ForeignKey("records.Asset", null=True, on_delete=models.PROTECT, related_name="potentials")
    search = models.TextField(blank=True)
    sort = models.CharField(max_length=200)
    withdrawn_on = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the lists: by place and name, and by place and day."""

        ordering = ["sort", "id"]
        indexes = [
            models.Index(fields=[place, column, "id"], name=f"pot_{place[:7]}_{column[:4]}")
            for place in ("village", "subdistrict", "regency")
            for column in ("sort", "inventoried_on")
        ]

    def __str__(self) -> str:
        return self.title


class PotentialPhoto(models.Model):
    """A photograph of a potential."""

    potential = models.ForeignKey(Potential, on_delete=models.CASCADE, related_name="photos")
    file = models.ForeignKey("records.StoredFile", on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    caption = models.CharField(max_length=200, blank=True)

    class Meta:
        """In the order in which they came, each once."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["potential", "file"], name="potential_photo_once")]

    def __str__(self) -> str:
        return self.caption or self.file_name


class PriorityScale(models.Model):
    """The ranked potentials of a village for a year; `discussed_on` is the musyawarah desa that discussed them, `minutes` its record."""

    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="scales")
    year = models.PositiveSmallIntegerField()
    made_on = models.DateField()
    discussed_on = models.DateField(null=True)
    minutes = models.ForeignKey(
        "records.VillagePaper", null=True, on_delete=models.PROTECT, related_name="scales"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first, one a year."""

        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["village", "year"], name="priority_scale_once"),
            models.CheckConstraint(
                condition=Q(discussed_on__isnull=True) | Q(discussed_on__gte=models.F("made_on")),
                name="priority_scale_made_before_it_is_discussed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.village_id} {self.year}"


class PriorityLine(models.Model):
    """A potential on a scale: its rank, why, and where the village's two plans hold it (page or number of the activity)."""

    scale = models.ForeignKey(PriorityScale, on_delete=models.CASCADE, related_name="lines")
    potential = models.ForeignKey(Potential, on_delete=models.PROTECT, related_name="lines")
    rank = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=300)
    rpjmdes = models.ForeignKey(
        "records.VillagePaper", null=True, on_delete=models.PROTECT, related_name="medium_lines"
    )
    rpjmdes_entry = models.CharField(max_length=120, blank=True)
    rkpdes = models.ForeignKey(
        "records.VillagePaper", null=True, on_delete=models.PROTECT, related_name="yearly_lines"
    )
    rkpdes_entry = models.CharField(max_length=120, blank=True)
    rkpdes_column = models.CharField(max_length=18, choices=list(COLUMN_WORDS.items()), blank=True)

    class Meta:
        """By rank; a potential and a rank once."""

        ordering = ["rank"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "potential"], name="priority_line_once"),
            models.UniqueConstraint(fields=["scale", "rank"], name="priority_rank_once"),
            models.CheckConstraint(condition=Q(rank__gte=1), name="priority_rank_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.rank}. {self.potential_id}"

    @property
    def planned(self) -> bool:
        """Whether both plans hold it: the cooperation's year lies in the medium plan as well."""
        return self.rpjmdes is not None and self.rkpdes is not None and self.covered

    @property
    def covered(self) -> bool:
        """Whether the yearly plan's year lies within the medium plan, as far as its years are known."""
        if self.rpjmdes is None or self.rkpdes is None:
            return False
        return self.rpjmdes.year <= self.rkpdes.year <= (self.rpjmdes.until_year or self.rkpdes.year)
