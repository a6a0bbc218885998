"""The disputes of one cooperation: the ladder with what was held, opening one, and recording a stage."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.disputes import hold_stage, may_open, open_dispute
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.disputes import (
    FACILITATOR_WORDS,
    MINUTES_ARTICLES,
    RAISED_BY,
    RUNG_ARTICLES,
    RUNG_WORDS,
    Rung,
    following,
)
from mitradesa.core.lifecycle.status import IN_FORCE, Status
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.queries.cooperations.own_law import REPLACED, law_day
from mitradesa.records.models import Cooperation, Dispute, DisputeStage
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given, kept
from mitradesa.web.cooperations.ending_forms import DisputeForm, StageForm
from mitradesa.web.cooperations.seen import about, cooperation_or_404, version_of

LADDER: dict[str, object] = {
    "rungs": list(Rung),
    "rung_words": RUNG_WORDS,
    "rung_articles": RUNG_ARTICLES,
    "minutes_articles": MINUTES_ARTICLES,
    "raised_words": RAISED_BY,
    "facilitators": FACILITATOR_WORDS,
}


def _about(row: Cooperation) -> dict[str, object]:
    """What every page of a dispute says of its case, by the law under which its agreement runs."""
    law = law_day(row, today())
    return about(row) | {"law_day": law, "own_law": law < REPLACED}


@require_safe
@allowed(Act.READ_COOPERATIONS)
def disputes(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Every dispute of the case with its stages, and what comes next."""
    row = cooperation_or_404(seat, key)
    found = list(row.disputes.prefetch_related("stages"))
    open_one = next((one for one in found if one.settled_on is None), None)
    shown = {
        "seat": seat,
        "disputes": found,
        "opens": open_one is None and may_open(seat, row) and Status(row.status) in IN_FORCE,
        "keeps": may(seat, Act.KEEP_DISPUTE, row.village_id),
        "next_rung": following([Rung(one.rung) for one in open_one.stages.all()]) if open_one else None,
    }
    return render(request, "web/cooperations/disputes.html", shown | LADDER | _about(row))


@require_http_methods(["GET", "POST"])
@allowed(Act.OPEN_DISPUTE)
def raise_dispute(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new dispute."""
    row = cooperation_or_404(seat, key)
    if not may_open(seat, row):
        raise NotAllowed(Act.OPEN_DISPUTE.value)
    form = DisputeForm(request.POST or None, initial={"opened_on": today()})

    def act() -> object:
        return open_dispute(seat, key, form.said())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "refused": refused} | LADDER | _about(row)
        return render(request, "web/cooperations/raise_dispute.html", shown, status=status)

    return kept(request, form, act, show, reverse("cooperations:disputes", args=[key]))


@require_http_methods(["GET", "POST"])
@allowed(Act.KEEP_DISPUTE)
def stage(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """A stage of a dispute that was held."""
    row = cooperation_or_404(seat, key)
    one = get_object_or_404(Dispute.objects.prefetch_related("stages"), pk=known, cooperation=row)
    first = following([Rung(held.rung) for held in one.stages.all()]) or Rung.COURT
    form = StageForm(request.POST or None, request.FILES or None, initial={"rung": first.value})

    def act() -> object:
        return hold_stage(seat, one.pk, version_of(request), form.held(given(request.FILES.get("file"))))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "refused": refused, "dispute": one} | LADDER | _about(row)
        return render(request, "web/cooperations/dispute_stage.html", shown, status=status)

    return kept(request, form, act, show, reverse("cooperations:disputes", args=[key]))


@require_safe
@allowed(Act.READ_COOPERATIONS)
def fetch(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """The minutes of a stage, as an attachment."""
    row = cooperation_or_404(seat, key)
    rows = DisputeStage.objects.select_related("file").filter(dispute__cooperation=row)
    one = get_object_or_404(rows, pk=known)
    if one.file is None:
        raise Http404
    return attachment(one.file, one.file_name)
