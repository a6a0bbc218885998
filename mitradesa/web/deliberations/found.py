"""Finding the deliberation that an address names, what its pages say of it, and who prepares, decides and convenes."""

from django.http import Http404, HttpRequest

from mitradesa.actions.deliberations.opening import Change
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.deliberations import ABOUT_WORDS, OUTCOME_WORDS, STATE_WORDS, State
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.deliberations.deals import manner_words
from mitradesa.queries.deliberations.scope import deliberation_seen
from mitradesa.queries.deliberations.whole import decision_of
from mitradesa.records.models import Deliberation

OPEN = frozenset({State.PLANNED, State.HELD})
WORDS: dict[str, object] = {"states": STATE_WORDS, "abouts": ABOUT_WORDS, "outcomes": OUTCOME_WORDS}


def deliberation_or_404(seat: Seat, key: str) -> Deliberation:
    """The deliberation, for who may see it; a foreign one is not found."""
    found = deliberation_seen(seat, key)
    if found is None:
        raise Http404
    return found


def change_of(request: HttpRequest, seat: Seat, key: str) -> Change:
    """Who changes which deliberation, and from which version the form was made; 0 where it does not say."""
    text = request.POST.get("version", "")
    return Change(seat, key, int(text) if text.isdecimal() and len(text) < 10 else 0)


def reads_names(seat: Seat, row: Deliberation) -> bool:
    """Whether a seat needs the names of residents who came: the village and its BPD alone; others see counts by element."""
    return seat.office_kind in (OfficeKind.VILLAGE, OfficeKind.BPD) and seat.covers(row.village_id)


def about(seat: Seat, row: Deliberation) -> dict[str, object]:
    """What every page of a deliberation says of it."""
    going = row.state in OPEN
    return {
        **WORDS,
        "seat": seat,
        "row": row,
        "day": today(),
        "prepares": going and may(seat, Act.PREPARE_DELIBERATION, row.village_id),
        "decides": going and may(seat, Act.RECORD_DECISION, row.village_id),
        "scans": row.state == State.SIGNED and may(seat, Act.RECORD_DECISION, row.village_id),
        "convenes": may(seat, Act.CONVENE_DELIBERATION, row.village_id),
        "reads_names": reads_names(seat, row),
        "manner_words": manner_words,
        "decision_of": decision_of,
    }
