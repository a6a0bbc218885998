"""The list of announcements and one announcement with what came, as the offices see them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.lifecycle.papers import PAPER_WORDS
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import Transition
from mitradesa.core.offers import (
    ANNOUNCEMENT_WORDS,
    KAK_WORDS,
    OFFER_FORM_WORDS,
    PROPOSED_OFFER,
    PUBLIC,
    SEALED,
    AnnouncementState,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS, Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.cooperations.guide import Prospect, track_of
from mitradesa.queries.offers.comparison import UNSEALED, comparison
from mitradesa.queries.offers.lists import announcement_seen, listed
from mitradesa.records.models import Announcement
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.steps import reasons_typed
from mitradesa.web.offers.forms import ChoiceForm, OpeningForm, PaperOfferForm
from mitradesa.web.people.confirming import ConfirmForm

WORDS: dict[str, object] = {
    "states": ANNOUNCEMENT_WORDS,
    "kak_words": KAK_WORDS,
    "forms_of": OFFER_FORM_WORDS,
    "proposed": PROPOSED_OFFER,
    "sealed": SEALED,
}
State = AnnouncementState
STEPS_AFTER: Mapping[AnnouncementState, tuple[str, ...]] = {
    State.OPEN: ("announce",),
    State.OPENED: ("announce", "open_offers"),
    State.CHOSEN: ("announce", "open_offers", "choose"),
    State.EMPTY: ("announce", "announce_again"),
}
"""Which steps of the case may follow an announcement in a state, until it has caught up."""


class _Nothing:
    """The query of a list that cannot be narrowed."""

    def query(self) -> str:
        """Nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class Looked:
    """A choice that was looked at before it is made sure of: what its step asks, None where the case has no such step now."""

    seen: Prospect | None

    @property
    def stopped(self) -> bool:
        """Whether the step cannot be taken with the choice."""
        return self.seen is not None and not self.seen.stands


@require_safe
@allowed(Act.READ_OFFERS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Announcements, the last to close first."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "page": listed(seat, after=after, before=before),
        "asked": _Nothing(),
        "day": today(),
        "prepares": may(seat, Act.PREPARE_OFFER),
    }
    return render(request, "web/offers/list.html", shown | WORDS)


def announcement_or_404(seat: Seat, code: str) -> Announcement:
    """The announcement, for who may see it; a foreign one is not found."""
    found = announcement_seen(seat, code)
    if found is None:
        raise Http404
    return found


@require_safe
@allowed(Act.READ_OFFERS)
def show(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """An announcement with what came: sealed, opened, compared, chosen."""
    return offer_page(request, seat, announcement_or_404(seat, code))


def offer_page(
    request: HttpRequest,
    seat: Seat,
    row: Announcement,
    *,
    refused: Blocked | None = None,
    paper_form: PaperOfferForm | None = None,
    opening_form: OpeningForm | None = None,
    choice_form: ChoiceForm | None = None,
    looked: Looked | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of an announcement; a form that was refused comes back on it."""
    day, found = today(), comparison(row)
    offers = list(row.offers.all())
    mine = {act: may(seat, act, row.village_id) for act in Act if act.value.endswith(("_offer", "_offers"))}
    over = day > row.closes_on
    decides = POSITIONS[seat.role].decides
    opens = mine[Act.OPEN_OFFERS] and row.state == State.OPEN and over
    chooses = mine[Act.CHOOSE_OFFER] and row.state == State.OPENED and found.whole
    announces = mine[Act.ANNOUNCE_OFFER] and row.state == State.DRAFT
    confirms = announces or chooses or (opens and bool(offers) and decides)
    public = row.state in PUBLIC
    pairs = [(one.offer.pk, f"{one.offer.number}. {one.offer.name} ({one.shown})") for one in found.rows]
    shown = {
        "seat": seat,
        "row": row,
        "refused": refused,
        "day": day,
        "offers": offers,
        "found": found,
        "unsealed": row.state in UNSEALED,
        "over": over,
        "announces": announces,
        "changes": mine[Act.PREPARE_OFFER] and row.state in (State.DRAFT, State.OPEN) and not offers,
        "withdraws": mine[Act.ANNOUNCE_OFFER] and row.state in (State.DRAFT, State.OPEN),
        "receives": mine[Act.PREPARE_OFFER] and row.state == State.OPEN and row.opens_on <= day,
        "opens": opens and bool(offers),
        "closes_empty": opens and not offers,
        "scores": mine[Act.PREPARE_OFFER] and row.state == State.OPENED,
        "chooses": chooses,
        "paper_form": paper_form or PaperOfferForm(row.regency, initial={"on": min(day, row.closes_on)}),
        "opening_form": opening_form or OpeningForm(),
        "choice_form": choice_form or ChoiceForm(pairs),
        "confirm": ConfirmForm(request, back=reverse("offers:show", args=[row.code])) if confirms else None,
        "public_address": request.build_absolute_uri(reverse("offer:show", args=[row.code]))
        if public
        else "",
        "typed": request.POST,
        "looked": looked,
        "asked_of": NEEDS,
        "paper_words": PAPER_WORDS,
        "reasons": reasons_typed(request),
        "onward": _onward(row),
        "erasable": [one for one in offers if not one.erased_at]
        if row.state in (State.CHOSEN, State.WITHDRAWN) and may(seat, Act.ERASE_PERSONAL, row.village_id)
        else [],
        "trail": events_of(subject_of(row)),
    }
    return render(request, "web/offers/show.html", shown | WORDS, status=status)


def _onward(row: Announcement) -> Transition | None:
    """The step of the case that what happened here leads to; None while nothing did."""
    names = STEPS_AFTER.get(State(row.state), ())
    open_now = track_of(row.cooperation).open_from(Status(row.cooperation.status))
    return next((one for one in open_now if one.name in names), None)
