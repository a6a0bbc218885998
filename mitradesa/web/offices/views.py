"""Pages of offices: who is in them, and recording who comes, acts, is suspended or leaves."""

from collections.abc import Callable

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions import people
from mitradesa.core.acts import Act
from mitradesa.core.capacities import SCOPES, Scope
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OFFICE_NAMES, POSITIONS, Capacity, Role, Seat, may, may_fill
from mitradesa.law.citation import Article, Instrument, instruments
from mitradesa.queries.offices import Asked, office_list, office_page
from mitradesa.records.models import Holding, Office
from mitradesa.web.base.seats import allowed
from mitradesa.web.offices.forms import ActingForm, DecreeForm, HandoverForm, TermForm


@require_safe
@allowed(Act.READ_PEOPLE)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The offices below the office in use."""
    get = request.GET
    asked = Asked(get.get("q", ""), get.get("jenis", ""), get.get("kosong") == "1", get.get("setelah", ""))
    shown = {
        "seat": seat,
        "asked": asked,
        "list": office_list(seat, asked),
        "kinds": OFFICE_NAMES,
        "brings_in": may(seat, Act.BRING_PEOPLE_IN),
        "resets": may(seat, Act.ASK_RESET),
    }
    return render(request, "web/offices/index.html", shown)


@require_safe
@allowed(Act.READ_PEOPLE)
def show(request: HttpRequest, seat: Seat, office: int) -> HttpResponse:
    """One office."""
    return office_shown(request, seat, office)


def roles_to_fill(seat: Seat, kind: str) -> list[Role]:
    """The roles of a kind of office that the seat may record somebody in, highest first."""
    return [role for role in Role if POSITIONS[role].office == kind and may_fill(seat, role, seat.region)]


def office_shown(
    request: HttpRequest,
    seat: Seat,
    office: int,
    status: int = 200,
    refused: Blocked | None = None,
    **forms: object,
) -> HttpResponse:
    """The page of an office with its forms, those given filled in as they were sent."""
    page = office_page(seat, office)
    if page is None:
        raise Http404
    roles = roles_to_fill(seat, page.office.kind)
    blank = {
        "term_form": TermForm(roles=roles, auto_id="isi_%s"),
        "acting_form": ActingForm(roles=roles, auto_id="pelaksana_%s"),
        "handover_form": HandoverForm(roles=_passing(seat, page.office, roles), auto_id="serah_%s"),
        "decree_form": DecreeForm(),
    }
    shown = {
        "seat": seat,
        "page": page,
        "roles": roles,
        "refused": refused,
        "fills": set(roles),
        "scopes": _scopes(),
    }
    return render(request, "web/offices/show.html", shown | blank | forms, status=status)


def _scopes() -> list[tuple[Scope, list[tuple[Instrument, Article]]]]:
    """What each way of standing in decides, with the articles that say so."""
    law = instruments()
    return [
        (one, [(law[name], law[name].articles[key]) for name, key in one.cites]) for one in SCOPES.values()
    ]


def _passing(seat: Seat, office: Office, roles: list[Role]) -> list[Role]:
    own = [seat.role] if seat.office == office.pk and POSITIONS[seat.role].decides else []
    return [role for role in dict.fromkeys([*own, *roles]) if POSITIONS[role].decides]


def visible_office(seat: Seat, office: int) -> Office:
    """The office, where the seat's region holds it; else 404."""
    found = get_object_or_404(Office, pk=office)
    if not seat.covers(found.region_id):
        raise Http404
    return found


@require_POST
@allowed(Act.APPOINT)
def fill(request: HttpRequest, seat: Seat, office: int) -> HttpResponse:
    """Somebody holds a role from a day."""
    where = visible_office(seat, office)
    form = TermForm(request.POST, roles=roles_to_fill(seat, where.kind), auto_id="isi_%s")

    def act() -> None:
        role = Role(form.cleaned_data["role"])
        people.appoint(seat, _person(seat, form), office, role, form.term())

    return _done(request, seat, office, form, "term_form", act)


@require_POST
@allowed(Act.APPOINT)
def act_for(request: HttpRequest, seat: Seat, office: int) -> HttpResponse:
    """Somebody acts in a role."""
    where = visible_office(seat, office)
    form = ActingForm(request.POST, roles=roles_to_fill(seat, where.kind), auto_id="pelaksana_%s")

    def act() -> None:
        values = form.cleaned_data
        role, capacity = Role(values["role"]), Capacity(values["capacity"])
        holder = Holding.objects.filter(office=office, role=role, until__isnull=True).first()
        whom = holder.pk if holder else None
        people.order_acting(seat, _person(seat, form), office, role, capacity, form.term(), acts_for=whom)

    return _done(request, seat, office, form, "acting_form", act)


def _person(seat: Seat, form: TermForm) -> int:
    values = form.cleaned_data
    known = values["person"] or people.new_person(
        seat, values["name"], nip=values["nip"], phone=values["phone"]
    )
    return int(known.pk)


def _done(
    request: HttpRequest, seat: Seat, office: int, form: TermForm, name: str, act: Callable[[], None]
) -> HttpResponse:
    if not form.is_valid():
        return office_shown(request, seat, office, 422, None, **{name: form})
    try:
        with transaction.atomic():
            act()
    except Blocked as refusal:
        return office_shown(request, seat, office, 409, refusal, **{name: form})
    messages.success(request, "Tercatat.")
    return redirect("offices:show", office)


@require_POST
@allowed(Act.APPOINT)
def suspend(request: HttpRequest, seat: Seat, holding: int) -> HttpResponse:
    """A holder is suspended."""
    return _on_holding(request, seat, holding, lambda day, decree: people.suspend(seat, holding, day, decree))


@require_POST
@allowed(Act.APPOINT)
def resume(request: HttpRequest, seat: Seat, holding: int) -> HttpResponse:
    """A suspended holder is back."""
    return _on_holding(
        request, seat, holding, lambda day, decree: people.lift_suspension(seat, holding, decree)
    )


@require_POST
@allowed(Act.APPOINT)
def end(request: HttpRequest, seat: Seat, holding: int) -> HttpResponse:
    """A holder's last day."""
    return _on_holding(
        request, seat, holding, lambda day, decree: people.end_holding(seat, holding, day, decree)
    )


def _on_holding(request: HttpRequest, seat: Seat, holding: int, act: Callable[..., object]) -> HttpResponse:
    one = get_object_or_404(Holding, pk=holding)
    visible_office(seat, one.office_id)
    form = DecreeForm(request.POST)
    if not form.is_valid():
        return office_shown(request, seat, one.office_id, status=422, decree_form=form)
    try:
        act(form.cleaned_data["on"], form.cleaned_data["decree"])
    except Blocked as refusal:
        return office_shown(request, seat, one.office_id, status=409, refused=refusal)
    messages.success(request, "Tercatat.")
    return redirect("offices:show", one.office_id)
