"""An event afterwards: its figures with the lists they count, the texts of the report, and what villages promised."""

from collections.abc import Callable, Sequence

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.outcomes import promise, settle_promise, write_text
from mitradesa.core.acts import Act
from mitradesa.core.outreach import (
    PAPER_WORDS,
    PART_WORDS,
    PAYMENT_WORDS,
    SECTION_WORDS,
    STATE_WORDS,
    EventState,
    Part,
    Section,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.event_report import EventRecord, event_record
from mitradesa.queries.event_report import people as people_of
from mitradesa.queries.late_records import Late, addendum_number, anything_late, late_of
from mitradesa.records.models import EventText, FollowUp, OutreachEvent, Region
from mitradesa.web.base.refreshing import refreshing
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.certificates.forms import PromiseForm, SettleForm, TextForm
from mitradesa.web.outreach.found import event_or_404

BOTH = ["GET", "HEAD", "POST"]


def filled(
    request: HttpRequest, form: Form, act: Callable[[], object], page: dict[str, object], after: str
) -> HttpResponse:
    """A form on a page of its own: done and back, or the page again with what stopped it and nothing lost."""

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"promise": None, "files": False, **page, "form": form, "refused": refused}
        return render(request, "web/certificates/form.html", shown, status=status)

    return kept(request, form, act, show, after)


@require_safe
@allowed(Act.READ_EVENTS)
def results(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Everything of one event afterwards."""
    event = event_or_404(seat, key)
    record = event_record(event)
    papers = list(event.papers.all()[:8])
    open_still = event.state not in (EventState.CLOSED, EventState.CANCELLED)
    shown = {
        "seat": seat,
        "event": event,
        "record": record,
        "figures": figures(record),
        "sections": SECTION_WORDS,
        "paper_words": PAPER_WORDS,
        "payments": [
            (word, sum(one.gross for one in record.payments.get(kind, ())), record.payments.get(kind, ()))
            for kind, word in PAYMENT_WORDS.items()
        ],
        "states": STATE_WORDS,
        "papers": papers,
        "addenda": list(event.addenda.all()) if not open_still else (),
        "late": _late(event),
        "fresh": event.state == EventState.CLOSED and anything_late(event, addendum_number(event)),
        "issued": event.certificates.filter(revoked_at__isnull=True).count(),
        "reports": open_still and may(seat, Act.REPORT_EVENT, event.regency),
        "asks": may(seat, Act.REPORT_EVENT, event.regency),
        "certifies": may(seat, Act.CERTIFY, event.regency),
    }
    page = render(request, "web/certificates/results.html", shown)
    return refreshing(request, page, 3) if any(one.finished_at is None for one in papers) else page


def _late(event: OutreachEvent) -> Late | None:
    """What came after the closing; None where nothing did."""
    if event.state != EventState.CLOSED or not anything_late(event):
        return None
    return late_of(event)


def figures(record: EventRecord) -> Sequence[tuple[str, int, str]]:
    """What is counted, how many, and the query of the list that it counts."""
    kept = record.figures
    return [
        ("peserta hadir", kept["came"], "bagian=delegate&hadir=ya"),
        ("dari desa", kept["from_villages"], "bagian=delegate&hadir=ya&asal=desa"),
        ("dari kecamatan", kept["from_subdistricts"], "bagian=delegate&hadir=ya&asal=kecamatan"),
        ("diundang, tidak hadir", kept["stayed_away"], "bagian=delegate&hadir=tidak"),
        ("narasumber dan moderator hadir", kept["speakers"], "bagian=speaker&hadir=ya"),
    ]


@require_safe
@allowed(Act.READ_EVENTS)
def people(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The list behind a figure."""
    event = event_or_404(seat, key)
    get = request.GET
    parts = (Part.SPEAKER, Part.MODERATOR) if get.get("bagian") == Part.SPEAKER else (get.get("bagian"),)
    rows = [
        one
        for one in people_of(event)
        if (not get.get("bagian") or one.part in parts)
        and (not get.get("hadir") or (get["hadir"] == "ya") == (one.days > 0))
        and (not get.get("asal") or one.place == get["asal"])
        and (not one.region or seat.covers(one.region) or not may(seat, Act.KEEP_PROMISE))
    ]
    shown = {
        "seat": seat,
        "event": event,
        "rows": rows,
        "parts": PART_WORDS,
        "own_only": may(seat, Act.KEEP_PROMISE),
    }
    return render(request, "web/certificates/people.html", shown)


@require_http_methods(BOTH)
@allowed(Act.REPORT_EVENT)
def text(request: HttpRequest, seat: Seat, key: str, section: str) -> HttpResponse:
    """One written part of the report."""
    event = event_or_404(seat, key)
    part = next((one for one in Section if one == section), None)
    if part is None:
        raise Http404
    row = EventText.objects.filter(event=event, section=part).first()
    initial = {"text": row.text if row else "", "version": row.version if row else 0}
    form = TextForm(request.POST or None, initial=initial)

    def act() -> object:
        return write_text(seat, key, part, form.cleaned_data["text"], form.cleaned_data["version"])

    page = {"seat": seat, "event": event, "title": SECTION_WORDS[part].capitalize()}
    return filled(request, form, act, page, results_address(key, "teks"))


def results_address(key: str, place: str = "") -> str:
    """The page of results, at a place of it."""
    address = reverse("certificates:results", args=[key])
    return f"{address}#{place}" if place else address


@require_http_methods(BOTH)
@allowed(Act.REPORT_EVENT)
def promises(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new promise of a village."""
    event = event_or_404(seat, key)
    villages = Region.objects.filter(
        code__startswith=f"{event.regency}.", level=Region.Level.VILLAGE, until__isnull=True
    ).select_related("parent")
    choices = [
        (one.code, f"{one.name}, {one.parent.name if one.parent else ''}")
        for one in villages.order_by("name")
    ]
    form = PromiseForm(request.POST or None, villages=choices)
    page = {"seat": seat, "event": event, "title": "Janji tindak lanjut desa"}
    return filled(
        request, form, lambda: promise(seat, key, form.promise()), page, results_address(key, "janji")
    )


@require_http_methods(BOTH)
@allowed(Act.READ_EVENTS)
def settle(request: HttpRequest, seat: Seat, key: str, pk: int) -> HttpResponse:
    """What came of a promise, told by the village or by the office; or the promise opened again."""
    event = event_or_404(seat, key)
    row = FollowUp.objects.filter(event=event, pk=pk).select_related("village").first()
    if row is None or not (seat.covers(row.village_id) or may(seat, Act.REPORT_EVENT, event.regency)):
        raise Http404
    form = SettleForm(request.POST or None, initial={"result": row.result, "version": row.version})

    def act() -> object:
        again = "buka" in request.POST
        return settle_promise(
            seat, pk, form.cleaned_data["version"], form.cleaned_data["result"], done=not again
        )

    page = {
        "seat": seat,
        "event": event,
        "title": f"Janji Desa {row.village.name}",
        "promise": row,
    }
    return filled(request, form, act, page, results_address(key, "janji"))
