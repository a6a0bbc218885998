"""Reports of villages on their cooperations and assets, who received them, and the yearly book of a regency."""

from django.db import models
from django.db.models import Q

from mitradesa.core.village_reports import (
    REPORT_DESK_WORDS,
    REPORT_KIND_WORDS,
    REPORT_STATE_WORDS,
    ReportKind,
    ReportState,
)


class VillageReport(models.Model):
    """A report; `content` is what the records held, made anew until it is confirmed, `lacking` what they do not hold.

    `half` is 0 for a whole year; `agreement` is there for the final report of one cooperation; `sent_on` is the day on the letter.
    A correction is a row of its own: `edition` counts from 1, `corrects` is the one before it, `because` says why.
    """

    key = models.CharField(max_length=24, unique=True)
    village = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="reports")
    subdistrict = models.CharField(max_length=13)
    regency = models.CharField(max_length=13)
    kind = models.CharField(
        max_length=8, choices=[(one.value, word) for one, word in REPORT_KIND_WORDS.items()]
    )
    year = models.PositiveSmallIntegerField()
    half = models.PositiveSmallIntegerField(default=0)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.PROTECT, related_name="village_reports"
    )
    edition = models.PositiveSmallIntegerField(default=1)
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    because = models.CharField(max_length=600, blank=True)
    content = models.JSONField(default=dict)
    lacking = models.JSONField(default=list)
    gathered_at = models.DateTimeField()
    results = models.TextField(blank=True)
    problems = models.TextField(blank=True)
    follow_up = models.TextField(blank=True)
    state = models.CharField(
        max_length=9,
        choices=[(one.value, word) for one, word in REPORT_STATE_WORDS.items()],
        default=ReportState.DRAFT.value,
    )
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.CharField(max_length=200, blank=True)
    number = models.CharField(max_length=120, blank=True)
    sent_on = models.DateField(null=True)
    sent_by = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """One of a kind for a period, one final report for an agreement, in each edition; what is sent was confirmed."""

        ordering = ["-year", "-half", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["village", "kind", "year", "half", "edition"],
                condition=Q(agreement__isnull=True),
                name="village_report_once",
            ),
            models.UniqueConstraint(
                fields=["agreement", "edition"],
                condition=Q(agreement__isnull=False),
                name="final_report_once",
            ),
            models.CheckConstraint(
                condition=Q(edition=1, corrects__isnull=True, because="")
                | Q(edition__gt=1, corrects__isnull=False) & ~Q(because=""),
                name="correction_names_what_and_why",
            ),
            models.CheckConstraint(
                condition=Q(kind=ReportKind.FINAL.value, agreement__isnull=False)
                | (~Q(kind=ReportKind.FINAL.value) & Q(agreement__isnull=True)),
                name="final_report_of_one",
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.DRAFT.value, confirmed_at__isnull=True)
                | Q(state=ReportState.CONFIRMED.value, confirmed_at__isnull=False, sent_on__isnull=True)
                | Q(state=ReportState.SENT.value, confirmed_at__isnull=False, sent_on__isnull=False),
                name="village_report_state",
            ),
        ]
        indexes = [
            models.Index(fields=[place, "year", "kind", "village"], name=f"report_by_{place}")
            for place in ("subdistrict", "regency")
        ]

    def __str__(self) -> str:
        return self.key


class ReportReceipt(models.Model):
    """That a desk received a report: on which day, who said so, with what note."""

    report = models.ForeignKey(VillageReport, on_delete=models.PROTECT, related_name="receipts")
    desk = models.CharField(
        max_length=11, choices=[(one.value, word) for one, word in REPORT_DESK_WORDS.items()]
    )
    received_on = models.DateField()
    received_by = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Each desk once."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["report", "desk"], name="report_received_once")]

    def __str__(self) -> str:
        return f"{self.report_id} {self.desk}"


class YearBook(models.Model):
    """A yearly book of a regency made in the background: how far it is (`done` of `total`), its file when finished.

    `as_known` says that it counts only what was recorded by the end of the year.
    """

    regency = models.ForeignKey("records.Region", on_delete=models.PROTECT, related_name="year_books")
    year = models.PositiveSmallIntegerField()
    as_known = models.BooleanField(default=False)
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
        indexes = [models.Index(fields=["regency", "-id"], name="year_book_regency")]

    def __str__(self) -> str:
        return f"{self.regency_id} {self.year}"
