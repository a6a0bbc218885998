"""An account opened anew: one person asks, a second lets it happen and prints the code; few taps on a telephone."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.resets import approve_reset, ask_reset, refuse_reset
from mitradesa.core.acts import Act
from mitradesa.core.roles import POSITIONS, Role, Seat, may
from mitradesa.queries.access import found_people, holdings_of, offices_of, resets_waiting
from mitradesa.records.models import Person, Reset
from mitradesa.web.base.seats import allowed
from mitradesa.web.people.codes import show_sheet

REASONS = ("lupa kata sandi", "telepon hilang atau diganti", "akun dipakai orang lain")


@never_cache
@require_safe
@allowed(Act.ASK_RESET)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Finding somebody to ask for, and what waits for a second person."""
    words = request.GET.get("q", "").strip()
    found = [
        (row, POSITIONS[Role(row.role)].title)
        for row in found_people(seat, words)
        if row.person_id != seat.person
    ]
    shown = {
        "seat": seat,
        "q": words,
        "found": found,
        "reasons": REASONS,
        "waiting": list(resets_waiting(seat.region)[:100]),
        "approves": may(seat, Act.APPROVE_RESET),
    }
    return render(request, "web/people/resets.html", shown)


@require_POST
@allowed(Act.ASK_RESET)
def ask(request: HttpRequest, seat: Seat, person: int) -> HttpResponse:
    """Asks."""
    if not Person.objects.filter(pk=person).exists() or not _has_office_here(seat, person):
        raise Http404
    ask_reset(seat, person, request.POST.get("alasan", ""))
    return redirect("access:resets")


@never_cache
@require_POST
@allowed(Act.APPROVE_RESET)
def approve(request: HttpRequest, seat: Seat, reset: int) -> HttpResponse:
    """Lets it happen, and shows the new code this once."""
    if not _here(seat).filter(pk=reset).exists():
        raise Http404
    one, code = approve_reset(seat, reset)
    (held, *_) = holdings_of(one.person_id) or one.person.holdings.select_related("office")[:1]
    held.person = one.person
    return show_sheet(request, seat, [(held, code)])


@require_POST
@allowed(Act.ASK_RESET)
def refuse(request: HttpRequest, seat: Seat, reset: int) -> HttpResponse:
    """Does not let it happen, or withdraws one's own."""
    if not _here(seat).filter(pk=reset).exists():
        raise Http404
    refuse_reset(seat, reset)
    return redirect("access:resets")


def _has_office_here(seat: Seat, person: int) -> bool:
    return any(seat.covers(region) for _, region in offices_of(person))


def _here(seat: Seat) -> QuerySet[Reset]:
    return Reset.objects.filter(region__startswith=seat.region)
