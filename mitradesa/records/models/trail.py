"""The trail: every act as an event that is never changed, the head of the chain that the events form, daily roots, erasures."""

from functools import reduce
from operator import or_
from typing import Any, NoReturn

from django.db import models


class Unchangeable(TypeError):
    """Somebody tried to change or delete an event of the trail."""


class Events(models.QuerySet["Event"]):
    """Events can be read and appended; the one change is that their personal data go."""

    def update(self, **_: Any) -> NoReturn:
        """Refused."""
        raise Unchangeable("an event is never changed")

    def bulk_update(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        raise Unchangeable("an event is never changed")

    def delete(self) -> NoReturn:
        """Refused."""
        raise Unchangeable("an event is never deleted")

    def erase_personal(self) -> int:
        """Takes the personal data and their salt out of these events, whose digests stay; how many had some."""
        return models.QuerySet.update(self.filter(personal__isnull=False), personal=None, salt="")


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

    objects = Events.as_manager()

    class Meta:
        """In the order in which things were done."""

        ordering = ["position"]
        indexes = [
            models.Index(fields=["subject", "position"], name="event_subject"),
            models.Index(fields=["region", "position"], name="event_region"),
            models.Index(fields=["person", "position"], name="event_person"),
            models.Index(fields=["actor_office", "position"], name="event_office"),
            models.Index(fields=["at"], name="event_at"),
            *(
                models.Index(fields=[name], name=f"event_{name}")
                for name in ("actor", "acts_for", "actor_title")
            ),
            models.Index(fields=["kind"], name="event_kind", opclasses=["varchar_pattern_ops"]),
        ]

    def __str__(self) -> str:
        return self.says

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Appends it; raises Unchangeable for one that is there already."""
        if not self._state.adding:
            raise Unchangeable("an event is never changed")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        raise Unchangeable("an event is never deleted")


class TrailHead(models.Model):
    """The one row that an act locks before it writes: how many events there are and the hash of the chain.

    `closed_until` is the last day whose root is written, or that had no event to write one for.
    """

    size = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, blank=True)
    closed_until = models.DateField(null=True)

    class Meta:
        """Only row 1 exists."""

        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="trail_head_alone")]

    def __str__(self) -> str:
        return self.chain


class DailyRoot(models.Model):
    """The RFC 9162 root over all events up to the end of a day (WIB) on which there were any; `peaks` let the tree go on from here."""

    day = models.DateField(unique=True)
    size = models.PositiveBigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)
    peaks = models.JSONField(default=list)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Oldest first."""

        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {self.root}"


ERASABLE = ("person", "event", "participant", "deliberation", "offer", "concern")


class Erasure(models.Model):
    """Somebody asked that personal data of a person, an event, a participant, an attendance list, an offer or a voice go; a second answers.

    `erased` counts the events whose personal data went.
    """

    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="erasures")
    event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="erasures")
    participant = models.ForeignKey(
        "records.Participant", null=True, on_delete=models.PROTECT, related_name="erasures"
    )
    deliberation = models.ForeignKey(
        "records.Deliberation", null=True, on_delete=models.PROTECT, related_name="erasures"
    )
    offer = models.ForeignKey("records.Offer", null=True, on_delete=models.PROTECT, related_name="erasures")
    concern = models.ForeignKey(
        "records.Concern", null=True, on_delete=models.PROTECT, related_name="erasures"
    )
    reason = models.CharField(max_length=400)
    asked_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    region = models.CharField(max_length=13)
    approved_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)
    erased = models.PositiveIntegerField(default=0)

    class Meta:
        """Newest first; of one thing, one open at a time."""

        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=reduce(
                    or_,
                    [
                        models.Q(**{f"{name}__isnull": name != chosen for name in ERASABLE})
                        for chosen in ERASABLE
                    ],
                ),
                name="erasure_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["deliberation"],
                condition=models.Q(
                    approved_at__isnull=True, refused_at__isnull=True, deliberation__isnull=False
                ),
                name="erasure_of_deliberation_open_once",
            ),
            models.UniqueConstraint(
                fields=["offer"],
                condition=models.Q(approved_at__isnull=True, refused_at__isnull=True, offer__isnull=False),
                name="erasure_of_offer_open_once",
            ),
            models.UniqueConstraint(
                fields=["concern"],
                condition=models.Q(approved_at__isnull=True, refused_at__isnull=True, concern__isnull=False),
                name="erasure_of_concern_open_once",
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(approved_at__isnull=True, refused_at__isnull=True, person__isnull=False),
                name="erasure_of_person_open_once",
            ),
            models.UniqueConstraint(
                fields=["event"],
                condition=models.Q(approved_at__isnull=True, refused_at__isnull=True, event__isnull=False),
                name="erasure_of_event_open_once",
            ),
            models.UniqueConstraint(
                fields=["participant"],
                condition=models.Q(
                    approved_at__isnull=True, refused_at__isnull=True, participant__isnull=False
                ),
                name="erasure_of_participant_open_once",
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.person_id or self.event_id or self.participant_id or self.deliberation_id}: {self.reason}"
        )

    @property
    def is_open(self) -> bool:
        """Whether a second person has yet to answer."""
        return self.approved_at is None and self.refused_at is None
