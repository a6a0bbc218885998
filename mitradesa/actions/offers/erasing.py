"""What is personal of an offer goes: who can be reached, a person's name, what the offer says and its file; its number and hash stay.

An institution's name stays, since a comparison before witnesses is public record (UU 27/2022 Pasal 15 ayat (1) huruf c). Asking and
approving are in `actions.erasure`.
"""

from datetime import UTC, datetime

from mitradesa.actions.trail import subject_of
from mitradesa.core.names import NAMELESS
from mitradesa.records.models import Event, Offer, Partner

EMPTIED = ("address", "contact", "says", "file_name")


def forget_offer(known: int) -> int:
    """Empties an offer, in a transaction of the caller; how many events lost their personal part."""
    one = Offer.objects.select_for_update(of=("self",)).select_related("announcement").get(pk=known)
    received = {"name": one.name, "contact": one.contact}
    events = Event.objects.filter(subject=subject_of(one.announcement), personal__isnull=False)
    naming = [event.pk for event in events if event.personal == received]
    for name in EMPTIED:
        setattr(one, name, "")
    if one.kind in ("", Partner.Kind.PERSON):
        one.name = NAMELESS
    one.file, one.erased_at = None, datetime.now(tz=UTC)
    one.save()
    return Event.objects.filter(pk__in=naming).erase_personal()
