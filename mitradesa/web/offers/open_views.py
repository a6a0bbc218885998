"""The open pages of an announcement, for everybody and without an account: reading it, offering, the receipt, KAK and poster."""

from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.offers.receiving import submit_offer
from mitradesa.actions.registrations import OPEN
from mitradesa.core.calendar import today
from mitradesa.core.offers import ANNOUNCEMENT_WORDS, KAK_WORDS, OFFER_FORM_WORDS, SEALED, AnnouncementState
from mitradesa.core.potentials import SECTOR_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.offers.lists import public_announcement, takes_offers
from mitradesa.queries.offers.public_list import Sought, offering_subdistricts, publicly_listed
from mitradesa.records.models import Announcement, Partner, Registration
from mitradesa.web.base.sent import given
from mitradesa.web.offers.forms import OfferForm
from mitradesa.web.offers.papers import kak_answer, poster_answer
from mitradesa.web.partners.open_views import own_registration

TOO_OFTEN = Blocked("Terlalu sering mengirim.", "Tunggu beberapa menit, lalu ulangi; isian Anda masih ada.")


@login_not_required
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The offers that are open now, to be found by sector and subdistrict; those closed on request."""
    sought = Sought(
        q=request.GET.get("q", "").replace("\0", "")[:120].strip(),
        sector=request.GET.get("sektor", ""),
        subdistrict=request.GET.get("kecamatan", "").replace("\0", "")[:13],
        closed=request.GET.get("tutup") == "1",
        registration=request.GET.get("pendaftaran", "").replace("\0", "")[:20].strip(),
    )
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "asked": sought,
        "page": publicly_listed(sought, today(), after=after, before=before),
        "subdistricts": offering_subdistricts(),
        "sectors": SECTOR_WORDS,
        "states": ANNOUNCEMENT_WORDS,
        "day": today(),
    }
    answer = render(request, "web/offers/open_list.html", shown)
    if sought.registration:
        add_never_cache_headers(answer)
    return answer


def _found(code: str) -> Announcement:
    found = public_announcement(code)
    if found is None:
        raise Http404
    return found


def _may_send(request: HttpRequest, code: str) -> bool:
    return ratelimit.consume(request, app="allauth.account", action="offer", key=code) is not None


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, code: str) -> HttpResponse:
    """The announcement; while its days run, the form by which anybody offers, filled from his registration where he names its code."""
    one = _found(code)
    typed = (request.POST if request.method == "POST" else request.GET).get("pendaftaran", "")[:20].strip()
    own = own_registration(request, typed) if typed else None
    form = OfferForm(request.POST or None, request.FILES or None, initial=_from_registration(own))
    if request.method != "POST":
        return _page(request, one, form, own, asked=typed)
    if not form.is_valid():
        return _page(request, one, form, own, status=422)
    if not _may_send(request, code):
        return _page(request, one, form, own, refused=TOO_OFTEN, status=429)
    try:
        made = submit_offer(code, form.proposal(), given(request.FILES.get("file")), registered=own)
    except Blocked as refusal:
        return _page(request, one, form, own, refused=refusal, status=409)
    return redirect("offer:receipt", code, made.receipt)


def _from_registration(own: Registration | None) -> dict[str, str]:
    """What an offer takes from a registration; how to reach somebody only while the code opens it anyway, to be mended."""
    if own is None:
        return {}
    contact = own.contact if own.state in OPEN else ""
    return {"name": own.name, "kind": own.kind, "address": own.address, "contact": contact}


def _page(
    request: HttpRequest,
    one: Announcement,
    form: OfferForm,
    own: Registration | None,
    *,
    asked: str = "",
    refused: Blocked | None = None,
    status: int = 200,
) -> HttpResponse:
    chosen = one.chosen if one.state == AnnouncementState.CHOSEN else None
    shown = {
        "one": one,
        "criteria": list(one.criteria.all()),
        "kak": [(title, one.kak.get(part, "")) for part, title in KAK_WORDS.items() if one.kak.get(part)],
        "takes": takes_offers(one, today()),
        "soon": one.state == AnnouncementState.OPEN and today() < one.opens_on,
        "form": form,
        "own": own,
        "unknown": bool(asked) and own is None,
        "refused": refused,
        "sealed": SEALED,
        "chosen": "" if chosen is None else _winner(chosen.name, chosen.kind),
    }
    return render(request, "web/offers/open.html", shown, status=status)


def _winner(name: str, kind: str) -> str:
    """Whom the page names: an institution; of a person it does not say who he is."""
    return "perseorangan (namanya tidak ditampilkan)" if kind == Partner.Kind.PERSON else name


@login_not_required
@never_cache
@require_safe
def receipt(request: HttpRequest, code: str, receipt: str) -> HttpResponse:
    """The receipt of an offer, for whoever has its number."""
    one = _found(code)
    offer = one.offers.filter(receipt=receipt).select_related("file").first()
    if offer is None:
        raise Http404
    shown = {"one": one, "offer": offer, "sealed": SEALED, "forms_of": OFFER_FORM_WORDS}
    return render(request, "web/offers/receipt.html", shown)


@login_not_required
@require_safe
def kak(request: HttpRequest, code: str) -> HttpResponse:
    """The terms of reference."""
    return kak_answer(request, _found(code))


@login_not_required
@require_safe
def poster_file(request: HttpRequest, code: str, size: str) -> HttpResponse:
    """The poster."""
    return poster_answer(request, _found(code), size)
