"""What the desks put on somebody's own desk: drafts to read, sheets to initial or to end, findings to answer."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.evaluations import Ending, Mark, SheetState
from mitradesa.core.roles import Seat, may
from mitradesa.queries.evaluations.queue import longest_waiting, waited
from mitradesa.queries.evaluations.scope import sheets_seen
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Evaluation, EvaluationItem


def sheets(seat: Seat, day: date) -> Sequence[Waiting]:
    """Sheets that wait for this seat, the longest waiting first; no law that was read sets a day. Two queries."""
    if may(seat, Act.SEND_TO_DESK):
        return _to_answer(seat)
    if not may(seat, Act.EVALUATE):
        return ()
    found = [_waiting(one, seat, day) for one in longest_waiting(seat, 4 * MOST)]
    return [one for one in found if one][:MOST]


def _waiting(one: Evaluation, seat: Seat, day: date) -> Waiting | None:
    why = f"Menunggu {waited(one, day).says}, sejak {in_words(one.sent_on)}."
    if one.state == SheetState.WAITING:
        return _line(f"Periksa rancangan {one.title} ({one.village.name})", why, one)
    turn = next((initial.role for initial in one.initials.all() if initial.at is None), None)
    if turn == seat.role:
        return _line(f"Paraf lembar evaluasi {one.title}", why, one)
    if turn is None and may(seat, Act.FINISH_EVALUATION):
        return _line(f"Selesaikan lembar evaluasi {one.title}", why, one)
    return None


def _to_answer(seat: Seat) -> Sequence[Waiting]:
    unanswered = EvaluationItem.objects.filter(mark=Mark.LACKING, reply="").values("evaluation")
    rows = sheets_seen(seat).filter(state=SheetState.DONE, ending=Ending.NOTES, pk__in=unanswered)
    rows = rows.filter(cooperation__agreement__isnull=True).order_by("finished_on", "id")
    why = "Lembarnya berakhir dengan catatan. Jawab tiap temuan, atau kirim rancangan yang diperbaiki."
    return [_line(f"Jawab catatan atas rancangan {one.title}", why, one) for one in rows[:MOST]]


def _line(what: str, why: str, one: Evaluation) -> Waiting:
    return Waiting("sheet", what, why, None, "evaluations:show", one.key)
