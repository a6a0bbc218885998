"""The queue of profiles handed in: looking at one beside what the register knows, accepting it, or sending it back with a reason."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.registrations import OPEN, return_profile, verify_profile
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.partners import LEGAL_PAPER_WORDS, PARTNER_ROLE_WORDS, doubtful, masked
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import PARTNER_WORDS
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.partner_profiles import queue
from mitradesa.queries.partners import alike_named
from mitradesa.records.models import Registration
from mitradesa.web.agreements.shown import WORDS
from mitradesa.web.base.seats import allowed
from mitradesa.web.partners.found import LARGEST, registration_or_404, version_sent
from mitradesa.web.partners.profile_forms import shown_day
from mitradesa.web.partners.shown import STATE_WORDS, Asked


@require_safe
@allowed(Act.KEEP_PARTNERS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The profiles in one state, those that wait unless another is asked for."""
    wanted = request.GET.get("keadaan", "")
    state = wanted if wanted in Registration.State.values else Registration.State.WAITING.value
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "state": state,
        "words": STATE_WORDS,
        "kinds": PARTNER_WORDS,
        "page": queue(seat, state, after=after, before=before),
        "asked": Asked({"keadaan": state}),
    }
    return render(request, "web/partners/queue.html", shown)


@require_safe
@allowed(Act.READ_REGISTER)
def show(request: HttpRequest, seat: Seat, registration: int) -> HttpResponse:
    """A profile as it was handed in, for the office that answers and for the third party itself."""
    return _show(request, seat, registration_or_404(seat, registration))


def _show(
    request: HttpRequest, seat: Seat, row: Registration, refused: Blocked | None = None
) -> HttpResponse:
    answers = may(seat, Act.KEEP_PARTNERS, row.regency_id) and row.state == Registration.State.WAITING
    known = alike_named(row.regency_id, row.name) if answers and row.partner is None else []
    shown = {
        "seat": seat,
        "row": row,
        "words": STATE_WORDS,
        "kinds": PARTNER_WORDS,
        "details": [(WORDS[name], _value(row, name), _before(row, name)) for name in DETAILS],
        "warning": doubtful("npwp", row.npwp),
        "paper_words": LEGAL_PAPER_WORDS,
        "role_words": PARTNER_ROLE_WORDS,
        "shown_day": shown_day,
        "masked": masked,
        "answers": answers and row.entered_by_id != seat.person,
        "same_person": answers and row.entered_by_id == seat.person,
        "mends": row.state in OPEN and row.entered_by_id == seat.person,
        "known": known,
        "same_name": any(one.plain_name == row.plain_name for one in known),
        "trail": events_of(subject_of(row)) if seat.partner is None else None,
        "refused": refused,
    }
    return render(request, "web/partners/registration.html", shown, status=409 if refused else 200)


DETAILS = ("kind", "nib", "npwp", "address", "contact")


def _value(row: Registration, name: str) -> str:
    text = getattr(row, name)
    return PARTNER_WORDS.get(text, text) if name == "kind" else masked(name, text)


def _before(row: Registration, name: str) -> str:
    """What the register holds where it is something else."""
    if row.partner is None or row.state not in OPEN:
        return ""
    text = getattr(row.partner, name)
    shown = PARTNER_WORDS.get(text, text) if name == "kind" else masked(name, text)
    return shown if text != getattr(row, name) else ""


@require_POST
@allowed(Act.KEEP_PARTNERS)
def verify(request: HttpRequest, seat: Seat, registration: int) -> HttpResponse:
    """The profile becomes that of a third party of the register, the one chosen or a new one."""
    row = registration_or_404(seat, registration)
    text = request.POST.get("lain", "")
    into = int(text) if text.isdecimal() and len(text) < 18 and int(text) < LARGEST else None
    try:
        partner = verify_profile(seat, row.pk, version_sent(request), into)
    except Blocked as refusal:
        return _show(request, seat, registration_or_404(seat, registration), refusal)
    messages.success(request, "Profil diterima.")
    return redirect("partners:show", partner.pk)


@require_POST
@allowed(Act.KEEP_PARTNERS)
def send_back(request: HttpRequest, seat: Seat, registration: int) -> HttpResponse:
    """The profile goes back to its sender with a reason."""
    row = registration_or_404(seat, registration)
    try:
        return_profile(seat, row.pk, version_sent(request), request.POST.get("reason", ""))
    except Blocked as refusal:
        return _show(request, seat, registration_or_404(seat, registration), refusal)
    messages.success(request, "Profil dikembalikan.")
    return redirect("partners:queue")
