"""Handing in a profile: a third party its own, the regency office one from papers that somebody brought; and mending it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mitradesa.actions.partner_profiles import Profile
from mitradesa.actions.registrations import OPEN, enter_profile, mend_profile, propose_profile
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat
from mitradesa.queries.partner_profiles import profile_of
from mitradesa.records.models import Registration
from mitradesa.web.base.seats import allowed
from mitradesa.web.partners.found import partner_or_404, registration_or_404
from mitradesa.web.partners.profile_forms import ProfileForm, of_partner, of_registration


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PROPOSE_PROFILE)
def own(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A third party's own profile as it should be from now on."""
    if seat.partner is None:
        raise NotAllowed(Act.PROPOSE_PROFILE.value)
    row = partner_or_404(seat, seat.partner)
    form = ProfileForm(_sent(request), of_partner(row, profile_of(row)))
    return _handed(request, seat, form, "Profil kami", lambda profile: propose_profile(seat, profile))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_PARTNERS)
def enter(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A profile of a third party that the register may not know yet."""
    form = ProfileForm(_sent(request))
    return _handed(request, seat, form, "Profil dari surat", lambda profile: enter_profile(seat, profile))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_PARTNERS)
def enter_for(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """Another state of the profile of a third party that the register knows."""
    row = partner_or_404(seat, partner)
    form = ProfileForm(_sent(request), of_partner(row, profile_of(row)))

    def act(profile: Profile) -> Registration:
        return enter_profile(seat, profile, partner)

    return _handed(request, seat, form, f"Profil {row.name}", act)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_REGISTER)
def mend(request: HttpRequest, seat: Seat, registration: int) -> HttpResponse:
    """A profile that waits or was returned, mended by the person who handed it in."""
    row = registration_or_404(seat, registration)
    if row.state not in OPEN:
        raise Http404
    if row.entered_by_id != seat.person:
        raise NotAllowed(Act.PROPOSE_PROFILE.value)
    form = ProfileForm(_sent(request), of_registration(row))

    def act(profile: Profile) -> Registration:
        return mend_profile(seat, row.pk, form.head.cleaned_data["version"] or 0, profile)

    return _handed(request, seat, form, f"Perbaiki profil {row.name}", act)


def _sent(request: HttpRequest) -> object:
    return request.POST if request.method == "POST" else None


def _handed(
    request: HttpRequest,
    seat: Seat,
    form: ProfileForm,
    title: str,
    act: Callable[[Profile], Registration],
) -> HttpResponse:
    status, refused = 200, None
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                row = act(form.profile())
            except Blocked as refusal:
                status, refused = 409, refusal
            else:
                messages.success(request, "Profil terkirim dan menunggu diperiksa.")
                return redirect("partners:registration", row.pk)
    shown = {"seat": seat, "form": form, "title": title, "refused": refused}
    return render(request, "web/partners/profile_form.html", shown, status=status)
