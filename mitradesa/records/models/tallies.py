"""Stored counts of the register, so that a figure costs the same however many agreements there are; `actions.tallies` keeps them."""

from django.db import models


class Tally(models.Model):
    """How many agreements of a region bear a mark ("regime:asset_use", "flag:no_file"); `level` counts the dots of the region's code."""

    region = models.CharField(max_length=13)
    level = models.PositiveSmallIntegerField()
    mark = models.CharField(max_length=90)
    number = models.IntegerField()

    class Meta:
        """Each mark of a region once; the same mark of the regions of one level is read together."""

        indexes = [models.Index(fields=["mark", "level", "region", "number"], name="tally_mark")]
        constraints = [models.UniqueConstraint(fields=["region", "mark"], name="tally_once")]

    def __str__(self) -> str:
        return f"{self.region} {self.mark}: {self.number}"


class Counted(models.Model):
    """What one agreement was last counted as: the marks that the tallies hold of it, one a line.

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
