"""Pages of planning from need: who was not reached, what is breached and missing where, and the event that follows from it."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.outreach.from_need import Wish, plan_from_need
from mitradesa.core.acts import Act
from mitradesa.core.calendar import first_day, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.law.book import book
from mitradesa.queries.outreach_needs import flag_label, needs, suggested_day, unreached_villages
from mitradesa.records.models import Region
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.templating import rule_title

PAGE = 100


@require_safe
@allowed(Act.PLAN_EVENT)
def need(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What the next event is needed for, and a form filled in with what follows from it."""
    return _page(request, seat, 200, None)


def _page(request: HttpRequest, seat: Seat, status: int, refused: Blocked | None) -> HttpResponse:
    counted = needs(seat)
    shown = {
        "seat": seat,
        "needs": counted.value,
        "counted": counted,
        "day": suggested_day(seat.region[:5], today()),
        "flag_label": flag_label,
        "titles": {one.id: rule_title(one) for one in book(seat.region[:5]).rules},
        "refused": refused,
        "sent": request.POST,
    }
    return render(request, "web/outreach/need.html", shown, status=status)


@require_POST
@allowed(Act.PLAN_EVENT)
def plan_from(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The event made from what is ticked."""
    sent = request.POST
    try:
        wish = Wish(
            rules=sent.getlist("aturan"),
            subdistricts=sent.getlist("kecamatan"),
            day=_day(sent.get("hari", "")),
            only_unreached=sent.get("desa") != "semua",
        )
        made = plan_from_need(seat, wish)
    except Blocked as refusal:
        return _page(request, seat, 409, refusal)
    messages.success(request, "Rencana dibuat dari saran. Periksa dan lengkapi setiap bagian.")
    return redirect("outreach:show", made.key)


def _day(text: str) -> date | None:
    try:
        return first_day(text.strip()) if len(text.strip()) in (0, 10) else None
    except ValueError:
        raise Blocked(f'"{text[:20]}" bukan tanggal.', "Pilih tanggalnya, atau kosongkan.") from None


@require_safe
@allowed(Act.PLAN_EVENT)
def unreached(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The villages of which nobody was ever at an event."""
    subdistrict = request.GET.get("kecamatan", "")
    after = request.GET.get("setelah", "")
    found = unreached_villages(seat.region[:5], subdistrict)
    rows = [one for one in found if one.code > after]
    shown = {
        "seat": seat,
        "number": len(found),
        "rows": rows[:PAGE],
        "more": rows[PAGE - 1].code if len(rows) > PAGE else "",
        "subdistrict": Region.objects.filter(pk=subdistrict, parent_id=seat.region[:5]).first()
        if subdistrict
        else None,
    }
    return render(request, "web/outreach/unreached.html", shown)
