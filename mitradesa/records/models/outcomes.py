"""What an event leaves behind: photographs, promises of villages, certificates, and the papers made of it in the background."""

from django.db import models

from mitradesa.records.models.attendance import Participant
from mitradesa.records.models.outreach import OutreachEvent


class EventPhoto(models.Model):
    """A photograph of an event."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="photos")
    file = models.ForeignKey("records.StoredFile", on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    caption = models.CharField(max_length=300, blank=True)
    taken_at = models.DateTimeField(null=True)
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        """In order, each once."""

        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["event", "file"], name="event_photo_once")]

    def __str__(self) -> str:
        return self.caption or self.file_name


class FollowUp(models.Model):
    """What a village promised to do by a day; `done_on` None while it is open, `agreement` is what came of it where one did."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="follow_ups")
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="follow_ups")
    participant = models.ForeignKey(
        Participant, null=True, on_delete=models.SET_NULL, related_name="follow_ups"
    )
    what = models.CharField(max_length=300)
    due = models.DateField()
    done_on = models.DateField(null=True)
    result = models.CharField(max_length=300, blank=True)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.SET_NULL, related_name="follow_ups"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Nearest day first."""

        ordering = ["due", "id"]
        indexes = [models.Index(fields=["village", "done_on", "due"], name="follow_up_of_village")]

    def __str__(self) -> str:
        return self.what


class Certificate(models.Model):
    """A certificate as issued: number, verification code, and the name, role and event copied so that later changes leave it as it was.

    Name and origin can be erased, `erased_at` then says when; number and code stay, so that the paper can still be verified.
    """

    event = models.ForeignKey(OutreachEvent, on_delete=models.PROTECT, related_name="certificates")
    participant = models.ForeignKey(
        Participant, null=True, on_delete=models.SET_NULL, related_name="certificates"
    )
    number = models.CharField(max_length=120)
    code = models.CharField(max_length=16, unique=True)
    name = models.CharField(max_length=120)
    part = models.CharField(max_length=9)
    region_name = models.CharField(max_length=200, blank=True)
    theme = models.CharField(max_length=300)
    days = models.CharField(max_length=80)
    hours = models.PositiveSmallIntegerField(null=True)
    issued_on = models.DateField()
    signed_by = models.CharField(max_length=200)
    revoked_at = models.DateTimeField(null=True)
    revoke_reason = models.CharField(max_length=300, blank=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        """By number; one valid certificate a person."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="certificate_number_once"),
            models.UniqueConstraint(
                fields=["participant"],
                condition=models.Q(revoked_at__isnull=True),
                name="certificate_valid_once",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Addendum(models.Model):
    """A supplementary report of what came after the report was closed; who made it is copied from his office."""

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="addenda")
    number = models.PositiveSmallIntegerField()
    note = models.TextField()
    made_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    made_by_shown = models.CharField(max_length=250)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In order, each number once."""

        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["event", "number"], name="addendum_number_once")]

    def __str__(self) -> str:
        return f"laporan tambahan nomor {self.number}"


class EventPaper(models.Model):
    """A paper made of an event in the background: how far it is (`done` of `total`), its file when finished, or what stopped it.

    `number` is that of the supplementary report, 0 for any other paper.
    """

    class Kind(models.TextChoices):
        """Which paper."""

        REPORT_PDF = "report_pdf"
        REPORT_DOCX = "report_docx"
        CERTIFICATES = "certificates"
        CARDS = "cards"
        ATTENDANCE = "attendance"
        ANNEXES = "annexes"
        TOR_PDF = "tor_pdf"
        TOR_DOCX = "tor_docx"
        MINUTES_PDF = "minutes_pdf"
        MINUTES_DOCX = "minutes_docx"
        NEWS_PDF = "news_pdf"
        NEWS_DOCX = "news_docx"
        ADDENDUM_PDF = "addendum_pdf"
        ADDENDUM_DOCX = "addendum_docx"

    event = models.ForeignKey(OutreachEvent, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=16, choices=Kind.choices)
    number = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    asked_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.event_id}"
