"""Files as they were given: kept by their hash outside what the web serves."""

from django.db import models


class StoredFile(models.Model):
    """A file by its SHA-256; its bytes lie in the data folder under that name. `text` is what the reader read, None while unread."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=100)
    pages = models.PositiveIntegerField(null=True)
    text = models.TextField(null=True)
    stored_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.sha256


class LetterBook(models.Model):
    """How an office numbers its letters: the pattern of outgoing numbers and its archive class in use."""

    office = models.OneToOneField("records.Office", on_delete=models.PROTECT, related_name="letter_book")
    pattern = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.pattern


class Letter(models.Model):
    """A letter in an agenda book. `agenda` counts from 1 in each office, direction and year; `number` is as written on the paper."""

    class Direction(models.TextChoices):
        """Whether it came or went."""

        IN = "in"
        OUT = "out"

    class State(models.TextChoices):
        """Where it stands; an incoming one is received, then done."""

        DRAFT = "draft"
        SIGNED = "signed"
        SENT = "sent"
        RECEIVED = "received"
        DONE = "done"
        CANCELLED = "cancelled"

    office = models.ForeignKey("records.Office", on_delete=models.PROTECT, related_name="letters")
    direction = models.CharField(max_length=3, choices=Direction.choices)
    year = models.PositiveSmallIntegerField()
    agenda = models.PositiveIntegerField()
    number = models.CharField(max_length=120, blank=True)
    dated = models.DateField(null=True)
    entered_on = models.DateField()
    other_side = models.CharField(max_length=200)
    subject = models.CharField(max_length=300)
    archive_class = models.CharField(max_length=20, blank=True)
    note = models.TextField(blank=True)
    agreement = models.ForeignKey(
        "records.Agreement", null=True, on_delete=models.SET_NULL, related_name="letters"
    )
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="letters")
    file_name = models.CharField(max_length=200, blank=True)
    answers = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="answered_by")
    state = models.CharField(max_length=9, choices=State.choices)
    signed_by = models.CharField(max_length=200, blank=True)
    written_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """Newest first; no agenda number twice."""

        ordering = ["-year", "-agenda"]
        indexes = [models.Index(fields=["office", "direction", "year", "agenda"], name="letter_agenda")]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "direction", "year", "agenda"], name="letter_agenda_once"
            ),
            models.UniqueConstraint(
                fields=["office", "number"],
                condition=models.Q(direction="out") & ~models.Q(number="") & ~models.Q(state="cancelled"),
                name="letter_number_once",
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"{self.agenda}/{self.year}"


class Initial(models.Model):
    """The initial (paraf) of a role on an outgoing letter, in order; `person` and `at` are None while it waits."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="initials")
    place = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=20)
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(null=True)

    class Meta:
        """From staff to head."""

        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["letter", "place"], name="initial_place_once")]

    def __str__(self) -> str:
        return self.role


class Disposition(models.Model):
    """What the one who decides tells a role of his office to do with a letter, and by when."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="dispositions")
    role = models.CharField(max_length=20)
    instruction = models.CharField(max_length=300)
    due = models.DateField(null=True)
    given_by = models.CharField(max_length=200)
    given_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=200, blank=True)
    result = models.CharField(max_length=300, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.instruction
