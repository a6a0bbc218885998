"""The list of cooperations on their way, and the guide through one."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.deliberations import STATE_WORDS as MEETING_WORDS
from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.lifecycle.papers import FILE_NEEDED
from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.lifecycle.table import Transition
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import Seat, may
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.cooperations.guide import Prospect, may_take, prospects, suits, way_ahead
from mitradesa.queries.cooperations.lists import Wanted, listed
from mitradesa.queries.cooperations.suspensions import suspended_until
from mitradesa.queries.deliberations.scope import meetings_of
from mitradesa.queries.ties import standing_aside
from mitradesa.records.models import Cooperation
from mitradesa.web.agreements.shown import change_lines
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import WORDS, about, cooperation_or_404

MANY = 50
MOST_STOPS = 5
"""So many rules that stop a step are told on the case's page; all are on the step's."""


@require_safe
@allowed(Act.READ_COOPERATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The cooperations that the seat sees, the latest step first."""
    wanted = Wanted(
        q=request.GET.get("q", "")[:120].strip(),
        status=request.GET.get("keadaan", ""),
        track=request.GET.get("jalur", ""),
        open_only=request.GET.get("buka") == "1",
    )
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "asked": wanted,
        "page": listed(seat, wanted, after=after, before=before),
        "tracks": TRACKS,
        "opens": may(seat, Act.OPEN_COOPERATION),
        "final": FINAL,
    }
    return render(request, "web/cooperations/list.html", shown | WORDS)


@require_safe
@allowed(Act.READ_COOPERATIONS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The guide through one cooperation: where it stands, what to do now, who, with which paper and why."""
    row = cooperation_or_404(seat, key)
    found = about(row)
    now = prospects(row, found["day"])  # type: ignore[arg-type]
    aside = standing_aside(row)
    mine = [one for one in now if may_take(seat, row, one.transition, aside)]
    ahead = way_ahead(row, Status.CLOSED)
    before = request.GET.get("sebelum", "")
    shown = {
        "seat": seat,
        "prospects": sorted(now, key=lambda one: _place(row, one, one in mine, ahead)),
        "mine": mine,
        "tied": seat.person in aside.tied,
        "reads_ties": row.partner_id is not None and may(seat, Act.READ_TIES, row.village_id),
        "assesses": row.partner_id is not None
        and may(seat, Act.ASSESS_PARTNER)
        and found["status"] not in FINAL,
        "ahead": ahead,
        "taken": list(row.steps.select_related("event")[:MANY]),
        "papers": list(row.papers.filter(withdrawn_at__isnull=True).select_related("file", "used_by")),
        "file_needed": FILE_NEEDED,
        "most_stops": MOST_STOPS,
        "asked_of": NEEDS,
        "words": vocabulary(),
        "suspended_until": suspended_until(row),
        "prepares": may(seat, Act.PREPARE_COOPERATION, row.village_id) and found["status"] not in FINAL,
        "trail": events_of(subject_of(row), int(before) if before.isdigit() and len(before) < 18 else None)
        if seat.partner is None
        else None,
        "change_lines": change_lines,
        "convenes": may(seat, Act.PREPARE_DELIBERATION, row.village_id) and found["status"] not in FINAL,
        "meetings": meetings_of(seat, row),
        "meeting_states": MEETING_WORDS,
        "final": FINAL,
    }
    return render(request, "web/cooperations/show.html", shown | found)


def _place(row: Cooperation, one: Prospect, mine: bool, ahead: Sequence[Transition]) -> tuple[bool, ...]:
    """Where a step stands among those that lead on: the next of the way to the end first, what does not suit and the cancelling last."""
    step = one.transition
    unsuited = not suits(row, Status(row.status), step)
    return (step.name == "cancel", unsuited, step not in ahead[:1], not mine)
