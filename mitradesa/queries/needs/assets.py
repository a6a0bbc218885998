"""Needs that the inventory of assets answers: which asset is used, its proof, the days reserved on it, and a resident's yearly lease."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q

from mitradesa.core.assets import Span
from mitradesa.core.calendar import Period
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.status import Status
from mitradesa.queries.asset_uses import assets_of, in_the_way, term_of, unproven, uses_of, uses_village_asset
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import AssetUse, Cooperation, Partner, VillagePaper

NO_ASSET = "Kerja sama ini tidak memakai aset desa."
UNSAID = "Belum disebut apakah kerja sama ini memakai aset desa (halaman Uraian); selama itu dianggap tidak."
LONGEST_LEASE = Period(months=12)
ON_UTILISATION = ("pemanfaatan", "aset desa", "kekayaan desa", "tanah kas")
"""Words in the title of a village regulation by which the one on utilisation is known."""


def _asset(one: Cooperation, day: date) -> Answer:
    page = ("assets:of_case", (one.key,))
    if not uses_village_asset(one):
        return Answer(False, "Bentuk pemakaian aset belum dipilih.", "cooperations:change", (one.key,))
    named = assets_of(one)
    if not named:
        return Answer(False, "Asetnya belum dipilih dari inventaris desa.", *page)
    return Answer(True, f"{', '.join(asset.name for asset in named)}.", *page)


def _proven(one: Cooperation, day: date) -> Answer:
    page = ("assets:of_case", (one.key,))
    if not uses_village_asset(one):
        says = f"{NO_ASSET} Tidak ada yang perlu dibuktikan." if one.asset_use else UNSAID
        return Answer(True, f"{says}{_on_card(one)}", *page)
    named = assets_of(one)
    if not named:
        return Answer(False, "Asetnya belum dipilih dari inventaris desa.", *page)
    lacking = [(asset, said) for asset in named if (said := unproven(asset))]
    if lacking:
        return Answer(False, " ".join(said for _, said in lacking), "assets:show", (lacking[0][0].pk,))
    shown = "; ".join(f"{one.name}: {one.get_proof_display()} {one.proof_number}".strip() for one in named)
    return Answer(True, f"{shown}.", *page)


def _on_card(one: Cooperation) -> str:
    """A word where the card of the potential names an asset although the case says that it uses none."""
    asset = one.potential.asset if one.potential is not None else None
    return (
        f" Kartu potensinya menyebut {asset.name}; bila dipakai, pilih bentuk pemakaiannya." if asset else ""
    )


def _reserved(one: Cooperation, day: date) -> Answer:
    page = ("assets:of_case", (one.key,))
    if not uses_village_asset(one):
        return Answer(True, NO_ASSET, *page)
    uses = uses_of(one)
    if not uses:
        return Answer(False, "Belum ada aset yang dipesan.", *page)
    unset = [use.asset.name for use in uses if use.span is None]
    if unset:
        return Answer(False, f"Masa pemakaian {', '.join(unset)} belum dipesan.", *page)
    said = _too_short(one, uses)
    if said:
        return Answer(False, said, *page)
    return Answer(True, f"{'; '.join(f'{use.asset.name} ({use.where}), {use.span}' for use in uses)}.", *page)


def _too_short(one: Cooperation, uses: Sequence[AssetUse]) -> str:
    """What stands in the way of the cooperation's whole term; while it is amended the end may still be taken where it is free."""
    term = term_of(one)
    for use in uses:
        if term is None or use.span is None or use.span.holds(term):
            continue
        if one.status == Status.AMENDING and use.span.first <= term.first:
            other = in_the_way(use.asset_id, use.part_id, Span(use.span.first, term.last), but=use.pk)
            if other is None:
                continue
            return f'{use.asset.name} sampai masa baru {term} sudah dipakai "{other.holder}", {other.span}.'
        return f"{use.asset.name} dipesan {use.span}, tetapi masa kerja samanya {term}."
    return ""


def _yearly_lease(one: Cooperation, day: date) -> Answer:
    case = ("cooperations:change", (one.key,))
    if not one.yearly_lease or one.asset_use != "sewa":
        return Answer(False, "Perkara ini tidak ditandai sebagai sewa tahunan kepada warga.", *case)
    if one.partner is None or one.partner.kind != Partner.Kind.PERSON:
        return Answer(False, "Penyewanya belum disebut atau bukan perseorangan.", *case)
    terms = [use.span for use in uses_of(one) if use.span] or [term for term in (term_of(one),) if term]
    if not terms:
        return Answer(False, "Masa sewanya belum dipesan.", "assets:of_case", (one.key,))
    long = [term for term in terms if term.last > LONGEST_LEASE.after(term.first)]
    if long:
        return Answer(False, f"Masanya {long[0]}, lebih dari 12 bulan.", "assets:of_case", (one.key,))
    perdes = utilisation_perdes(one.village_id, day)
    if perdes is None:
        says = f"Peraturan desa tentang pemanfaatan aset belum tercatat (yang judulnya memuat {', '.join(ON_UTILISATION)})."
        return Answer(False, says, "plans:show", (one.village_id,))
    says = (
        f"{one.partner.name}, {terms[0]}, menurut Peraturan Desa {perdes.number or '(nomor menyusul)'} tahun {perdes.year}. "
        "Bahwa penyewa warga desa ini tidak tercatat; pastikan dari KTP-nya."
    )
    return Answer(True, says, "assets:of_case", (one.key,))


def utilisation_perdes(village: str, day: date) -> VillagePaper | None:
    """The village's newest regulation on utilisation of assets that was enacted by a day, or whose day is not recorded; one query."""
    named = reduce(or_, (Q(title__icontains=word) for word in ON_UTILISATION))
    there = Q(enacted_on__isnull=True) | Q(enacted_on__lte=day)
    return VillagePaper.objects.filter(
        named, there, village=village, kind=VillagePaper.Kind.PERDES, year__lte=day.year
    ).first()


CHECKS: Mapping[Need, Check] = {
    Need.ASSET: _asset,
    Need.ASSET_PROVEN: _proven,
    Need.ASSET_RESERVED: _reserved,
    Need.YEARLY_LEASE: _yearly_lease,
}
