"""What voices of residents put on desks: those to answer, and at the office above those that nobody answered in time."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.concerns import HOLDER_WORDS, KIND_WORDS, About, Kind, State, above, days_late
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.concerns.lists import late
from mitradesa.queries.concerns.scope import visible_concerns
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Concern


def concerns(seat: Seat, day: date) -> Sequence[Waiting]:
    """What waits for this seat; one query."""
    if not may(seat, Act.ANSWER_CONCERN):
        return ()
    mine = Q(pending=True, holder=seat.office_kind.value)
    rows = visible_concerns(seat, day).filter((mine & ~Q(state=State.ASKED.value)) | late(day))
    found = rows.select_related("village").order_by("due_on", "id")[: 4 * MOST]
    lines = [one for one in (_line(seat, row, day) for row in found) if one]
    return lines[:MOST]


def _line(seat: Seat, row: Concern, day: date) -> Waiting | None:
    holder, past = OfficeKind(row.holder), days_late(row.due_on, day)
    called = f"suara warga nomor {row.pk} ({KIND_WORDS[Kind(row.kind)]}), {row.village.name}"
    after = f"Lewat {past} hari. " if past else ""
    if holder is seat.office_kind:
        why = f"{after}Ditunggu sampai {in_words(row.due_on)}; tenggatnya ukuran kabupaten sendiri."
        return Waiting("concern", f"Jawab {called}", why, row.due_on, "concerns:show", row.pk)
    if above(holder, About(row.about)) is not seat.office_kind:
        return None
    why = f"{after}Tidak dijawab {HOLDER_WORDS[holder]}: ingatkan, atau ambil dan jawab sendiri."
    return Waiting("concern", f"Belum dijawab: {called}", why, row.due_on, "concerns:show", row.pk)
