"""The guided tour: a track step by step in plain words, shown on the invented case of the demonstration where there is one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import NEEDS, Need
from mitradesa.core.lifecycle.papers import FILE_NEEDED
from mitradesa.core.lifecycle.table import TrackName, Transition
from mitradesa.core.lifecycle.tour import TOLD, TOUR_KEY, Told, tour
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import Seat, may
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.records.models import Cooperation, CooperationPaper, Step
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import WORDS, cited, titles

CARDS, SCALE, PLANS = "potentials:village", "potentials:village", "plans:show"
FORMS: Mapping[Need, tuple[str, str]] = {
    Need.POTENTIAL: (CARDS, "Kartu potensi desa"),
    Need.IN_PLANS: (PLANS, "Rencana dan peraturan desa"),
    Need.ASSET: ("assets:village", "Inventaris aset desa"),
    Need.ASSET_PROVEN: ("assets:village", "Inventaris aset desa"),
}
"""The pages of a village where a need is supplied before any case is open."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of the tour: its words, how it went in the case that is shown, and where it is done."""

    transition: Transition
    told: Told
    taken: Step | None
    papers: Sequence[CooperationPaper]
    form: tuple[str, str] | None


@require_safe
@allowed(Act.READ_COOPERATIONS)
def show(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The tour of a track, by default of the village's own initiative, for which the demonstration has a case."""
    asked = request.GET.get("jalur", TrackName.VILLAGE_INITIATIVE.value)
    if asked not in frozenset(TrackName):
        raise Http404
    track = TRACKS[TrackName(asked)]
    case = cooperation_seen(seat, TOUR_KEY)
    if case is not None and case.track != track.name:
        case = None
    shown = {
        "seat": seat,
        "track": track,
        "tracks": TRACKS,
        "case": case,
        "stops": _stops(track.name, case, seat),
        "asked_of": NEEDS,
        "file_needed": FILE_NEEDED,
        "titles": titles,
        "cited": cited,
        "day": today(),
        "opens": may(seat, Act.OPEN_COOPERATION),
    }
    return render(request, "web/cooperations/tour.html", shown | WORDS)


def _stops(track: TrackName, case: Cooperation | None, seat: Seat) -> list[Stop]:
    taken = _taken(case)
    return [
        Stop(one, TOLD[one.name], step, list(step.papers.all()) if step else [], _form(one, seat))
        for one in tour(track)
        for step in [taken.get(one.name)]
    ]


def _taken(case: Cooperation | None) -> dict[str, Step]:
    if case is None:
        return {}
    return {one.name: one for one in case.steps.select_related("event").prefetch_related("papers")}


def _form(one: Transition, seat: Seat) -> tuple[str, str] | None:
    """Where somebody of a village begins with a step: the case's own pages come once it is open."""
    if not may(seat, Act.OPEN_COOPERATION):
        return None
    if one.name == "take_up":
        return reverse("cooperations:open"), "Buka kerja sama baru"
    found = next((FORMS[need] for need in one.needs if need in FORMS), None)
    return (reverse(found[0], args=[seat.region]), found[1]) if found else None
