"""Reserving assets: naming one for a cooperation, taking its area for days that nobody else holds, changing and giving them up."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.asset_lock import lock_asset, release, take, told
from mitradesa.actions.cooperations import to_prepare
from mitradesa.core.acts import Act
from mitradesa.core.assets import Span
from mitradesa.core.lifecycle.status import AFTER_SIGNATURE, Status
from mitradesa.core.refusals import Blocked, lacking_reason
from mitradesa.core.roles import Seat, require
from mitradesa.queries.asset_uses import uses_village_asset
from mitradesa.records.models import Agreement, Asset, AssetPart, AssetUse, Cooperation

SHORTEST_REASON = 10


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: an asset, a part of it or the whole, and the days; without days it is only named."""

    asset: int
    part: int | None = None
    span: Span | None = None


@transaction.atomic
def reserve(seat: Seat, key: str, version: int, wish: Wish) -> AssetUse:
    """A cooperation names an asset, or reserves it for days; Blocked where another holds a day of it, naming both."""
    one = to_prepare(seat, key, version)
    require(seat, Act.KEEP_ASSETS, one.village_id)
    if not uses_village_asset(one):
        raise Blocked(
            "Perkara ini menyatakan tidak memakai aset desa.",
            "Pilih dahulu bentuk pemakaian asetnya pada uraian perkara.",
        )
    asset = lock_asset(one.village_id, wish.asset)
    part = _part(asset, wish.part)
    if wish.span is None and one.asset_uses.filter(asset=asset, part=part, released_on__isnull=True).exists():
        raise Blocked(f"{asset.name} sudah disebut perkara ini.", "Ubah masanya pada daftar di halaman ini.")
    use = AssetUse(asset=asset, part=part, cooperation=one)
    take(use, wish.span)
    _touch(one)
    verb = "memesan" if wish.span else "menyebut"
    told(seat, use, "asset.reserved" if wish.span else "asset.named", verb)
    return use


@transaction.atomic
def enter_use(seat: Seat, village: str, agreement: str, wish: Wish) -> AssetUse:
    """An agreement of the register uses an asset: entered as it stands there, refused where another holds a day of it."""
    require(seat, Act.KEEP_ASSETS, village)
    row = Agreement.objects.filter(key=agreement, village=village, merged_into__isnull=True).first()
    if row is None:
        raise Blocked("Perjanjian itu tidak ada di desa ini.", "Pilih dari register desa ini.")
    if Cooperation.objects.filter(agreement=row).exists():
        raise Blocked(
            "Perjanjian ini lahir dari perkara kerja sama.", "Pesan asetnya pada halaman aset perkara itu."
        )
    if wish.span is None:
        raise Blocked("Masa pemakaiannya belum diisi.", "Isi hari pertama; hari terakhir boleh kosong.")
    asset = lock_asset(village, wish.asset)
    use = AssetUse(asset=asset, part=_part(asset, wish.part), agreement=row)
    take(use, wish.span)
    told(seat, use, "asset.reserved", "mencatat pemakaian")
    return use


@transaction.atomic
def change_days(seat: Seat, use: int, version: int, span: Span) -> AssetUse:
    """Other days for a use that is not given up: named becomes reserved, a longer term must still be free."""
    row = _to_change(seat, use, version)
    take(row, span)
    if row.cooperation is not None:
        _touch(row.cooperation)
    told(seat, row, "asset.reserved", "mengubah masa pemakaian")
    return row


@transaction.atomic
def give_up(seat: Seat, use: int, version: int, on: date, reason: str) -> AssetUse:
    """Gives an asset up by hand; `on` is the first day on which it is free again. What a binding cooperation holds stays."""
    row = _to_change(seat, use, version)
    if len(reason.strip()) < SHORTEST_REASON:
        raise Blocked(
            lacking_reason("Alasan melepas", reason, SHORTEST_REASON), "Tulis mengapa aset ini bebas lagi."
        )
    case = row.cooperation
    if case is not None and Status(case.status) in AFTER_SIGNATURE - {Status.ENDED, Status.CLOSED}:
        raise Blocked(
            f'Perjanjian "{case.title}" masih mengikat.',
            "Akhiri atau ubah perjanjiannya lebih dahulu; asetnya lepas bersamanya.",
        )
    if case is not None:
        _touch(case)
    release(seat, row, on, reason.strip())
    return row


def _to_change(seat: Seat, use: int, version: int) -> AssetUse:
    """A use with its asset locked after its cooperation, in the order in which steps lock them."""
    found = AssetUse.objects.select_related("asset").filter(pk=use).first()
    if found is None:
        raise Blocked("Pemakaian itu tidak ada lagi.", "Buka lagi halamannya.")
    require(seat, Act.KEEP_ASSETS, found.asset.village_id)
    if found.cooperation_id is not None:
        Cooperation.objects.select_for_update().get(pk=found.cooperation_id)
    lock_asset(found.asset.village_id, found.asset_id)
    row = AssetUse.objects.select_related("asset", "part", "cooperation", "agreement").get(pk=use)
    if row.version != version:
        raise Blocked("Pemakaian ini sudah diubah sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi.")
    if row.released_on is not None:
        raise Blocked("Pemakaian ini sudah dilepas.", "Pesan lagi sebagai pemakaian baru.")
    return row


def _part(asset: Asset, part: int | None) -> AssetPart | None:
    if part is None:
        return None
    row = AssetPart.objects.filter(pk=part, asset=asset).first()
    if row is None:
        raise Blocked(f"Bagian itu bukan bagian dari {asset.name}.", "Pilih bagian dari aset yang sama.")
    return row


def _touch(one: Cooperation) -> None:
    one.version += 1
    one.save(update_fields=["version", "changed_at"])
