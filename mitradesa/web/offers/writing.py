"""Writing an announcement: for a case, changed, announced, taken back."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.offers import announcing
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import NEEDS, Need
from mitradesa.core.potentials import CONDITION_WORDS, size_words
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.needs.everything import answers
from mitradesa.queries.offers.lists import of_case as announcements_of
from mitradesa.records.models import Potential
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.cooperations.seen import about, cooperation_or_404
from mitradesa.web.evaluations.seen import version_of
from mitradesa.web.offers.forms import TermsForm, terms_values
from mitradesa.web.offers.views import WORDS, announcement_or_404, offer_page
from mitradesa.web.people.confirming import need_confirmation

ASKED = (Need.ASSET_PROVEN, Need.ASSET_RESERVED)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_OFFERS)
def of_case(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The announcements of a case, and the form of a new one."""
    if request.method == "POST":
        require(seat, Act.PREPARE_OFFER)
    row = cooperation_or_404(seat, key)
    if request.method == "POST":
        require(seat, Act.PREPARE_OFFER, row.village_id)
    found = announcements_of(row.pk)
    standing = [one for one in found if one.state not in ("empty", "withdrawn")]
    initial = {"opens_on": today(), "kak_scope": row.purpose or row.title} | _from_card(row.potential)
    form = TermsForm(request.POST or None, initial=initial)

    def act() -> object:
        return announcing.prepare_announcement(seat, key, form.terms())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "announcements": found,
            "form": form,
            "refused": refused,
            "prepares": may(seat, Act.PREPARE_OFFER, row.village_id) and not standing,
            "needs": [(NEEDS[need], answer) for need, answer in answers(row, ASKED, today()).items()],
        }
        return render(request, "web/offers/case.html", shown | WORDS | about(row), status=status)

    return kept(request, form, act, show, reverse("offers:of_case", args=[key]))


def _from_card(card: Potential | None) -> dict[str, object]:
    """What the terms of reference may take from the card of the potential, to be changed."""
    if card is None:
        return {}
    parts = (
        card.title,
        card.place,
        size_words(card.size, card.unit),
        CONDITION_WORDS.get(card.condition, ""),
    )
    said = {"object": "; ".join(part for part in parts if part), "background": card.need}
    return {f"kak_{part}": words for part, words in said.items() if words}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_OFFER)
def change(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """Other words, days or criteria, before the first offer."""
    row = announcement_or_404(seat, code)
    form = TermsForm(request.POST or None, initial=terms_values(row))

    def act() -> object:
        return announcing.change_announcement(seat, code, version_of(request), form.terms())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "row": row, "form": form, "refused": refused} | WORDS
        return render(request, "web/offers/change.html", shown, status=status)

    return kept(request, form, act, show, reverse("offers:show", args=[code]))


def done(
    request: HttpRequest, seat: Seat, code: str, act: Callable[[], object], said: str, **forms: object
) -> HttpResponse:
    """An act on an announcement done, or its page again with the refusal."""
    row = announcement_or_404(seat, code)
    try:
        act()
    except Blocked as refusal:
        return offer_page(request, seat, row, refused=refusal, status=409, **forms)  # type: ignore[arg-type]
    messages.success(request, said)
    return redirect("offers:show", code)


@require_POST
@allowed(Act.ANNOUNCE_OFFER)
def announce(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """The announcement opens to everybody."""
    announcement_or_404(seat, code)

    def act() -> object:
        number = request.POST.get("number", "")
        return announcing.announce(seat, code, version_of(request), number, need_confirmation(request))

    return done(request, seat, code, act, "Penawaran diumumkan, dan langkah perkaranya tercatat.")


@require_POST
@allowed(Act.ANNOUNCE_OFFER)
def withdraw(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """The announcement is taken back."""
    announcement_or_404(seat, code)
    reason = request.POST.get("alasan", "")
    return done(
        request,
        seat,
        code,
        lambda: announcing.withdraw(seat, code, version_of(request), reason),
        "Pengumuman dicabut.",
    )
