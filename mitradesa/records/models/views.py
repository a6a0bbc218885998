"""Lists of the register that a person keeps under a name."""

from django.db import models


class SavedView(models.Model):
    """A list as somebody narrowed it: the query of its address under a name of his own."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=600)

    class Meta:
        """A name once a person."""

        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="saved_view_once")]

    def __str__(self) -> str:
        return self.name
