"""Finding the sheet that an address names, and what its pages say of it."""

from django.http import Http404, HttpRequest

from mitradesa.core.acts import Act
from mitradesa.core.evaluations import (
    DESK_OFFICES,
    DESK_WORDS,
    ENDING_WORDS,
    MARK_WORDS,
    NO_APPROVAL,
    PART_WORDS,
    PERMIT_WORDS,
    SHEET_WORDS,
)
from mitradesa.core.roles import Seat, may
from mitradesa.queries.evaluations.scope import of_the_village, sheet_seen
from mitradesa.records.models import Evaluation

WORDS: dict[str, object] = {
    "desks": DESK_WORDS,
    "states": SHEET_WORDS,
    "endings": ENDING_WORDS,
    "marks": MARK_WORDS,
    "parts": PART_WORDS,
    "permit_words": PERMIT_WORDS,
    "no_approval": NO_APPROVAL,
}


def sheet_or_404(seat: Seat, key: str) -> Evaluation:
    """The sheet, for who may see it; a foreign one is not found."""
    found = sheet_seen(seat, key)
    if found is None:
        raise Http404
    return found


def version_of(request: HttpRequest) -> int:
    """Which version of the record the form was made from; 0 where it does not say."""
    text = request.POST.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def evaluates(seat: Seat, row: Evaluation) -> bool:
    """Whether the seat fills this sheet: it lies on his desk, and he neither sent it nor holds an office of its village."""
    if not may(seat, Act.EVALUATE, row.village_id) or DESK_OFFICES.get(seat.office_kind) != row.level:
        return False
    sent_it = row.sender_id == seat.person and row.passed_from_id is None and not row.carried
    return not sent_it and not of_the_village(seat.person, row.village_id)
