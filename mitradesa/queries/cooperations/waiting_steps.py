"""Steps that nothing but one office keeps waiting: minutes were signed, a draft agreed, an offer is to be announced or opened."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Exists, F, OuterRef, Q

from mitradesa.core.calendar import in_words
from mitradesa.core.deliberations import About, State
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import Transition
from mitradesa.core.offers import AnnouncementState
from mitradesa.core.roles import Role, Seat
from mitradesa.queries.cooperations.guide import way_ahead
from mitradesa.queries.cooperations.scope import visible_cooperations
from mitradesa.queries.offers.lists import announcements_seen
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Announcement, Cooperation, DeliberationItem

BY_THE_BPD = (
    (About.COOPERATION, (Status.PRIORITISED, Status.IN_MUSDES, Status.ASSET_NAMED)),
    (About.DEAL, (Status.DRAFT,)),
)
"""What signed minutes decide, and the states in which the BPD's step rests on it."""
BY_THE_HEAD = (Status.DRAFT_AGREED, Status.PERMITTED, Status.CLEARED)
OPENERS = (Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY)


def steps(seat: Seat, day: date) -> Sequence[Waiting]:
    """Cases whose next step is this office's and ripe by what the records show; one query."""
    rows = visible_cooperations(seat).select_related("village")
    if seat.role is Role.VILLAGE_HEAD:
        rows = rows.filter(status__in=BY_THE_HEAD)
    elif seat.role is Role.BPD_CHAIR:
        rows = rows.filter(reduce(or_, (_decided(about, states) for about, states in BY_THE_BPD)))
    else:
        return ()
    found = [(one, way_ahead(one, Status.CLOSED)[:1]) for one in rows.order_by("status_on", "id")[:MOST]]
    return [_step(one, step) for one, way in found for step in way if seat.role in step.by]


def _decided(about: About, states: Sequence[Status]) -> Q:
    items = DeliberationItem.objects.filter(
        cooperation=OuterRef("pk"), about=about, deliberation__state=State.SIGNED, decision__isnull=False
    )
    return Q(Exists(items), status__in=states)


def _step(one: Cooperation, step: Transition) -> Waiting:
    why = f"Langkah berikutnya, sejak {in_words(one.status_on)}."
    what = f"{step.says}: {one.title} ({one.village.name})"
    return Waiting("step", what, why, None, "cooperations:show", one.key)


def offers_to_handle(seat: Seat, day: date) -> Sequence[Waiting]:
    """Announcements that the head has still to make public, and offers whose days are over and that are to be opened; one query."""
    if seat.role not in OPENERS:
        return ()
    rows = announcements_seen(seat).select_related("village")
    over = rows.filter(state=AnnouncementState.OPEN, closes_on__lt=day)
    ready = (Status.READY, Status.ASSET_AGREED, Status.OFFER_OPEN)
    drafts = rows.filter(state=AnnouncementState.DRAFT, cooperation__status__in=ready)
    found = over | drafts if seat.role is Role.VILLAGE_HEAD else over
    return [_offer(one) for one in found.order_by(F("closes_on"), "id")[:MOST]]


def _offer(one: Announcement) -> Waiting:
    if one.state == AnnouncementState.DRAFT:
        what, why = "Umumkan penawaran", "Pengumumannya sudah disiapkan; menunggu keputusan Anda."
    else:
        what, why = (
            "Buka penawaran",
            f"Masanya lewat {in_words(one.closes_on)}; dibuka di depan dua saksi, atau ditutup tanpa peserta.",
        )
    return Waiting("offer", f"{what}: {one.title} ({one.village.name})", why, None, "offers:show", one.code)
