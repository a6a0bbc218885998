"""Offers: an announcement with its criteria, the offers that came, sealed until they are opened, and their scores."""

from django.db import models
from django.db.models import Q

from mitradesa.core.offers import ANNOUNCEMENT_WORDS, OFFER_FORM_WORDS, AnnouncementState


class Announcement(models.Model):
    """An announcement of a case. `code` is its public address; `kak` holds the terms of reference by part; `round` counts from 1.

    `witnesses` are the two who saw the offers opened, each a name and an office; `minutes` is the number of the minutes.
    """

    code = models.CharField(max_length=12, unique=True)
    cooperation = models.ForeignKey(
        "records.Cooperation", on_delete=models.PROTECT, related_name="announcements"
    )
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="announcements")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    round = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=300)
    kak = models.JSONField(default=dict)
    place = models.CharField(max_length=300)
    contact = models.CharField(max_length=200)
    opens_on = models.DateField()
    closes_on = models.DateField()
    number = models.CharField(max_length=120, blank=True)
    state = models.CharField(
        max_length=9, choices=list(ANNOUNCEMENT_WORDS.items()), default=AnnouncementState.DRAFT.value
    )
    announced_on = models.DateField(null=True)
    announced_by = models.CharField(max_length=200, blank=True)
    opened_on = models.DateField(null=True)
    opened_by = models.CharField(max_length=200, blank=True)
    witnesses = models.JSONField(default=list)
    chosen = models.ForeignKey("records.Offer", null=True, on_delete=models.PROTECT, related_name="chosen_by")
    chosen_on = models.DateField(null=True)
    reason = models.TextField(blank=True)
    minutes = models.CharField(max_length=120, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Keys of the list, the last to close first; a case is offered once at a time."""

        indexes = [
            models.Index(fields=[place, "-closes_on", "-id"], name=f"announced_by_{place}")
            for place in ("village", "subdistrict", "regency")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperation"],
                condition=Q(state__in=["draft", "open", "opened", "chosen"]),
                name="announced_once",
            ),
            models.CheckConstraint(
                condition=Q(closes_on__gte=models.F("opens_on")), name="announced_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(state="chosen")
                | Q(chosen__isnull=False, chosen_on__isnull=False) & ~Q(reason=""),
                name="chosen_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Criterion(models.Model):
    """A criterion by which offers are compared, announced beforehand, with its weight of 100."""

    announcement = models.ForeignKey(Announcement, on_delete=models.CASCADE, related_name="criteria")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    how = models.CharField(max_length=400, blank=True)
    weight = models.PositiveSmallIntegerField()

    class Meta:
        """In the order of the announcement."""

        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["announcement", "place"], name="criterion_once"),
            models.CheckConstraint(condition=Q(weight__gte=1, weight__lte=100), name="criterion_weighs"),
        ]

    def __str__(self) -> str:
        return self.name


class Offer(models.Model):
    """An offer as it came; what it says is shown to nobody before its announcement is opened.

    `digest` is over who offers, what is said, the file and the day; it stays when `erased_at` says that what was personal is gone.
    """

    receipt = models.CharField(max_length=12, unique=True)
    announcement = models.ForeignKey(Announcement, on_delete=models.PROTECT, related_name="offers")
    number = models.PositiveSmallIntegerField()
    form = models.CharField(max_length=6, choices=list(OFFER_FORM_WORDS.items()))
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, blank=True)
    address = models.CharField(max_length=300, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    partner = models.ForeignKey("records.Partner", null=True, on_delete=models.PROTECT, related_name="offers")
    received_on = models.DateField()
    received_at = models.DateTimeField(auto_now_add=True)
    received_by = models.CharField(max_length=200, blank=True)
    says = models.TextField(blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="offers")
    file_name = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which they came."""

        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["announcement", "number"], name="offer_number_once"),
            models.UniqueConstraint(fields=["announcement", "digest"], name="offer_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Score(models.Model):
    """The points (0 to 100) of an offer by a criterion, with the reason."""

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="scores")
    points = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=600)

    class Meta:
        """One for each criterion."""

        ordering = ["offer", "criterion"]
        constraints = [
            models.UniqueConstraint(fields=["offer", "criterion"], name="score_once"),
            models.CheckConstraint(condition=Q(points__lte=100), name="score_of_a_hundred"),
        ]

    def __str__(self) -> str:
        return f"{self.points}"
