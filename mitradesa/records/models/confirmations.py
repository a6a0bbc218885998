"""Sheets of paper on which the head of a village confirms a record by his signature, from the print to the second person's look."""

from django.db import models


class ConfirmationSheet(models.Model):
    """A printed sheet that confirms one version of an agreement's record once it came back signed and somebody else looked at it.

    `key` is the code on the paper; `digest` the SHA-256 of what was printed; `signer` the head as printed; `reason` why it was sent back.
    """

    class State(models.TextChoices):
        """Printed, brought back signed, then accepted, sent back, or withdrawn."""

        PRINTED = "printed"
        BROUGHT = "brought"
        ACCEPTED = "accepted"
        SENT_BACK = "sent_back"
        WITHDRAWN = "withdrawn"

    key = models.CharField(max_length=12, unique=True)
    agreement = models.ForeignKey("records.Agreement", on_delete=models.CASCADE, related_name="sheets")
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    head = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    signer = models.CharField(max_length=300)
    printed_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    printed_on = models.DateField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.PRINTED)
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="confirmation_sheets"
    )
    file_name = models.CharField(max_length=200, blank=True)
    signed_on = models.DateField(null=True)
    carried_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    carried_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)

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

    def __str__(self) -> str:
        return self.key
