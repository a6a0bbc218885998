"""The paper side: the list to print and sign, the codes typed in off it, hosts put on the list, and people entered twice."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.attendance import doubles as merging
from mitradesa.actions.attendance import entering
from mitradesa.core.acts import Act
from mitradesa.core.outreach import PART_WORDS, Entry
from mitradesa.core.phone_records import names_counted
from mitradesa.core.roles import Seat
from mitradesa.core.typed_codes import Typed, read_codes
from mitradesa.queries import attendance
from mitradesa.queries.doubles import likely_pairs, merged
from mitradesa.queries.printed_list import printed
from mitradesa.records.models import OutreachEvent
from mitradesa.web.checkin.doors import day_asked, event_page, number_asked
from mitradesa.web.checkin.forms import CodesForm


@require_safe
@event_page(Act.CHECK_IN)
def print_list(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The lists to sign, committee, speakers and participants apart, a sheet for each subdistrict."""
    apart = request.GET.get("bagian", "")
    day = day_asked(request.GET.get("hari", ""), event)
    shown = {
        "seat": seat,
        "event": event,
        "apart": apart,
        "words": attendance.APART_WORDS,
        "lists": printed(event, day, apart),
        "parts": PART_WORDS,
        "day": day,
        "days": attendance.days_of(event),
    }
    return render(request, "web/checkin/print.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def quick(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Codes typed off the signed paper: looked through first, recorded at the second press."""
    form = CodesForm(request.POST if request.method == "POST" else None, event=event)
    typed, rows, status = None, [], 200
    if request.method == "POST":
        if not form.is_valid():
            status = 422
        else:
            typed = read_codes(form.cleaned_data["codes"], attendance.codes_of(event))
            if "record" in request.POST and typed.codes:
                return _record(request, seat, event, form, typed)
            rows = attendance.with_codes(event, typed.codes, form.day())
    shown = {
        "seat": seat,
        "event": event,
        "form": form,
        "typed": typed,
        "rows": rows,
        "fresh": sum(not row.came for row in rows),
        "place": attendance.place_words,
    }
    return render(request, "web/checkin/quick.html", shown, status=status)


def _record(
    request: HttpRequest, seat: Seat, event: OutreachEvent, form: CodesForm, typed: Typed
) -> HttpResponse:
    came = entering.check_in(seat, event.key, typed.codes, form.day(), entry=Entry.PAPER)
    names = f": {names_counted(one.name for one in came)}" if came else ""
    left = f" {len(typed.wrong)} kode tidak dikenal dan tidak dicatat." if typed.wrong else ""
    messages.success(request, f"{len(came)} orang dicatat hadir{names}.{left}")
    return redirect("checkin:quick", event.key)


@require_POST
@event_page(Act.CHECK_IN)
def hosts(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Committee and speakers onto the list."""
    number = entering.list_hosts(seat, event.key)
    messages.success(
        request, f"{number} orang dimasukkan ke daftar." if number else "Semua sudah ada di daftar."
    )
    return redirect("checkin:index", event.key)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def doubles(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Rows that may be one person: one, or two, or parted again."""
    if request.method == "POST":
        double, kept = (number_asked(request.POST.get(name, "")) or 0 for name in ("double", "kept"))
        if "same" in request.POST:
            stays = merging.same_person(seat, event.key, double, kept)
            messages.success(request, f"Terhitung satu orang: {stays.name}.")
        elif "part" in request.POST:
            merging.part_again(seat, event.key, double)
            messages.success(request, "Terhitung dua orang lagi.")
        else:
            merging.two_people(seat, event.key, double, kept)
            messages.success(request, "Dicatat sebagai dua orang.")
        return redirect("checkin:doubles", event.key)
    shown = {
        "seat": seat,
        "event": event,
        "pairs": likely_pairs(event),
        "merged": merged(event),
        "place": attendance.place_words,
    }
    return render(request, "web/checkin/doubles.html", shown)
