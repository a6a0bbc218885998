"""The queue of a desk: what waits, since when in days and in working days, and what was done; page after page by key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.evaluations import LATE_AFTER, Desk, SheetState
from mitradesa.core.roles import Seat
from mitradesa.law.working_days import working_calendar
from mitradesa.queries.agreements.listing import Key, Page, page
from mitradesa.queries.evaluations.scope import desk_of, sheets_seen
from mitradesa.records.models import Evaluation

SIZE = 30


@dataclass(frozen=True, slots=True)
class Wait:
    """How long a draft has waited, or waited until it was done; `working` is None where a year's days off are not known."""

    days: int
    working: int | None
    done: bool

    @property
    def late(self) -> bool:
        """Whether it waits longer than the product proposes to wait."""
        return not self.done and self.working is not None and self.working > LATE_AFTER

    @property
    def says(self) -> str:
        """The same in words."""
        working = "hari kerja tidak diketahui" if self.working is None else f"{self.working} hari kerja"
        return f"{self.days} hari ({working})"


def waited(one: Evaluation, day: date) -> Wait:
    """How long a draft has waited on a day."""
    until = one.finished_on or day
    return Wait(
        (until - one.sent_on).days,
        working_calendar().between(one.sent_on, until),
        one.finished_on is not None,
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the queue: what is open or what is done, and of which desk."""

    done: bool = False
    level: str = ""

    def query(self) -> str:
        """The same, as the query of an address."""
        parts = ["selesai=1" if self.done else "", f"meja={self.level}" if self.level else ""]
        return "&".join(part for part in parts if part)


def wanted_of(seat: Seat, done: str, level: str) -> Wanted:
    """What an address asks for; a desk sees its own queue unless it asks for the other."""
    known = level if level in frozenset(Desk) else ""
    own = desk_of(seat)
    return Wanted(done == "1", known or (own.value if own and level != "semua" else ""))


def queue(seat: Seat, wanted: Wanted, *, after: Key | None = None, before: Key | None = None) -> Page:
    """A page of the queue: open ones the longest waiting first, done ones the latest first; two queries."""
    rows = sheets_seen(seat).select_related("village", "cooperation")
    rows = rows.filter(state=SheetState.DONE) if wanted.done else rows.exclude(state=SheetState.DONE)
    if wanted.level:
        rows = rows.filter(level=wanted.level)
    column = "finished_on" if wanted.done else "sent_on"
    return page(rows, column, falling=wanted.done, size=SIZE, after=after, before=before)


def longest_waiting(seat: Seat, most: int) -> Sequence[Evaluation]:
    """What waits on the seat's own desk, longest first; one query."""
    level = desk_of(seat)
    if level is None:
        return ()
    rows = sheets_seen(seat).filter(level=level).exclude(state=SheetState.DONE)
    return list(rows.select_related("village").prefetch_related("initials").order_by("sent_on", "id")[:most])


def sheets_of(case_key: str) -> Sequence[Evaluation]:
    """Every sheet of a case, the latest first; one query."""
    return list(Evaluation.objects.filter(case_key=case_key).order_by("-sent_on", "-id"))
