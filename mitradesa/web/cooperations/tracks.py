"""A track as a picture and as a table with the same numbers: in the workspace, and for everybody."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from markupsafe import Markup

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.lifecycle.table import TrackName, Transition
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law.deadlines import Deadline
from mitradesa.queries.cooperations.deadlines import of_step
from mitradesa.reports.tracks.as_svg import as_svg
from mitradesa.reports.tracks.numbered import numbered
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import WORDS, cited, titles


@require_safe
@allowed(Act.READ_COOPERATIONS)
def track(request: HttpRequest, seat: Seat, track: str) -> HttpResponse:
    """A track for whoever works with it."""
    return render(request, "web/cooperations/track.html", {"seat": seat} | _shown(track))


@require_safe
@login_not_required
def open_track(request: HttpRequest, track: str) -> HttpResponse:
    """A track for everybody."""
    return render(request, "web/cooperations/open_track.html", _shown(track))


@require_safe
@login_not_required
def open_index(request: HttpRequest) -> HttpResponse:
    """The three tracks, and how one finds out which is one's own."""
    return render(request, "web/cooperations/open_tracks.html", {"tracks": TRACKS})


def _shown(name: str) -> dict[str, object]:
    if name not in frozenset(TrackName):
        raise Http404
    found, day = TRACKS[TrackName(name)], today()
    picture = Markup(as_svg(found))  # noqa: S704 - made of our own tables, escaped there
    return WORDS | {
        "track": found,
        "tracks": TRACKS,
        "steps": numbered(found),
        "picture": picture,
        "titles": titles,
        "cited": cited,
        "day": day,
        "asked_of": NEEDS,
        "words": vocabulary(),
        "limits": {one.name: _limits(found.regimes, one, day) for one in found.transitions},
    }


def _limits(regimes: frozenset[str], step: Transition, day: date) -> list[Deadline]:
    """The deadlines of a step under any of the track's regimes."""
    found: dict[tuple[str, str], Deadline] = {}
    for regime in sorted(regimes):
        for one in of_step(step, "", {"regime": regime}, day):
            found[one.rule.id, one.done] = one
    return list(found.values())
