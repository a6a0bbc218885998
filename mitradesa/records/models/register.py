"""Bringing existing agreements in: spreadsheets with their rows, what their columns were said to be, and scans to be looked at."""

from django.db import models


class ImportBatch(models.Model):
    """A register, bank statement or Siskeudes list that an office brings in, from its file to what is made of it.

    `seat` names the office, role and capacity that it is done in; `mapping` holds a target a column; `answers` the villages picked for
    all rows alike; `moved_at` is when the work last went on, `cursor` the row up to which an undoing has come.
    """

    class Kind(models.TextChoices):
        """What its rows are."""

        REGISTER = "register"
        BANK = "bank"
        SISKEUDES = "siskeudes"

    class State(models.TextChoices):
        """How far it is; the three that end in -ing go on in the background."""

        MAPPING = "mapping"
        CHECKING = "checking"
        CHECKED = "checked"
        RECORDING = "recording"
        RECORDED = "recorded"
        UNDOING = "undoing"
        UNDONE = "undone"

    key = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=9, choices=Kind.choices, default=Kind.REGISTER)
    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="imports")
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="imports")
    seat = models.CharField(max_length=60)
    region = models.CharField(max_length=13)
    file = models.ForeignKey("records.StoredFile", on_delete=models.PROTECT, related_name="imports")
    name = models.CharField(max_length=200)
    sheets = models.JSONField(default=list)
    sheet = models.PositiveSmallIntegerField(default=0)
    header_row = models.PositiveIntegerField(default=1)
    headers = models.JSONField(default=list)
    signature = models.CharField(max_length=64)
    mapping = models.JSONField(default=list)
    answers = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.MAPPING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    cursor = models.PositiveIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField()

    class Meta:
        """Newest first."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["office", "id"], name="import_office")]

    def __str__(self) -> str:
        return self.name


class ImportRow(models.Model):
    """A row of a register as it stood in the file, what a person mended, and what became of it.

    `mended` holds new texts by column and under "village" the code picked; `twin` is alike for rows that seem to be the same agreement.
    """

    class State(models.TextChoices):
        """What became of it."""

        UNREAD = "unread"
        READY = "ready"
        ASKED = "asked"
        WRONG = "wrong"
        SKIPPED = "skipped"
        RECORDED = "recorded"
        UNDONE = "undone"

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    row = models.PositiveIntegerField()
    cells = models.JSONField()
    group = models.CharField(max_length=80, blank=True)
    mended = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=State.choices, default=State.UNREAD)
    village_key = models.CharField(max_length=200, blank=True)
    twin = models.CharField(max_length=64, blank=True)
    wrong = models.JSONField(default=list)
    doubts = models.JSONField(default=list)
    why_skipped = models.CharField(max_length=80, blank=True)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.SET_NULL, related_name="import_rows"
    )

    class Meta:
        """A row once, so that work that was cut off goes on without doubling."""

        ordering = ["row"]
        indexes = [
            models.Index(fields=["batch", "state", "row"], name="import_row_state"),
            models.Index(fields=["batch", "twin"], name="import_row_twin"),
        ]
        constraints = [models.UniqueConstraint(fields=["batch", "row"], name="import_row_once")]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.row}"


class ImportMapping(models.Model):
    """What the columns under one set of headers were said to be, so that an office says it once."""

    office = models.ForeignKey("records.Office", on_delete=models.CASCADE, related_name="import_mappings")
    signature = models.CharField(max_length=64)
    mapping = models.JSONField()
    used_at = models.DateTimeField(auto_now=True)

    class Meta:
        """One for each set of headers."""

        constraints = [models.UniqueConstraint(fields=["office", "signature"], name="import_mapping_once")]

    def __str__(self) -> str:
        return self.signature


class Scan(models.Model):
    """A scanned or typed paper that an office uploaded: read in the background, then looked at by a person who records or attaches it.

    `found` holds what the reader proposes, a fact a name; `trouble` why it could not be read and what to do. A picture has no `file`
    until it was written anew in the background; `raw` is the SHA-256 of what came, which lies in quarantine until then.
    """

    class State(models.TextChoices):
        """Waiting to be read, read, unreadable; then recorded as an agreement, attached to one, or dropped."""

        WAITING = "waiting"
        READ = "read"
        UNREADABLE = "unreadable"
        RECORDED = "recorded"
        ATTACHED = "attached"
        DROPPED = "dropped"

    key = models.CharField(max_length=24, unique=True)
    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="scans")
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="scans")
    region = models.CharField(max_length=13)
    file = models.ForeignKey("records.StoredFile", null=True, on_delete=models.PROTECT, related_name="scans")
    raw = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    found = models.JSONField(default=dict)
    trouble = models.CharField(max_length=400, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.SET_NULL, related_name="scans"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    moved_at = models.DateTimeField()

    class Meta:
        """Oldest first, as a queue; a file once an office while it waits."""

        ordering = ["id"]
        indexes = [models.Index(fields=["office", "state", "id"], name="scan_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "file"],
                condition=models.Q(state__in=["waiting", "read", "unreadable"]),
                name="scan_waits_once",
            ),
            models.UniqueConstraint(
                fields=["office", "raw"],
                condition=models.Q(state__in=["waiting", "read", "unreadable"]) & ~models.Q(raw=""),
                name="picture_waits_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name
