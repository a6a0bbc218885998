"""Keeping and forgetting a list under a name; a private convenience, so it leaves no event in the public trail."""

from django.db import transaction

from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import SavedView

MOST = 30


@transaction.atomic
def keep_view(seat: Seat, name: str, query: str) -> SavedView:
    """Keeps a list under a name, in place of an older one of that name; Blocked without a name or beyond thirty."""
    require(seat, Act.READ_REGISTER)
    name = " ".join(name.split())[:60]
    if not name:
        raise Blocked(
            "Tampilan itu belum diberi nama.", "Tulis nama yang pendek, misalnya “Wisata di Merapi”."
        )
    mine = SavedView.objects.filter(person=seat.person)
    if mine.exclude(name=name).count() >= MOST:
        raise Blocked(f"Sudah ada {MOST} tampilan.", "Hapus dahulu yang tidak dipakai lagi.")
    return SavedView.objects.update_or_create(
        person_id=seat.person, name=name, defaults={"query": query[:600]}
    )[0]


@transaction.atomic
def forget_view(seat: Seat, view: int) -> None:
    """Forgets one of one's own lists; another person's stays."""
    require(seat, Act.READ_REGISTER)
    SavedView.objects.filter(person=seat.person, pk=view).delete()
