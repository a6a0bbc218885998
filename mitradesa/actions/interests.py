"""Keeping what a third party looks for, as it or the regency's office tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.potentials import FIELD_WORDS, SECTOR_WORDS
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.records.models import Partner, PartnerInterest, Region


@dataclass(frozen=True, slots=True)
class Interest:
    """What a third party looks for, by the words of the potentials' cards; empty where it does not mind."""

    fields: Sequence[str] = ()
    sectors: Sequence[str] = ()
    uses: Sequence[str] = ()
    subdistricts: Sequence[str] = ()
    least_size: Decimal | None = None
    unit: str = ""
    note: str = ""


def may_keep(seat: Seat, partner: Partner) -> bool:
    """Whether a seat tells what a third party looks for: the regency's office, or the third party of itself."""
    if seat.partner is not None:
        return may(seat, Act.KEEP_INTERESTS) and seat.partner == partner.pk
    return may(seat, Act.KEEP_INTERESTS, partner.regency_id)


@transaction.atomic
def keep_interest(seat: Seat, partner: int, version: int, said: Interest) -> PartnerInterest:
    """Keeps an interest in place of the earlier one; raises NotAllowed, Blocked."""
    one = Partner.objects.select_for_update(of=("self",)).get(pk=partner, merged_into__isnull=True)
    if not may_keep(seat, one):
        raise NotAllowed(Act.KEEP_INTERESTS.value)
    if not said.sectors and not said.fields:
        raise Blocked("Sektor atau bidang yang dicari belum dipilih.", "Pilih sedikitnya satu.")
    if set(said.sectors) - set(SECTOR_WORDS) or set(said.fields) - set(FIELD_WORDS):
        raise Blocked("Ada pilihan yang tidak dikenal.", "Pilih dari daftar.")
    if said.least_size is not None and not said.unit.strip():
        raise Blocked("Satuan ukurannya belum disebut.", "Pilih satuan yang sama dengan kartu potensi.")
    places = Region.objects.filter(code__in=said.subdistricts, code__startswith=f"{one.regency_id}.")
    kept, _made = PartnerInterest.objects.get_or_create(partner=one, defaults={"kept_on": today()})
    if version != (0 if _made else kept.version):
        raise Blocked("Minat ini sudah diubah orang lain.", "Buka lagi halamannya, lalu ulangi isian Anda.")
    kept.fields, kept.sectors, kept.uses = list(said.fields), list(said.sectors), list(said.uses)
    kept.subdistricts = sorted(places.values_list("code", flat=True))
    kept.least_size, kept.unit, kept.note = said.least_size, said.unit.strip(), said.note.strip()
    kept.kept_on, kept.version = today(), kept.version + 1
    kept.save()
    record(
        seat,
        "partner.interest_kept",
        one,
        region=one.regency_id,
        says=f"mencatat minat kerja sama {one.name}",
        values={"sectors": kept.sectors, "fields": kept.fields, "subdistricts": kept.subdistricts},
    )
    return kept
