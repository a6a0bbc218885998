"""What third parties look for, so that potentials that fit can be shown; who they are stands in `partners`."""

from django.db import models


class PartnerInterest(models.Model):
    """What one third party wants: fields and sectors by the words of the potentials' cards, how large at least, and where.

    `subdistricts` are codes, empty for the whole regency; `least_size` is in `unit`; `uses` are the ways of using an asset it wants.
    """

    partner = models.OneToOneField("records.Partner", on_delete=models.CASCADE, related_name="interest")
    fields = models.JSONField(default=list)
    sectors = models.JSONField(default=list)
    uses = models.JSONField(default=list)
    subdistricts = models.JSONField(default=list)
    least_size = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    unit = models.CharField(max_length=30, blank=True)
    note = models.CharField(max_length=400, blank=True)
    kept_on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """The latest told first."""

        ordering = ["-kept_on", "-id"]

    def __str__(self) -> str:
        return str(self.partner_id)
