"""How people get in: printed activation codes, resets with a second person, and lists of people that wait to be brought in."""

from django.db import models

from mitradesa.records.models.people import Person


class ActivationCode(models.Model):
    """A printed code by which a person chooses his own password, once; only its digest is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """One that still works for a person."""

        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(used_at__isnull=True, withdrawn_at__isnull=True),
                name="activation_code_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.made_at:%Y-%m-%d}"


class Reset(models.Model):
    """One person asks that somebody's account be opened anew, another lets it happen; neither is its owner."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="resets")
    region = models.CharField(max_length=13)
    reason = models.CharField(max_length=200)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    approved = models.BooleanField(null=True)

    class Meta:
        """Newest first; one open at a time for a person."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["region", "decided_at"], name="reset_region")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(decided_at__isnull=True), name="reset_open_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(asked_by=models.F("person")), name="reset_not_for_oneself"
            ),
            models.CheckConstraint(
                condition=models.Q(decided_by__isnull=True)
                | models.Q(approved=False)
                | ~models.Q(decided_by=models.F("asked_by")),
                name="reset_second_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.asked_at:%Y-%m-%d}"


class Roster(models.Model):
    """A list of people out of a spreadsheet, looked through before they are brought in; its rows go once that is done.

    `columns` gives the column of each field, `rows` the cells as texts from the heading's row on, `first_row` that row's number.
    """

    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    region = models.CharField(max_length=13)
    name = models.CharField(max_length=120)
    columns = models.JSONField(default=dict)
    rows = models.JSONField(default=list)
    first_row = models.PositiveIntegerField(default=1)
    done_at = models.DateTimeField(null=True)
    brought_in = models.PositiveIntegerField(default=0)

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name
