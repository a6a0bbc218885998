"""How a person wants to hear of what waits on his desk, and which days he was told."""

from django.db import models


class DeskSetting(models.Model):
    """Whether a digest is mailed or sent to a chat, and the secret part of the calendar's address (empty: no calendar)."""

    person = models.OneToOneField("records.Person", on_delete=models.CASCADE, related_name="desk_setting")
    by_mail = models.BooleanField(default=False)
    by_chat = models.BooleanField(default=False)
    calendar = models.CharField(max_length=43, blank=True, db_index=True)

    def __str__(self) -> str:
        return f"desk of {self.person_id}"


class Digest(models.Model):
    """A digest that went out: one a day for a person, whatever happens."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="digests")
    day = models.DateField()
    items = models.PositiveIntegerField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        """Once a day."""

        constraints = [models.UniqueConstraint(fields=["person", "day"], name="digest_once_a_day")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.day}"
