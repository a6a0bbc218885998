"""What musyawarah desa put on the desk of the BPD: to be called, and minutes to be signed."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.deliberations import State
from mitradesa.core.roles import Seat, may
from mitradesa.queries.deliberations.scope import visible_deliberations
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Deliberation


def meetings(seat: Seat, day: date) -> Sequence[Waiting]:
    """Those that wait for who convenes; no law that was read sets a day for the invitation or the signature. One query."""
    if not may(seat, Act.CONVENE_DELIBERATION):
        return ()
    open_ones = Q(state=State.HELD) | Q(state=State.PLANNED, invited_on__isnull=True)
    rows = visible_deliberations(seat).filter(open_ones).order_by("held_on", "id")
    return [_waiting(one) for one in rows[:MOST]]


def _waiting(one: Deliberation) -> Waiting:
    held = one.state == State.HELD
    day = in_words(one.held_on)
    why = (
        f"Diadakan {day}; tanpa tanda tangan belum menjadi dasar langkah apa pun."
        if held
        else f"Direncanakan {day}; BPD yang mengundang (UU 6/2014 Pasal 54 ayat (1))."
    )
    what = f"Berita acara ditandatangani: {one.title}" if held else f"Undang: {one.title}"
    return Waiting("musdes", what, why, None if held else one.held_on, "deliberations:show", one.key)
