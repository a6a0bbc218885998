"""Pages of the trail: the list with its filters and exports, one event, its proof, the head, the checker to download."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import cast
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mitradesa.actions.daily_roots import close_days
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.language import grouped
from mitradesa.core.large_print import file_name
from mitradesa.core.roles import Seat, may
from mitradesa.core.trail_words import KINDS, field_words, moment_words, value_words
from mitradesa.queries import integrity, trail
from mitradesa.queries.regions import search_regions
from mitradesa.queries.trail import Asked, Shown
from mitradesa.records.models import DailyRoot, Event
from mitradesa.reports.trail_list.pdf import render_pdf
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed

LONGEST_PAPER = 500
DAYS_SHOWN = 31
COLUMNS = ("No.", "Saat", "Siapa", "Kalimat", "Perubahan", "Tentang", "Pokok", "Wilayah", "Sidik")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def asked(get: QueryDict) -> Asked:
    """What the address asks for; what makes no sense is left out."""
    before = get.get("sebelum", "")
    return Asked(
        person=" ".join(get.get("orang", "").split()),
        office=" ".join(get.get("kantor", "").split()),
        kind=get.get("jenis", ""),
        subject=get.get("pokok", ""),
        region=get.get("wilayah", "").strip(),
        since=_day(get.get("dari", "")),
        until=_day(get.get("sampai", "")),
        before=int(before) if before.isdecimal() and len(before) < 16 else None,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def query_of(form: Asked) -> str:
    """The filters as the end of an address, without the place in the list."""
    named_parts = {
        "orang": form.person,
        "kantor": form.office,
        "jenis": form.kind,
        "pokok": form.subject,
        "wilayah": form.region,
        "dari": form.since,
        "sampai": form.until,
    }
    return urlencode({name: value for name, value in named_parts.items() if value})


@require_safe
@allowed(Act.READ_TRAIL)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The events that the office in use may see."""
    form = asked(request.GET)
    places = [] if is_code(form.region) else search_regions(seat, form.region)
    exact = [one for one in places if one.name.lower() == form.region.lower()] or places
    if len(exact) == 1:
        return redirect(f"{reverse('trail:index')}?{query_of(replace(form, region=exact[0].code))}")
    found = trail.event_list(seat, form)
    shown = {
        "seat": seat,
        "form": form,
        "alike": [(one, query_of(replace(form, region=one.code))) for one in exact],
        "list": found,
        "kinds": KINDS,
        "query": query_of(form),
        "subject_name": _subject_name(form, found),
        "erases": may(seat, Act.ERASE_PERSONAL),
    }
    return render(request, "web/trail/index.html", shown)


def is_code(region: str) -> bool:
    """Whether a region is asked for by its dotted code, or not at all, rather than by its name."""
    return not region.strip("0123456789.")


def _subject_name(form: Asked, found: trail.EventList) -> str:
    """The subject's name only where the office may see an event about it."""
    first = found.shown[0].subject if found.shown else None
    return first.name if form.subject and first else form.subject


def lead(seat: Seat, form: Asked) -> list[str]:
    """What a paper of the list says it shows."""
    parts = [
        ("Orang", form.person),
        ("Jabatan atau kantor", form.office),
        ("Tentang", KINDS.get(form.kind, form.kind)),
        ("Pokok", form.subject),
        ("Wilayah", form.region or seat.region),
        ("Dari", in_words(form.since) if form.since else ""),
        ("Sampai", in_words(form.until) if form.until else ""),
    ]
    said = "; ".join(f"{name}: {value}" for name, value in parts if value)
    made = f"Dibuat {moment_words(datetime.now(tz=UTC))} oleh {seat.name}, {seat.title}."
    return [f"{said}.", made]


