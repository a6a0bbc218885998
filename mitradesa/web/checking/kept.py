"""What a result page hands back with the next answer: the reading, signed and packed into the page itself, so the server keeps nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.core import signing

from mitradesa.core.calendar import today
from mitradesa.reports.draft_check.check import Check, Reading, check_reading
from mitradesa.reports.draft_check.state import from_state, to_state
from mitradesa.web.checking.pieces import Piece, pieces_of

SALT = "mitradesa.check/1"
LONGEST_STATE = 1_500_000
OLDEST = 24 * 60 * 60

Answer = str | list[str]


class Broken(ValueError):
    """A state that this server did not write, or wrote more than a day ago."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading with what the person asked and answered; `pictures` names page pictures in memory, `pieces` the text shown."""

    reading: Reading
    pieces: tuple[Piece, ...]
    on: date | None = None
    village: str = ""
    pictures: str = ""
    pictured: tuple[int, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def check(self) -> Check:
        """The findings as they stand; raises BadFact for an answer that does not fit."""
        return check_reading(
            self.reading, today=today(), on=self.on, village=self.village or None, answers=dict(self.answers)
        )


def keep(reading: Reading, *, on: date | None = None, village: str = "") -> Kept:
    """A fresh reading without its whole text: only the pieces that the page shows go along."""
    pieces = pieces_of(reading)
    return Kept(replace(reading, draft=replace(reading.draft, text="")), pieces, on, village)


def seal(kept: Kept) -> str:
    """The state as the hidden field carries it."""
    packed = {
        "reading": to_state(kept.reading),
        "pieces": [[piece.start, piece.text] for piece in kept.pieces],
        "on": kept.on.isoformat() if kept.on else "",
        "village": kept.village,
        "pictures": kept.pictures,
        "pictured": list(kept.pictured),
        "answers": dict(kept.answers),
    }
    return signing.dumps(packed, salt=SALT, compress=True, serializer=Dated)


def unseal(state: str) -> Kept:
    """The state that `seal` wrote; raises Broken for any other."""
    if len(state) > LONGEST_STATE:
        raise Broken
    try:
        packed = signing.loads(state, salt=SALT, max_age=OLDEST, serializer=Dated)
        return _kept(packed)
    except (signing.BadSignature, KeyError, TypeError, ValueError) as error:
        raise Broken from error


def _kept(packed: Mapping[str, Any]) -> Kept:
    return Kept(
        reading=from_state(packed["reading"]),
        pieces=tuple(Piece(start, text) for start, text in packed["pieces"]),
        on=date.fromisoformat(packed["on"]) if packed["on"] else None,
        village=packed["village"],
        pictures=packed["pictures"],
        pictured=tuple(packed["pictured"]),
        answers=packed["answers"],
    )


class Dated(signing.JSONSerializer):
    """JSON in which a day is its ISO text; the vocabulary parses it again when judging."""

    def dumps(self, obj: Any) -> bytes:
        """The object as JSON bytes."""
        return signing.JSONSerializer.dumps(self, plain(obj))


def plain(value: Any) -> Any:
    """The value with days as ISO texts, all the way down."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value
