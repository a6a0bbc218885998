"""The attendance page without scripts: who is there, check-in by code or name, walk-ins, the list, mending a mistake, erasing."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.attendance import entering
from mitradesa.actions.erasure import erase_participant
from mitradesa.core.acts import Act
from mitradesa.core.outreach import ENTRY_WORDS, PART_WORDS, Entry, EventState, Mode
from mitradesa.core.phone_records import names_counted
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries import attendance
from mitradesa.queries.doubles import likely_pairs
from mitradesa.queries.event_voices import questions
from mitradesa.queries.late_records import anything_late
from mitradesa.records.models import OutreachEvent, Participant
from mitradesa.web.checkin.doors import day_asked, event_page, number_asked
from mitradesa.web.checkin.forms import WalkInForm


@require_safe
@event_page(Act.CHECK_IN)
def index(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Who is there by now, the box for code or name, and the ways to all the rest."""
    day = day_asked(request.GET.get("hari", ""), event)
    typed = request.GET.get("q", "").strip()
    found = attendance.with_arrivals(event, attendance.found_by(event, typed) if typed else [], day)
    counted = attendance.counts(event, day)
    shown = {
        "seat": seat,
        "event": event,
        "day": day,
        "days": attendance.days_of(event),
        "typed": typed,
        "found": found,
        "place": attendance.place_words,
        "counts": counted,
        "listed": sum(one.listed for one in counted),
        "here": sum(one.here for one in counted),
        "entries": attendance.by_entry(event, day),
        "entry_words": ENTRY_WORDS,
        "pairs": len(likely_pairs(event)),
        "questions": questions(event),
        "heard": attendance.last_heard(event),
        "parts": PART_WORDS,
    }
    return render(request, "web/checkin/index.html", shown)


def _back(event: OutreachEvent, day: date) -> HttpResponse:
    return redirect(f"{reverse('checkin:index', args=[event.key])}?hari={day.isoformat()}")


def _mode(request: HttpRequest, event: OutreachEvent) -> Mode:
    if event.mode == Mode.ONLINE or request.POST.get("cara") == Mode.ONLINE:
        return Mode.ONLINE
    return Mode.ON_SITE


@require_POST
@event_page(Act.CHECK_IN)
def check_in(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Somebody of the list came: by the button beside his name, or at once by his code."""
    day = day_asked(request.POST.get("hari", ""), event)
    code = attendance.codes_of(event).find(request.POST.get("code", ""))
    if not isinstance(code, str):
        raise Blocked(f'"{code.typed}": {code.reason}.', "Periksa kodenya, atau cari namanya.")
    mode = _mode(request, event)
    entry = Entry.ONLINE if mode is Mode.ONLINE else Entry(request.POST.get("entry") or Entry.CODE)
    came = entering.check_in(seat, event.key, [code], day, entry=entry, mode=mode)
    word = f"Hadir: {names_counted(one.name for one in came)}" if came else f"{code} sudah tercatat hadir."
    messages.success(request, word)
    return _back(event, day)


@require_POST
@event_page(Act.CHECK_IN)
def take_back(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Somebody was recorded by mistake."""
    day = day_asked(request.POST.get("hari", ""), event)
    who = number_asked(request.POST.get("who", ""))
    entering.take_back(seat, event.key, who or 0, day, request.POST.get("reason", ""))
    messages.success(request, "Kehadiran dibatalkan.")
    return _back(event, day)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def walk_in(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Somebody came who is on no list."""
    form = WalkInForm(request.POST if request.method == "POST" else None, event=event)
    refused, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                who = entering.walk_in(seat, event.key, form.walk_in(), form.day(), _mode(request, event))
                messages.success(request, f"Hadir: {who.name}, kode {who.code}.")
                return redirect("checkin:walk_in", event.key)
            except Blocked as refusal:
                refused, status = refusal, 409
    shown = {"seat": seat, "event": event, "form": form, "refused": refused, "title": "Datang tanpa undangan"}
    return render(request, "web/checkin/form.html", shown, status=status)


@require_safe
@event_page(Act.CHECK_IN)
def listing(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The attendance list with its filters: what every figure of this room opens."""
    get = request.GET
    day = day_asked(get["hari"], event) if get.get("hari") else None
    wanted = attendance.Wanted(
        apart=get.get("bagian", ""),
        here=get.get("hadir", ""),
        walk_in=get.get("tanpa-undangan", ""),
        place=get.get("wilayah", ""),
        words=get.get("q", "").strip(),
        day=day,
        entry=get.get("cara", ""),
        device=get.get("telepon", ""),
    )
    kept = get.copy()
    kept.pop("setelah", None)
    shown = {
        "seat": seat,
        "event": event,
        "wanted": wanted,
        "page": attendance.listing(event, wanted, after=get.get("setelah", "")),
        "late": event.state == EventState.CLOSED and anything_late(event),
        "kept": kept.urlencode(),
        "days": attendance.days_of(event),
        "place": attendance.place_words,
        "parts": PART_WORDS,
        "apart": attendance.APART_WORDS,
        "entry_words": ENTRY_WORDS,
    }
    return render(request, "web/checkin/listing.html", shown)


@require_safe
@event_page(Act.CHECK_IN)
def person(request: HttpRequest, seat: Seat, event: OutreachEvent, who: int) -> HttpResponse:
    """One participant: his check-ins, and the forms that mend or erase."""
    one = Participant.objects.filter(event=event, pk=who).select_related("region__parent", "same_as").first()
    if one is None:
        raise Http404
    shown = {
        "seat": seat,
        "event": event,
        "row": attendance.with_arrivals(event, [one], through=None)[0],
        "place": attendance.place_words,
        "parts": PART_WORDS,
        "entry_words": ENTRY_WORDS,
        "may_erase": may(seat, Act.ERASE_PERSONAL, event.regency) and one.erased_at is None,
        "asked": (one.same_as or one)
        .erasures.filter(approved_at__isnull=True, refused_at__isnull=True)
        .first(),
    }
    return render(request, "web/checkin/person.html", shown)


@require_POST
@event_page(Act.ERASE_PERSONAL)
def erase(request: HttpRequest, seat: Seat, event: OutreachEvent, who: int) -> HttpResponse:
    """Somebody asks that what is personal of a participant go; a second person answers."""
    if not Participant.objects.filter(event=event, pk=who).exists():
        raise Http404
    erase_participant(seat, event.key, who, request.POST.get("reason", ""))
    messages.success(request, "Diminta. Pejabat kedua menyetujui di halaman Penghapusan data pribadi.")
    return redirect("checkin:person", event.key, who)
