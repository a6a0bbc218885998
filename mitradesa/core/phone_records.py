"""What a phone sends: check-ins, undoings, walk-ins, questions and answers, read from its JSON one by one; a bad one spoils no other."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from mitradesa.core.outreach import Entry, Mode, Phase

FORMAT = "mitradesa-hadir-1"
MOST = 1000
LONGEST_SIGNATURE = 6000
_PATH = re.compile(r"(?:[ML]-?\d{1,4} -?\d{1,4})*")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody came, or, where it names what it `undoes`, had been recorded by mistake."""

    uid: UUID
    who: UUID
    day: date
    at: datetime
    entry: Entry
    mode: Mode = Mode.ON_SITE
    signature: str = ""
    undoes: UUID | None = None


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody who was on no list: `uid` is that of the participant; `place` is a region's code, empty where `institution` says it."""

    uid: UUID
    name: str
    place: str = ""
    institution: str = ""
    office_title: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and who asked where he said so."""

    uid: UUID
    text: str
    at: datetime
    who: UUID | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody chose for an item, by the places of item and option; None where he left it empty."""

    uid: UUID
    who: UUID
    phase: Phase
    item: int
    option: int | None
    at: datetime


Made = Arrival | WalkIn | Asked | Answered


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that cannot be taken, by the uid that it came with, and why; it stays on its phone."""

    uid: str
    reason: str


@dataclass(slots=True)
class Read:
    """What came, by kind, and what could not be read."""

    walk_ins: list[WalkIn] = field(default_factory=list)
    arrivals: list[Arrival] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    answered: list[Answered] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def uids(self) -> list[UUID]:
        """The uids of all that could be read."""
        made: list[Made] = [*self.walk_ins, *self.arrivals, *self.asked, *self.answered]
        return [one.uid for one in made]


def read_records(rows: object) -> Read:
    """The records of a sending; raises ValueError where it is no list of at most a thousand."""
    if not isinstance(rows, list) or len(rows) > MOST:
        raise ValueError("records")
    read = Read()
    for row in rows:
        uid = str(row.get("uid", "")) if isinstance(row, dict) else ""
        try:
            _sort(read, _one(row))
        except (KeyError, TypeError, ValueError, AttributeError):
            read.refused.append(Refused(uid[:36], "Catatan ini rusak atau dibuat oleh versi lain."))
    return read


def _sort(read: Read, made: Made) -> None:
    if isinstance(made, WalkIn):
        read.walk_ins.append(made)
    elif isinstance(made, Arrival):
        read.arrivals.append(made)
    elif isinstance(made, Asked):
        read.asked.append(made)
    else:
        read.answered.append(made)


def _one(row: Mapping[str, Any]) -> Made:
    return _KINDS[row["kind"]](row)


def _arrival(row: Mapping[str, Any]) -> Arrival:
    undoes = UUID(row["undoes"]) if row.get("undoes") else None
    return Arrival(
        uid=UUID(row["uid"]),
        who=UUID(row["who"]),
        day=date.fromisoformat(row["day"]),
        at=_moment(row["at"]),
        entry=Entry(row["entry"]),
        mode=_mode(row.get("mode", Mode.ON_SITE)),
        signature=_signature(row.get("signature", "")),
        undoes=undoes,
    )


def _mode(word: str) -> Mode:
    mode = Mode(word)
    if mode is Mode.HYBRID:
        raise ValueError(word)
    return mode


def _signature(path: str) -> str:
    """An SVG path of straight lines in whole numbers and nothing else, since it is drawn again on pages."""
    if len(path) > LONGEST_SIGNATURE or not _PATH.fullmatch(path):
        raise ValueError(path)
    return path


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)


def _text(row: Mapping[str, Any], name: str, most: int, *, needed: bool = False) -> str:
    text = " ".join(str(row.get(name) or "").replace("\0", "").split())
    if len(text) > most or (needed and not text):
        raise ValueError(name)
    return text


def _walk_in(row: Mapping[str, Any]) -> WalkIn:
    return WalkIn(
        uid=UUID(row["uid"]),
        name=_text(row, "name", 120, needed=True),
        place=_text(row, "place", 13),
        institution=_text(row, "institution", 200),
        office_title=_text(row, "office_title", 120),
    )


def _asked(row: Mapping[str, Any]) -> Asked:
    who = UUID(row["who"]) if row.get("who") else None
    return Asked(UUID(row["uid"]), _text(row, "text", 2000, needed=True), _moment(row["at"]), who)


def _answered(row: Mapping[str, Any]) -> Answered:
    option = row.get("option")
    return Answered(
        uid=UUID(row["uid"]),
        who=UUID(row["who"]),
        phase=Phase(row["phase"]),
        item=int(row["item"]),
        option=None if option is None else int(option),
        at=_moment(row["at"]),
    )


_KINDS: Mapping[str, Callable[[Mapping[str, Any]], Made]] = {
    "check_in": _arrival,
    "walk_in": _walk_in,
    "question": _asked,
    "answer": _answered,
}


def names_counted(names: Iterable[str]) -> str:
    """Names for a message: the first three and how many more."""
    found = list(names)
    more = f" dan {len(found) - 3} lagi" if len(found) > 3 else ""
    return ", ".join(found[:3]) + more
