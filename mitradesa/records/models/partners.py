"""Third parties that villages work with."""

from django.db import models


class Partner(models.Model):
    """A third party as one regency knows it; numbers are kept as written.

    A second spelling points with `merged_into` at the one that stays.
    """

    class Kind(models.TextChoices):
        """What the third party is."""

        COMPANY = "company"
        FOUNDATION = "foundation"
        UNIVERSITY = "university"
        COOPERATIVE = "cooperative"
        COMMUNITY_GROUP = "community_group"
        GOVERNMENT_BODY = "government_body"
        PERSON = "person"
        OTHER = "other"

    regency = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="partners")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=Kind.choices, blank=True)
    nib = models.CharField(max_length=30, blank=True)
    npwp = models.CharField(max_length=30, blank=True)
    deed = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    contact = models.CharField(max_length=120, blank=True)
    plain_name = models.CharField(max_length=200, db_index=True)
    created_at = models.DateTimeField(auto_now_add=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="spellings")

    class Meta:
        """By name; one of a plain name in a regency."""

        ordering = ["plain_name", "id"]
        constraints = [models.UniqueConstraint(fields=["regency", "plain_name"], name="partner_once")]

    def __str__(self) -> str:
        return self.name
