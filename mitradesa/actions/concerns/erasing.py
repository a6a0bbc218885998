"""What is personal of a voice goes: how to reach the resident by itself after the answer, everything he wrote where that is asked for.

Keeping no longer than needed is of UU 27/2022 Pasal 16 ayat (2) huruf g; the number of days is our own measure. Asking and approving
an erasure are in `actions.erasure`.
"""

from datetime import UTC, datetime, timedelta

from django.db import transaction

from mitradesa.actions.trail import Told, record_many
from mitradesa.core.calendar import today
from mitradesa.core.concerns import OBJECTION_DAYS, Move
from mitradesa.queries.concerns.scope import place_of
from mitradesa.records.models import Concern

AT_ONCE = 200


@transaction.atomic
def forget_contacts() -> int:
    """Erases names and contacts of what was answered longer ago than its reader may object, some hundreds at a time; how many."""
    before = today() - timedelta(days=OBJECTION_DAYS)
    rows = Concern.objects.select_for_update().filter(
        pending=False, answered_on__lt=before, contact_erased_on__isnull=True
    )
    found = list(rows.order_by("answered_on", "id")[:AT_ONCE])
    if not found:
        return 0
    Concern.objects.filter(pk__in=[one.pk for one in found]).update(
        name="", contact="", contact_erased_on=today()
    )
    told = [
        Told(one, place_of(one), f"menghapus cara menghubungi warga pada suara nomor {one.pk}")
        for one in found
        if one.name or one.contact
    ]
    if told:
        record_many(None, "concern.contact_erased", told)
    return len(found)


def forget_concern(known: int) -> int:
    """Empties an answered voice, in a transaction of the caller; nothing personal of it is in events, so none loses its part: 0."""
    one = Concern.objects.select_for_update(of=("self",)).get(pk=known)
    one.text = one.named = one.name = one.contact = ""
    one.published, one.contact_erased_on, one.erased_at = False, today(), datetime.now(tz=UTC)
    one.version += 1
    one.save()
    one.entries.filter(move__in=(Move.REPLY.value, Move.OBJECT.value)).update(text="")
    return 0
