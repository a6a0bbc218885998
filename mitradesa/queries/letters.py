"""The agenda book of one office, page by page, and a letter with its initials and dispositions."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, Q

from mitradesa.core.roles import Seat
from mitradesa.records.models import Disposition, Letter

PAGE = 50


@dataclass(frozen=True, slots=True)
class Book:
    """What is asked of the agenda book: direction, year (0: all), words; `after` is "year-agenda" of the last line before."""

    direction: str = Letter.Direction.IN
    year: int = 0
    words: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class BookPage:
    """A page of the book; `more` is where the next begins, empty on the last."""

    letters: Sequence[Letter]
    years: Sequence[int]
    more: str


def book_page(seat: Seat, asked: Book, *, size: int = PAGE) -> BookPage:
    """A page of the office's book, newest first; two queries."""
    own = Letter.objects.filter(office=seat.office, direction=asked.direction)
    rows = own.filter(year=asked.year) if asked.year else own
    if words := " ".join(asked.words.split()):
        rows = rows.filter(
            Q(subject__icontains=words) | Q(other_side__icontains=words) | Q(number__icontains=words)
        )
    year, _, agenda = asked.after.partition("-")
    if year.isdigit() and agenda.isdigit():
        rows = rows.filter(Q(year__lt=int(year)) | Q(year=int(year), agenda__lt=int(agenda)))
    found = list(rows.order_by("-year", "-agenda")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    years = list(own.order_by("-year").values_list("year", flat=True).distinct())
    return BookPage(found[:size], years, f"{last.year}-{last.agenda}" if last else "")


def letter_shown(seat: Seat, letter: int) -> Letter | None:
    """A letter of the office with all that hangs on it; None where it is another's."""
    rows = Letter.objects.filter(office=seat.office, pk=letter).select_related(
        "agreement", "file", "answers", "written_by"
    )
    return rows.prefetch_related(
        "initials", Prefetch("dispositions", Disposition.objects.order_by("id")), "answered_by"
    ).first()
