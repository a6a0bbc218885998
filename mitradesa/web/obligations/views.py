"""The list of due days, and the same to take home."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.obligations.kinds import KIND_WORDS, SIDE_WORDS, STANDING_WORDS, Kind, Side, Standing
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.obligations.lists import WHICH_WORDS, Wanted, asked_dues, listed, totals
from mitradesa.records.models import Due
from mitradesa.reports.register_list.as_csv import render_csv
from mitradesa.reports.register_list.as_xlsx import render_xlsx
from mitradesa.reports.register_list.lines import About
from mitradesa.web.base.seats import allowed

MOST_EXPORTED = 5000
KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
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


@dataclass(frozen=True, slots=True)
class Cells:
    """A line of a file."""

    values: tuple[object, ...]


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
    if kind not in KINDS:
        raise Http404
    wanted, day = Wanted.of(request.GET), today()
    rows = asked_dues(seat, wanted, day).select_related("obligation__agreement__partner", "village")
    found = [Cells(_cells(one, day)) for one in rows.order_by("due_on", "id")[:MOST_EXPORTED]]
    about = About(
        f"Kewajiban perjanjian, {seat.office_name}",
        WHICH_WORDS[wanted.which],
        f"Dibuat {in_words(day)} oleh {seat.name}, {seat.title}.",
    )
    made = render_csv(found, HEADINGS) if kind == "csv" else render_xlsx(about, found, HEADINGS, "Kewajiban")
    answer = HttpResponse(made, content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="kewajiban-{day.isoformat()}.{kind}"'
    return answer


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
