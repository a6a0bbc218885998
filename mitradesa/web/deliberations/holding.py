"""The day itself: that it was held, the names from the paper list, how the talk went, and each decision."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.deliberations.deciding import record_decision
from mitradesa.actions.deliberations.holding import (
    enter_list,
    hold_deliberation,
    keep_discussion,
    keep_list_scan,
    take_off_list,
)
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.deliberations import About
from mitradesa.core.paper_list import SHORT
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind, Seat
from mitradesa.queries.deliberations.whole import seen
from mitradesa.queries.signers import signers
from mitradesa.records.models import CooperationPaper, Decision, Deliberation, DeliberationItem, Office
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given, kept
from mitradesa.web.deliberations.forms import DecisionForm, HeldForm, decision_known
from mitradesa.web.deliberations.found import about, change_of, deliberation_or_404
from mitradesa.web.deliberations.planning import deed, form_page


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.CONVENE_DELIBERATION)
def hold(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The BPD says that it was held."""
    row = deliberation_or_404(seat, key)
    form = HeldForm(request.POST or None, initial=_held_known(row))
    return form_page(
        request,
        seat,
        row,
        form,
        lambda: hold_deliberation(change_of(request, seat, key), form.held()),
        title="Musyawarah sudah diadakan",
    )


def _held_known(row: Deliberation) -> dict[str, Any]:
    """What was said before, else the day planned and those who are in office."""
    names = ("starts_at", "place", "chair", "note_taker", "witness", "village_head")
    known = {name: getattr(row, name) for name in names} | {"held_on": min(row.held_on, today())}
    return known | {
        name: known[name] or _head(kind, row.village_id)
        for name, kind in (("chair", OfficeKind.BPD), ("village_head", OfficeKind.VILLAGE))
    }


def _head(kind: OfficeKind, village: str) -> str:
    office = Office.objects.filter(kind=kind, region=village).first()
    return next((one.name for one in signers(office, today())), "")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_DELIBERATION)
def people(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The names of the paper list, typed one a line."""
    row = deliberation_or_404(seat, key)
    if request.method != "POST":
        return _people(request, seat, row, 200, None)
    try:
        number = enter_list(change_of(request, seat, key), request.POST.get("names", ""))
    except Blocked as refusal:
        return _people(request, seat, row, 409, refusal)
    messages.success(request, f"Tersimpan. Sekarang {number} orang pada daftar hadir.")
    return redirect("deliberations:people", key)


def _people(
    request: HttpRequest, seat: Seat, row: Deliberation, status: int, refused: Blocked | None
) -> HttpResponse:
    rows, elements = list(row.attendance.all()), list(row.elements.all())
    names = [one.name.casefold() for one in rows if one.name]
    shown = {
        "people": rows,
        "counted": seen(elements, rows),
        "twice": {name for name in names if names.count(name) > 1},
        "short": ", ".join(SHORT),
        "names": request.POST.get("names", ""),
        "refused": refused,
    }
    return render(request, "web/deliberations/people.html", shown | about(seat, row), status=status)


@require_POST
@allowed(Act.PREPARE_DELIBERATION)
def list_scan(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The scan of the signed list."""
    row = deliberation_or_404(seat, key)

    def act() -> object:
        file = given(request.FILES.get("file"))
        if file is None:
            raise Blocked("Belum ada berkas yang dipilih.", "Pilih pindaian atau foto daftar hadir.")
        return keep_list_scan(change_of(request, seat, key), file)

    return deed(request, seat, row, act, reverse("deliberations:people", args=[key]))


@require_POST
@allowed(Act.PREPARE_DELIBERATION)
def take_off(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """Takes a name off the list."""
    row = deliberation_or_404(seat, key)
    to = reverse("deliberations:people", args=[key])
    return deed(request, seat, row, lambda: take_off_list(change_of(request, seat, key), known), to)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_DELIBERATION)
def discussion(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """How the talk went, in words that stay in the browser until they are sent."""
    row = deliberation_or_404(seat, key)
    typed = request.POST.get("discussion", row.discussion)[:20000]

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"typed": typed, "refused": refused} | about(seat, row)
        return render(request, "web/deliberations/discussion.html", shown, status=status)

    if request.method != "POST":
        return page(200, None)
    to = reverse("deliberations:show", args=[key])
    return done(request, lambda: keep_discussion(change_of(request, seat, key), typed), page, to)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.RECORD_DECISION)
def decide(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """What was decided on an item."""
    row = deliberation_or_404(seat, key)
    rows = DeliberationItem.objects.select_related("cooperation__partner", "decision")
    item = rows.filter(deliberation=row, pk=known).first() if known < 2**62 else None
    if item is None:
        raise Http404
    decision: Decision | None = getattr(item, "decision", None)
    form = DecisionForm(item, _drafts(item), request.POST or None, initial=decision_known(decision))

    def act() -> object:
        return record_decision(change_of(request, seat, key), item.pk, form.decided())

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"item": item, "form": form, "refused": refused, "deal": item.about == About.DEAL}
        return render(request, "web/deliberations/decide.html", shown | about(seat, row), status=status)

    return kept(request, form, act, page, reverse("deliberations:show", args=[key]))


def _drafts(item: DeliberationItem) -> list[CooperationPaper]:
    """The drafts of the case, the latest first."""
    if item.about != About.DEAL or item.cooperation is None:
        return []
    rows = item.cooperation.papers.filter(kind="draft", withdrawn_at__isnull=True, file__isnull=False)
    return list(rows.order_by("-id")[:20])
