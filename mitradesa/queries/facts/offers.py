"""Facts of a cooperation that its announcement and the offers show."""

from collections.abc import Iterator

from mitradesa.core.offers import AnnouncementState, KakPart
from mitradesa.queries.offers.lists import newest_announcement
from mitradesa.records.models import Announcement, Cooperation

Shown = tuple[str, object, str]


def of_offers(one: Cooperation) -> Iterator[Shown]:
    """What the newest announcement says, nothing while it is prepared; two queries."""
    found = newest_announcement(one)
    if found is None or found.state == AnnouncementState.DRAFT:
        return
    origin = f"pengumuman penawaran {found.code}"
    yield "offer_announcement", "public", origin
    yield "offer_announced_on", found.announced_on, origin
    yield "offer_attachments", ["KAK", *(["data objek"] if found.kak.get(KakPart.OBJECT) else [])], origin
    yield from _of_offers(found, origin)


def _of_offers(found: Announcement, origin: str) -> Iterator[Shown]:
    days = list(found.offers.order_by("received_on").values_list("received_on", flat=True))
    yield "written_offers", len(days), origin
    if days:
        yield "first_offer_on", days[0], origin
    if found.chosen_on is not None:
        yield "evaluation_minutes", ["pihak terpilih", "alasan"], origin
        yield "selected_on", found.chosen_on, origin
