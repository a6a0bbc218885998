"""The trail: every act as an event that is never changed, and the head of the chain that the events form."""

from django.db import models


class Event(models.Model):
    """An act. Who did it is copied from his office on that day; `personal` may be erased, its salted digest stays in the chain.

    `position` counts from 0 without a gap; `digest` is the leaf hash, `chain` the hash of the chain up to and with this event.
    """

    position = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    kind = models.CharField(max_length=60)
    says = models.TextField()
    subject = models.CharField(max_length=60)
    region = models.CharField(max_length=13)
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="events")
    actor = models.CharField(max_length=120)
    actor_title = models.CharField(max_length=120)
    actor_office = models.CharField(max_length=120)
    actor_decree = models.CharField(max_length=120, blank=True)
    acts_for = models.CharField(max_length=200, blank=True)
    rule = models.CharField(max_length=120, blank=True)
    values = models.JSONField(default=dict)
    personal = models.JSONField(null=True)
    salt = models.CharField(max_length=64, blank=True)
    personal_digest = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)

    class Meta:
        """In the order in which things were done."""

        ordering = ["position"]
        indexes = [
            models.Index(fields=["subject", "position"], name="event_subject"),
            models.Index(fields=["region", "position"], name="event_region"),
        ]

    def __str__(self) -> str:
        return self.says


class TrailHead(models.Model):
    """The one row that an act locks before it writes: how many events there are and the hash of the chain."""

    size = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, blank=True)

    class Meta:
        """Only row 1 exists."""

        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="trail_head_alone")]

    def __str__(self) -> str:
        return self.chain
