"""Pages of the parts of an event that are lists of rows: committee, speakers, agenda, costs; each row changes on the page of the list."""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.outreach.content import drop_agenda_line, keep_agenda_line, move_agenda_line
from mitradesa.actions.outreach.crew import disengage, drop_member, engage, keep_member
from mitradesa.actions.outreach.money import drop_cost, keep_cost
from mitradesa.core.acts import Act
from mitradesa.core.outreach import PART_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.outreach_money import budget_of, codes_of
from mitradesa.records.models import (
    AgendaItem,
    CommitteeMember,
    EventCost,
    EventSpeaker,
    OutreachEvent,
    Speaker,
)
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.outreach.forms import AgendaForm, CostForm, EngageForm, MemberForm
from mitradesa.web.outreach.found import event_or_404

Row = CommitteeMember | EventSpeaker | AgendaItem | EventCost
ON_A_PAGE = ["GET", "HEAD", "POST"]


def _listed(
    request: HttpRequest,
    seat: Seat,
    event: OutreachEvent,
    page: str,
    form: Form,
    acts: tuple[Callable[[], object], Callable[[], object]],
    shown: Mapping[str, Any],
) -> HttpResponse:
    """The page of a list with the form of one row; `acts` keep the row and drop it, and its list is shown again after either."""
    to = reverse(f"outreach:{page}", args=[event.key])

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        values = {"seat": seat, "event": event, "form": form, "refused": refused, "page": page, **shown}
        return render(request, f"web/outreach/{page}.html", values, status=status)

    keep, drop = acts
    if request.method == "POST" and "hapus" in request.POST:
        return done(request, drop, show, to, "Dihapus.")
    return kept(request, form, keep, show, to)


def _row(model: type[Row], event: OutreachEvent, row: int | None) -> Any:
    if row is None:
        return None
    found = model._default_manager.filter(event=event, pk=row).first()
    if found is None:
        raise Http404
    return found


def _initial(known: Any, form: type[Form], **changes: Any) -> dict[str, Any] | None:
    if known is None:
        return None
    return {name: getattr(known, name) for name in form.base_fields if hasattr(known, name)} | changes


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def committee(request: HttpRequest, seat: Seat, key: str, row: int | None = None) -> HttpResponse:
    """The committee, with the decree that names it."""
    event = event_or_404(seat, key)
    known = _row(CommitteeMember, event, row)
    rows = list(event.committee.all())
    start = _initial(known, MemberForm) or {"decree": rows[-1].decree if rows else ""}
    form = MemberForm(_sent(request), initial=start)
    acts = (
        lambda: keep_member(seat, key, form.member(), known=row),
        lambda: drop_member(seat, key, row or 0),
    )
    return _listed(request, seat, event, "committee", form, acts, {"rows": rows, "known": known})


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def speakers(request: HttpRequest, seat: Seat, key: str, row: int | None = None) -> HttpResponse:
    """The speakers and moderators of the event, out of the regency's list."""
    event = event_or_404(seat, key)
    known = _row(EventSpeaker, event, row)
    listed = list(Speaker.objects.filter(regency=event.regency))
    start = _initial(known, EngageForm, speaker=known.speaker_id) if known else None
    form = EngageForm(listed, _sent(request), initial=start)
    acts = (
        lambda: engage(seat, key, form.engaged(), known=row),
        lambda: disengage(seat, key, row or 0),
    )
    rows = list(event.speakers.select_related("speaker"))
    shown = {"rows": rows, "known": known, "part_words": PART_WORDS, "listed": listed}
    return _listed(request, seat, event, "speakers", form, acts, shown)


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def agenda(request: HttpRequest, seat: Seat, key: str, row: int | None = None) -> HttpResponse:
    """The agenda: No, Materi, Waktu, Keterangan."""
    event = event_or_404(seat, key)
    known = _row(AgendaItem, event, row)
    told = list(event.speakers.select_related("speaker"))
    start = _initial(known, AgendaForm, speaker=known.speaker_id or "") if known else None
    form = AgendaForm(told, _sent(request), initial=start)
    acts = (
        lambda: keep_agenda_line(seat, key, form.line(), known=row),
        lambda: drop_agenda_line(seat, key, row or 0),
    )
    rows = list(event.agenda.select_related("speaker__speaker"))
    return _listed(request, seat, event, "agenda", form, acts, {"rows": rows, "known": known})


@require_POST
@allowed(Act.PLAN_EVENT)
def move_line(request: HttpRequest, seat: Seat, key: str, row: int) -> HttpResponse:
    """A line of the agenda goes one up or down."""
    event_or_404(seat, key)
    up = request.POST.get("arah") == "naik"

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        raise refused or Blocked("Baris itu tidak dapat dipindah.", "")

    to = f"{reverse('outreach:agenda', args=[key])}#baris-{row}"
    return done(request, lambda: move_agenda_line(seat, key, row, up=up), show, to, "Dipindah.")


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def costs(request: HttpRequest, seat: Seat, key: str, row: int | None = None) -> HttpResponse:
    """The budget: planned and realised, with sums and what goes beyond a ceiling."""
    event = event_or_404(seat, key)
    known = _row(EventCost, event, row)
    codes = codes_of(event)
    start = _initial(known, CostForm, code=known.code_id or "") if known else None
    form = CostForm(codes, _sent(request), initial=start)
    acts = (
        lambda: keep_cost(seat, key, form.cost(), known=row),
        lambda: drop_cost(seat, key, row or 0),
    )
    shown = {"budget": budget_of(event), "known": known, "codes": codes}
    return _listed(request, seat, event, "costs", form, acts, shown)


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None
