"""Pages of a handover: its list, the signatures by PIN or passkey, the second person's approval; printable."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions import handovers, people
from mitradesa.actions.sheets import code_of
from mitradesa.actions.signature_sheets import both, may_carry
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import CAPACITY_WORDS, POSITIONS, Capacity, Role, Seat, may
from mitradesa.queries.signatures import signatures_of
from mitradesa.records.models import Handover, Person
from mitradesa.web.base.seats import allowed, of_workspace, seats
from mitradesa.web.offices.forms import REASONS, HandoverForm
from mitradesa.web.offices.views import office_shown, visible_office
from mitradesa.web.people.confirming import ConfirmForm, confirmation


@require_POST
@allowed(Act.SIGN_HANDOVER)
def start(request: HttpRequest, seat: Seat, office: int) -> HttpResponse:
    """Opens a handover."""
    visible_office(seat, office)
    form = HandoverForm(request.POST, roles=list(Role), auto_id="serah_%s")
    if not form.is_valid():
        return office_shown(request, seat, office, status=422, handover_form=form)
    values = form.cleaned_data
    try:
        with transaction.atomic():
            one = values["person"] or people.new_person(
                seat, values["name"], nip=values["nip"], phone=values["phone"]
            )
            passing = handovers.Passing(
                office,
                Role(values["role"]),
                one.pk,
                Handover.Reason(values["reason"]),
                Capacity(values["capacity"]),
                values["note"],
            )
            made = handovers.open_handover(seat, passing, form.term())
    except Blocked as refusal:
        return office_shown(request, seat, office, status=409, refused=refusal, handover_form=form)
    return redirect("offices:handover", made.pk)


@of_workspace
@require_safe
def show(request: HttpRequest, handover: int) -> HttpResponse:
    """One handover, for those whose region holds it and for the two who sign, also before they hold an office."""
    return _page(request, handover)


def _page(
    request: HttpRequest, handover: int, *, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    one = _visible(request, handover)
    mine = seats(request)
    outgoing = one.outgoing.person_id if one.outgoing else None
    signs = one.is_open and (
        (request.user.pk == outgoing and not one.signed_at)
        or (request.user.pk == one.incoming_id and not one.received_at)
    )
    approves = one.is_open and any(
        may(seat, Act.APPROVE_HANDOVER, one.office.region_id) and seat.office != one.office_id
        for seat in mine
    )
    shown = {
        "seat": mine[0] if mine else None,
        "one": one,
        "title": f"{CAPACITY_WORDS[Capacity(one.capacity)]} {POSITIONS[Role(one.role)].title}".strip(),
        "reason": dict(REASONS)[Handover.Reason(one.reason)],
        "needs_signature": one.reason not in handovers.ABSENT,
        "signs": signs,
        "confirm": ConfirmForm(request, back=reverse("offices:handover", args=[handover])) if signs else None,
        "approves": approves and request.user.pk not in (one.opened_by_id, outgoing, one.incoming_id),
        "awaited": _awaited(one),
        "signers": _signers(one, mine[0] if mine else None),
        "sheets": [(sheet, code_of(sheet)) for sheet in signatures_of(one)] if mine else (),
        "refused": refused,
    }
    return render(request, "web/offices/handover.html", shown, status=status)


@dataclass(frozen=True, slots=True)
class Signer:
    """One of the two as the form of a sheet names him."""

    person: int
    name: str
    title: str


def _signers(one: Handover, seat: Seat | None) -> list[Signer]:
    """Who still signs an open handover, for a seat that may carry the sheet to him."""
    if not one.is_open or seat is None or not may(seat, Act.CARRY_SIGNATURE) or not may_carry(seat, one):
        return []
    waits = [who for who in both(one) if getattr(one, handovers.side_of(one, who.pk)) is None]
    return [Signer(who.pk, who.name, _side(one, who)) for who in waits if who.pk != seat.person]


def _side(one: Handover, who: Person) -> str:
    return "menyerahkan" if handovers.side_of(one, who.pk) == "signed_at" else "menerima"


def _awaited(one: Handover) -> list[str]:
    """What an open handover still waits for, in the order in which it is done."""
    if not one.is_open:
        return []
    lines = []
    if one.outgoing and one.signed_at is None and one.reason not in handovers.ABSENT:
        lines.append(f"{one.outgoing.person.name} menandatangani; serah terima ini ada di meja kerjanya.")
    lines.append(
        f"Orang kedua menyetujui: camat, kepala atau sekretaris Dinas PMD, atau bupati; bukan {one.opened_by.name} yang membukanya."
    )
    return lines


def _visible(request: HttpRequest, handover: int) -> Handover:
    rows = Handover.objects.select_related(
        "office__region", "incoming", "outgoing__person", "opened_by", "approved_by"
    )
    one = rows.filter(pk=handover).first()
    if one is None:
        raise Http404
    parties = (one.incoming_id, one.outgoing.person_id if one.outgoing else None)
    officials = any(may(seat, Act.READ_PEOPLE, one.office.region_id) for seat in seats(request))
    if request.user.pk not in parties and not officials:
        raise Http404
    return one


@of_workspace
@require_POST
def sign(request: HttpRequest, handover: int) -> HttpResponse:
    """The outgoing holder hands over, the incoming person receives, by PIN or passkey."""
    _visible(request, handover)
    person, seat = request.user.pk, next(iter(seats(request)), None)
    assert person is not None  # noqa: S101 - nobody comes here without having signed in
    return _done(
        request,
        handover,
        lambda: handovers.sign_handover(person, seat, handover, **confirmation(request)),
    )


@require_POST
@allowed(Act.APPROVE_HANDOVER)
def approve(request: HttpRequest, seat: Seat, handover: int) -> HttpResponse:
    """The second person lets it pass."""
    _visible(request, handover)
    return _done(request, handover, lambda: handovers.approve_handover(seat, handover))


@require_POST
@allowed(Act.READ_PEOPLE)
def withdraw(request: HttpRequest, seat: Seat, handover: int) -> HttpResponse:
    """Takes it back."""
    _visible(request, handover)
    return _done(request, handover, lambda: handovers.withdraw_handover(seat, handover))


def _done(request: HttpRequest, handover: int, act: Callable[[], object]) -> HttpResponse:
    try:
        act()
    except Blocked as refusal:
        return _page(request, handover, status=409, refused=refusal)
    messages.success(request, "Tercatat.")
    return redirect("offices:handover", handover)
