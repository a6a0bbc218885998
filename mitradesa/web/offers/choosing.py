"""What came: paper offers entered, all opened before witnesses, scored, one chosen; or closed where nothing came."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mitradesa.actions.erasure import erase_offer
from mitradesa.actions.offers import announcing, receiving
from mitradesa.actions.offers import choosing as acts
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS, Seat, require
from mitradesa.queries.offers.comparison import comparison
from mitradesa.records.models import Announcement
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given, number
from mitradesa.web.cooperations.steps import acknowledged
from mitradesa.web.evaluations.seen import version_of
from mitradesa.web.offers.forms import ChoiceForm, OpeningForm, PaperOfferForm
from mitradesa.web.offers.views import Looked, announcement_or_404, offer_page
from mitradesa.web.offers.writing import done
from mitradesa.web.people.confirming import need_confirmation

BOX = re.compile(r"nilai-(\d{1,9})-(\d{1,9})")


@require_POST
@allowed(Act.PREPARE_OFFER)
def receive(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """A paper offer that the village received."""
    row = announcement_or_404(seat, code)
    form = PaperOfferForm(row.regency, request.POST)
    if not form.is_valid():
        return offer_page(request, seat, row, paper_form=form, status=422)

    def act() -> object:
        on = form.cleaned_data["on"]
        return receiving.receive_offer(seat, code, version_of(request), form.proposal(), on, None)

    return done(request, seat, code, act, "Penawaran tercatat; berikan tanda terimanya.", paper_form=form)


@require_POST
@allowed(Act.OPEN_OFFERS)
def close_empty(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """The days passed and nothing came."""
    announcement_or_404(seat, code)
    return done(
        request,
        seat,
        code,
        lambda: announcing.close_empty(seat, code, version_of(request)),
        "Penawaran ditutup tanpa peserta.",
    )


@require_POST
@allowed(Act.OPEN_OFFERS)
def unseal(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """All offers are opened before two witnesses."""
    row, form = announcement_or_404(seat, code), OpeningForm(request.POST)
    if not form.is_valid():
        return offer_page(request, seat, row, opening_form=form, status=422)

    def act() -> object:
        means = need_confirmation(request) if POSITIONS[seat.role].decides else None
        return acts.open_offers(seat, code, version_of(request), form.witnesses(), means)

    return done(request, seat, code, act, "Penawaran dibuka.", opening_form=form)


@require_POST
@allowed(Act.PREPARE_OFFER)
def contents(request: HttpRequest, seat: Seat, code: str, number: int) -> HttpResponse:
    """What a paper offer says, after its envelope was opened."""
    announcement_or_404(seat, code)

    def act() -> object:
        sent, says = given(request.FILES.get("file")), request.POST.get("isi", "")
        return receiving.enter_contents(seat, code, version_of(request), number, says, sent)

    return done(request, seat, code, act, "Isi penawaran tercatat.")


@require_POST
@allowed(Act.PREPARE_OFFER)
def score(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """Points and reasons of the offers."""
    announcement_or_404(seat, code)

    def act() -> object:
        return acts.keep_scores(seat, code, version_of(request), _scores(request))

    return done(request, seat, code, act, "Nilai tersimpan.")


def _scores(request: HttpRequest) -> dict[tuple[int, int], acts.Given]:
    found = {}
    for field, typed in request.POST.items():
        box = BOX.fullmatch(field)
        if box is None or not isinstance(typed, str) or not typed.strip():
            continue
        points = number(typed, 0, 100, "Nilai")
        reason = request.POST.get(f"alasan-{box[1]}-{box[2]}", "")
        found[int(box[1]), int(box[2])] = acts.Given(points, reason)
    if not found:
        raise Blocked("Belum ada nilai yang diisi.", "Isi nilai dan alasannya.")
    return found


@require_POST
@allowed(Act.CHOOSE_OFFER)
def choose(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """One offer is chosen with a reason: first what the step then asks is looked at, then both are done and made sure of once."""
    row = announcement_or_404(seat, code)
    require(seat, Act.CHOOSE_OFFER, row.village_id)
    pairs = [(one.offer.pk, one.offer.name) for one in comparison(row).rows]
    form = ChoiceForm(pairs, request.POST)
    if not form.is_valid():
        return offer_page(request, seat, row, choice_form=form, status=422)
    typed, alone = form.cleaned_data, request.POST.get("saja") == "1"
    choice = acts.Choice(typed["offer"], typed["reason"], typed["minutes"], acknowledged(request), alone)
    refused = None
    if "lihat" not in request.POST:
        try:
            acts.choose_offer(seat, code, version_of(request), choice, need_confirmation(request))
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Mitra dipilih.")
            return redirect("offers:show", code)
    return _looked_at(request, seat, row, form, choice, refused)


def _looked_at(
    request: HttpRequest,
    seat: Seat,
    row: Announcement,
    form: ChoiceForm,
    choice: acts.Choice,
    refused: Blocked | None,
) -> HttpResponse:
    """The page with what the step asks of this choice; a choice that cannot even be tried says why."""
    try:
        seen = acts.foreseen(seat, row.code, version_of(request), choice)
    except Blocked as refusal:
        return offer_page(request, seat, row, refused=refused or refusal, choice_form=form, status=409)
    status = 409 if refused else 200
    return offer_page(
        request, seat, row, refused=refused, choice_form=form, looked=Looked(seen), status=status
    )


@require_POST
@allowed(Act.ERASE_PERSONAL)
def erase(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """Asks that what is personal of an offer go; a second person of the regency office answers."""
    row = announcement_or_404(seat, code)

    def act() -> object:
        offer = number(request.POST.get("penawaran"), 1, 10**6, "Nomor penawaran")
        if not row.offers.filter(number=offer).exists():
            raise Blocked("Penawaran itu tidak ada.", "Pilih dari daftarnya.")
        return erase_offer(seat, code, offer, request.POST.get("reason", ""))

    return done(request, seat, code, act, "Permintaan tercatat; menunggu orang kedua.")
