"""Third parties that villages work with: what they are, their papers, their people, how they registered, and how they were assessed."""

from django.db import models

from mitradesa.core.partners import LEGAL_PAPER_WORDS, PARTNER_ROLE_WORDS


class Partner(models.Model):
    """A third party as one regency knows it; numbers are kept as written.

    A second spelling points with `merged_into` at the one that stays; `verified_at` says when the regency office last compared its
    profile with the papers.
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
    verified_at = models.DateTimeField(null=True)
    verified_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """By name; one of a plain name in a regency."""

        ordering = ["plain_name", "id"]
        constraints = [models.UniqueConstraint(fields=["regency", "plain_name"], name="partner_once")]

    def __str__(self) -> str:
        return self.name


class PartnerPaper(models.Model):
    """A legal paper of a third party; of an identity card the last four digits alone are kept. `withdrawn_on` takes it off the profile."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(
        max_length=10, choices=[(str(one), word) for one, word in LEGAL_PAPER_WORDS.items()]
    )
    number = models.CharField(max_length=120, blank=True)
    issuer = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="partner_papers"
    )
    file_name = models.CharField(max_length=200, blank=True)
    withdrawn_on = models.DateField(null=True)

    class Meta:
        """In the order of entry; what runs out is found by its day."""

        ordering = ["id"]
        indexes = [models.Index(fields=["expires_on", "id"], name="partner_paper_expires")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(issued_on__isnull=True)
                | models.Q(expires_on__isnull=True)
                | models.Q(expires_on__gte=models.F("issued_on")),
                name="partner_paper_days_in_order",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}".strip()


class PartnerPerson(models.Model):
    """An owner, officer or employee of a third party; `sound` is the name as it is compared, `share` in basis points."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="people")
    name = models.CharField(max_length=120)
    sound = models.CharField(max_length=120)
    role = models.CharField(
        max_length=10, choices=[(str(one), word) for one, word in PARTNER_ROLE_WORDS.items()]
    )
    position = models.CharField(max_length=80, blank=True)
    share = models.PositiveIntegerField(null=True)
    until = models.DateField(null=True)

    class Meta:
        """In the order of entry; no share beyond the whole."""

        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(share__isnull=True) | models.Q(share__lte=10_000),
                name="partner_share_within_whole",
            )
        ]

    def __str__(self) -> str:
        return self.name


class TrackRecord(models.Model):
    """A work that a third party says it has done; what the register itself knows is not repeated here."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="stated_works")
    year = models.PositiveSmallIntegerField()
    with_whom = models.CharField(max_length=120)
    what = models.CharField(max_length=200)
    result = models.CharField(max_length=200, blank=True)
    withdrawn_on = models.DateField(null=True)

    class Meta:
        """The latest first."""

        ordering = ["-year", "-id"]

    def __str__(self) -> str:
        return f"{self.year} {self.what}"


class Registration(models.Model):
    """A profile that somebody hands in for a third party: from the open page, by its own account, or entered by the regency office.

    It becomes the partner's profile when a second person of the regency verifies it. `code` is the receipt by which its state is looked
    up; `profile` holds papers, people and works as `actions.registrations` writes them; `entered_by` is None for the open page.
    """

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting"
        RETURNED = "returned"
        VERIFIED = "verified"
        WITHDRAWN = "withdrawn"

    regency = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="registrations")
    code = models.CharField(max_length=14, unique=True)
    partner = models.ForeignKey(Partner, null=True, on_delete=models.PROTECT, related_name="registrations")
    name = models.CharField(max_length=200)
    plain_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=Partner.Kind.choices)
    nib = models.CharField(max_length=30, blank=True)
    npwp = models.CharField(max_length=30, blank=True)
    address = models.CharField(max_length=300, blank=True)
    contact = models.CharField(max_length=120, blank=True)
    profile = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    reason = models.CharField(max_length=500, blank=True)
    entered_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Oldest first, as a queue; one waits or is returned for a name at a time."""

        ordering = ["id"]
        indexes = [models.Index(fields=["regency", "state", "id"], name="registration_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["regency", "plain_name"],
                condition=models.Q(state__in=["waiting", "returned"]),
                name="registration_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Assessment(models.Model):
    """A due-diligence card of a third party as one evaluator filled it in; `answers` copy each question with score and words."""

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="assessments")
    cooperation = models.ForeignKey(
        "records.Cooperation", null=True, on_delete=models.PROTECT, related_name="assessments"
    )
    assessor = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    assessor_title = models.CharField(max_length=200)
    region = models.CharField(max_length=13)
    assessed_on = models.DateField()
    answers = models.JSONField(default=list)
    score = models.PositiveSmallIntegerField(null=True)
    conclusion = models.TextField(blank=True)

    class Meta:
        """The newest first; a score is a share of hundred."""

        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(score__isnull=True) | models.Q(score__lte=100),
                name="assessment_score_within_hundred",
            )
        ]

    def __str__(self) -> str:
        return f"{self.partner_id} {self.assessed_on} {self.score}"