@require_safe
@allowed(Act.READ_TRAIL)
def as_csv(request: HttpRequest, seat: Seat) -> HttpResponse:
    """All events asked for, as CSV that a spreadsheet opens; streamed."""
    answer = StreamingHttpResponse(
        _csv_lines(trail.each_shown(seat, asked(request.GET))), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="jejak.csv"'
    return cast("HttpResponse", answer)


class _Line:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        """The line itself."""
        return text


def _csv_lines(events: Iterator[Shown]) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield "\ufeff" + writer.writerow(COLUMNS)
    for shown in events:
        yield writer.writerow([_harmless(cell) for cell in _cells(shown)])


def _cells(shown: Shown) -> list[str]:
    event = shown.event
    subject = shown.subject.name if shown.subject else event.subject
    changed = "; ".join(map(str, shown.changes))
    return [
        str(event.position),
        shown.when,
        shown.who,
        shown.sentence,
        changed,
        shown.about,
        subject,
        event.region,
        event.digest,
    ]


def _harmless(cell: str) -> str:
    """A spreadsheet must not take what a person wrote for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


@require_safe
@allowed(Act.READ_TRAIL)
def as_pdf(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The newest events asked for, as a paper that ends with the head of the trail."""
    form = asked(request.GET)
    found = trail.event_list(seat, form, LONGEST_PAPER)
    events = [
        {
            "position": str(one.event.position),
            "about": f"{one.about}: {one.subject.name}" if one.subject else one.about,
            "sentence": one.sentence,
            "changes": [str(change) for change in one.changes],
        }
        for one in found.shown
    ]
    cut = ""
    if found.more is not None:
        cut = f"Hanya {LONGEST_PAPER} peristiwa terbaru yang tercetak. Persempit tanggalnya, atau unduh CSV."
    printed = large(request)
    made = render_pdf(lead(seat, form), events, trail.head(), cut, large=printed)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{file_name("jejak.pdf", printed)}"'
    return answer


def visible_event(seat: Seat, position: int) -> Event:
    """The event, where the seat's region holds it; else 404."""
    event = trail.event_at(seat, position) if position < 1 << 62 else None
    if event is None:
        raise Http404
    return event


@require_safe
@allowed(Act.READ_TRAIL)
def show(request: HttpRequest, seat: Seat, position: int) -> HttpResponse:
    """One event; its personal data are shown to those who may erase them."""
    event = visible_event(seat, position)
    (shown,) = trail.shown([event])
    personal = [
        (field_words(name), value_words(name, value)) for name, value in (event.personal or {}).items()
    ]
    erases = may(seat, Act.ERASE_PERSONAL, event.region)
    return render(
        request,
        "web/trail/show.html",
        {"seat": seat, "shown": shown, "personal": personal, "erases": erases},
    )


@require_safe
@allowed(Act.READ_TRAIL)
def proof(request: HttpRequest, seat: Seat, position: int) -> HttpResponse:
    """That an event is in the trail, to print."""
    event = visible_event(seat, position)
    close_days()
    (shown,) = trail.shown([event])
    found = integrity.proof_of(position)
    return render(
        request,
        "web/trail/proof.html",
        {"seat": seat, "shown": shown, "proof": found},
    )


@require_safe
@allowed(Act.READ_TRAIL)
def proof_json(request: HttpRequest, seat: Seat, position: int, same: int) -> HttpResponse:
    """The same for the checker."""
    event = visible_event(seat, position)
    if same != position:
        raise Http404
    made = integrity.proof_file(event, integrity.proof_of(position))
    answer = HttpResponse(made, content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="bukti-{position}.json"'
    return answer


@require_safe
@allowed(Act.READ_TRAIL)
def head(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The head of the trail and the last daily roots; the root of a day that has passed is written now where it is not yet."""
    close_days()
    found = integrity.head()
    shown = {
        "seat": seat,
        "head": found,
        "size": grouped(found.size),
        "now": moment_words(datetime.now(tz=UTC)),
        "days": list(DailyRoot.objects.order_by("-day")[:DAYS_SHOWN]),
    }
    return render(request, "web/trail/head.html", shown)


@require_safe
@allowed(Act.READ_TRAIL)
def checker(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The offline checker, one file of Python."""
    source = files("mitradesa.core").joinpath("trail_check.py").read_bytes()
    answer = HttpResponse(source, content_type="text/x-python; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="trail_check.py"'
    return answer
