"""Stored counts of the register, so that a figure costs the same however many agreements there are; `actions.tallies` keeps them."""

from django.db import models


class Tally(models.Model):
    """How many agreements of a region bear a mark ("regime:asset_use"), or rupiah ("due:2026"); `level` counts the dots of its code."""

    region = models.CharField(max_length=13)
    level = models.PositiveSmallIntegerField()
    mark = models.CharField(max_length=90)
    number = models.BigIntegerField()

    class Meta:
        """Each mark of a region once; the same mark of the regions of one level is read together."""

        indexes = [models.Index(fields=["mark", "level", "region", "number"], name="tally_mark")]
        constraints = [models.UniqueConstraint(fields=["region", "mark"], name="tally_once")]

    def __str__(self) -> str:
        return f"{self.region} {self.mark}: {self.number}"


class TallyItem(models.Model):
    """A number of a region in a theme of many items: agreements by partner, open duties by day, cases by days to their signature.

    Kept for regions above the villages; apart from the marks, so that reading those never passes over these.
    """

    region = models.CharField(max_length=8)
    theme = models.CharField(max_length=20)
    item = models.CharField(max_length=20)
    number = models.BigIntegerField()

    class Meta:
        """Each item once; the largest of a theme are read first."""

        indexes = [models.Index(fields=["region", "theme", "-number", "item"], name="tally_item_largest")]
        constraints = [models.UniqueConstraint(fields=["region", "theme", "item"], name="tally_item_once")]

    def __str__(self) -> str:
        return f"{self.region} {self.theme} {self.item}: {self.number}"


class Counted(models.Model):
    """What one agreement was last counted as: the marks that the tallies hold of it, one a line.

    Where a mark counts more than once, its number and a tab stand before it.

    `agreement` is a plain number, so that what was counted of an agreement that is gone can still be taken off.
    """

    agreement = models.BigIntegerField(primary_key=True)
    village = models.CharField(max_length=13)
    marks = models.TextField()

    def __str__(self) -> str:
        return f"{self.agreement}: {self.marks}"


class TallyDay(models.Model):
    """The one row that says for which day the states were counted; none while nothing was counted yet."""

    day = models.DateField()

    class Meta:
        """Only row 1 exists."""

        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="tally_day_alone")]

    def __str__(self) -> str:
        return str(self.day)
