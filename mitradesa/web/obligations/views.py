"""The list of due days, and the same to take home."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.kinds import KIND_WORDS, SIDE_WORDS, STANDING_WORDS, Kind, Side, Standing
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.obligations.lists import MONEY_WORDS, WHICH_WORDS, Wanted, asked_dues, listed, totals
from mitradesa.records.models import Due
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed

HEADINGS: Sequence[tuple[str, int]] = (
    ("Jatuh tempo", 13),
    ("Kewajiban", 36),
    ("Jenis", 16),
    ("Yang wajib", 14),
    ("Yang berhak", 18),
    ("Perjanjian", 40),
    ("Pihak ketiga", 30),
    ("Desa", 22),
    ("Rupiah", 16),
    ("Diterima", 16),
    ("Dipenuhi pada", 13),
    ("Keadaan", 24),
)
TABLE = Table("Kewajiban perjanjian", HEADINGS)
WORDS: dict[str, object] = {"kinds": KIND_WORDS, "sides": SIDE_WORDS, "standings": STANDING_WORDS}
TONES = {
    Standing.OVERDUE: "bad",
    Standing.PARTLY: "warn",
    Standing.CLAIMED: "warn",
    Standing.SOON: "warn",
    Standing.MET: "good",
    Standing.MET_LATE: "calm",
    Standing.WAIVED: "calm",
    Standing.LATER: "calm",
}
ICONS = {"bad": "warn", "warn": "clock", "good": "check", "calm": "note"}


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of due days with what they sum to."""
    wanted, day = Wanted.of(request.GET), today()
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = {
        "seat": seat,
        "asked": wanted,
        "which": WHICH_WORDS,
        "moneys": MONEY_WORDS,
        "page": listed(seat, wanted, day, after=after, before=before),
        "totals": totals(seat, wanted, day),
        "day": day,
        "tones": TONES,
        "icons": ICONS,
    }
    return render(request, "web/obligations/list.html", page | WORDS)


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    wanted, day = Wanted.of(request.GET), today()
    rows = asked_dues(seat, wanted, day).select_related("obligation__agreement__partner", "village")
    found = (_cells(one, day) for one in rows.order_by("due_on", "id")[:MOST_EXPORTED])
    return TABLE.taken_home(kind, seat, WHICH_WORDS[wanted.which], found)


def _cells(one: Due, day: date) -> tuple[object, ...]:
    duty = one.obligation
    partner = duty.agreement.partner
    return (
        one.due_on,
        duty.title,
        KIND_WORDS[Kind(duty.kind)],
        SIDE_WORDS[Side(duty.owed_by)],
        SIDE_WORDS[Side(duty.owed_to)],
        duty.agreement.title or duty.agreement.key,
        partner.name if partner else "",
        one.village.name,
        one.amount,
        one.brought if one.amount is not None else None,
        one.met_on,
        STANDING_WORDS[one.stands(day)],
    )
