"""Sheets of paper that decide by a signature, from the print to the second person's look: for a record, a letter, or a handover."""

from django.db import models


class PaperSheet(models.Model):
    """What every printed sheet has: who printed it, who carried it back signed, who looked at it.

    `key` is the code on the paper; `digest` the SHA-256 of what was printed; `reason` why it was sent back.
    """

    class State(models.TextChoices):
        """Printed, brought back signed, then accepted, sent back, or withdrawn."""

        PRINTED = "printed"
        BROUGHT = "brought"
        ACCEPTED = "accepted"
        SENT_BACK = "sent_back"
        WITHDRAWN = "withdrawn"

    key = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    printed_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    printed_on = models.DateField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.PRINTED)
    file_name = models.CharField(max_length=200, blank=True)
    signed_on = models.DateField(null=True)
    carried_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    carried_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        """No table of its own."""

        abstract = True

    def __str__(self) -> str:
        return self.key


class ConfirmationSheet(PaperSheet):
    """A printed sheet that confirms one version of an agreement's record once it came back signed and somebody else looked at it.

    `signer` is the head as printed.
    """

    agreement = models.ForeignKey("records.Agreement", on_delete=models.CASCADE, related_name="sheets")
    version = models.PositiveIntegerField()
    head = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    signer = models.CharField(max_length=300)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="confirmation_sheets"
    )

    class Meta:
        """One sheet of a record waits to be looked at; nobody looks at what he carried himself."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "id"], name="sheet_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement"], condition=models.Q(state="brought"), name="one_sheet_waits"
            ),
            models.CheckConstraint(
                condition=models.Q(checked_by__isnull=True)
                | ~models.Q(checked_by=models.F("carried_by")) & ~models.Q(checked_by=models.F("head")),
                name="sheet_checked_by_another",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="accepted")
                | models.Q(file__isnull=False, checked_by__isnull=False, signed_on__isnull=False),
                name="sheet_accepted_with_its_scan",
            ),
        ]


class SignatureSheet(PaperSheet):
    """A printed sheet by which one person signs a letter, or hands over or receives an office, once somebody else looked at its scan.

    `office` is whose letter or whose handover it is; `signer` who signs, `signed_as` his name and office as printed.
    """

    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="signature_sheets")
    letter = models.ForeignKey(
        "records.Letter", null=True, on_delete=models.PROTECT, related_name="signature_sheets"
    )
    handover = models.ForeignKey(
        "records.Handover", null=True, on_delete=models.PROTECT, related_name="signature_sheets"
    )
    signer = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    signed_as = models.CharField(max_length=300)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="signature_sheets"
    )

    class Meta:
        """One thing is signed, and its signer neither carries the sheet nor looks at it; nobody looks at what he carried."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "office", "id"], name="signature_state")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(letter__isnull=True, handover__isnull=False)
                | models.Q(letter__isnull=False, handover__isnull=True),
                name="signature_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["letter"], condition=models.Q(state="brought"), name="one_letter_sheet_waits"
            ),
            models.UniqueConstraint(
                fields=["handover", "signer"],
                condition=models.Q(state="brought"),
                name="one_handover_sheet_waits",
            ),
            models.CheckConstraint(
                condition=models.Q(carried_by__isnull=True) | ~models.Q(carried_by=models.F("signer")),
                name="signature_carried_by_another",
            ),
            models.CheckConstraint(
                condition=models.Q(checked_by__isnull=True)
                | ~models.Q(checked_by=models.F("carried_by")) & ~models.Q(checked_by=models.F("signer")),
                name="signature_checked_by_another",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="accepted")
                | models.Q(file__isnull=False, checked_by__isnull=False, signed_on__isnull=False),
                name="signature_accepted_with_its_scan",
            ),
        ]
