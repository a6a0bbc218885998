"""Keeping the inventory of a village's assets: entering and changing one, its parts, the file of its proof; reserving is `asset_uses`."""

from dataclasses import dataclass, fields
from datetime import date

from django.db import IntegrityError, transaction

from mitradesa.actions.asset_lock import lock_asset
from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.assets import ASSET_KIND_WORDS, PROOF_WORDS, PROVING
from mitradesa.core.outlines import Corner, middle
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import Asset, AssetPart, Region, VillagePaper


@dataclass(frozen=True, slots=True)
class Thing:
    """An asset as it is entered; `area` in square metres."""

    kind: str
    name: str
    proof: str
    current_use: str
    code: str = ""
    place: str = ""
    outline: tuple[Corner, ...] = ()
    area: int | None = None
    proof_number: str = ""
    proof_on: date | None = None
    use_decree: int | None = None


@transaction.atomic
def keep_asset(
    seat: Seat, village: str, thing: Thing, *, known: int | None = None, version: int = 0
) -> Asset:
    """A new asset, or another state of one that is `known`; Blocked for a code twice or a change by another meanwhile."""
    require(seat, Act.KEEP_ASSETS, village)
    _refuse(thing)
    row = _row(village, known, version)
    _fill(row, thing)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Blocked(
            f"Kode barang {row.code} sudah dipakai aset lain di desa ini.", "Periksa buku inventaris."
        ) from None
    verb = "memperbarui" if known else "mencatat"
    record(
        seat,
        "asset.kept",
        row,
        region=village,
        says=f"{verb} aset desa {row.name}" + (f", kode barang {row.code}" if row.code else ""),
        values={"kind": row.kind, "code": row.code, "area": row.area, "proof": row.proof},
    )
    return row


def _refuse(thing: Thing) -> None:
    if not thing.name.strip() or thing.kind not in ASSET_KIND_WORDS:
        raise Blocked("Aset ini belum bernama atau belum berjenis.", "Isi nama dan pilih jenisnya.")
    if thing.proof not in PROVING[thing.kind].choices:
        raise Blocked(
            f"{PROOF_WORDS[thing.proof]} bukan bukti bagi {ASSET_KIND_WORDS[thing.kind]}.".capitalize(),
            PROVING[thing.kind].says,
        )


def _row(village: str, known: int | None, version: int) -> Asset:
    if known is not None:
        row = lock_asset(village, known)
        if row.version != version:
            raise Blocked(
                "Aset ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
            )
        row.version += 1
        return row
    place = Region.objects.filter(pk=village, level=Region.Level.VILLAGE).first()
    if place is None or place.kind == Region.Kind.KELURAHAN:
        raise Blocked("Aset desa hanya dicatat bagi desa.", "Aset kelurahan milik kabupaten atau kota.")
    return Asset(village=place, subdistrict=village[:8], regency=village[:5])


def _fill(row: Asset, thing: Thing) -> None:
    for name in (one.name for one in fields(Thing) if one.name not in ("outline", "use_decree", "area")):
        value = getattr(thing, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    parted = _parted(row) if row.pk else 0
    if thing.area is not None and thing.area < parted:
        raise Blocked(
            f"Bagian-bagiannya sudah {parted} m², lebih dari {thing.area} m².", "Periksa luas bagiannya."
        )
    row.area = thing.area
    row.outline = [list(corner) for corner in thing.outline]
    row.latitude, row.longitude = middle(thing.outline) or (None, None)
    row.use_decree = (
        VillagePaper.objects.get(pk=thing.use_decree, village=row.village_id) if thing.use_decree else None
    )
    row.search = plain(f"{row.name} {row.code} {row.place} {ASSET_KIND_WORDS[row.kind]} {row.village.name}")
    row.sort = plain(row.name)[:200]


def _parted(row: Asset, but: str = "") -> int:
    """The square metres of the parts of an asset, one left out."""
    return sum(part.area or 0 for part in row.parts.exclude(name=but))


@transaction.atomic
def keep_part(seat: Seat, village: str, asset: int, name: str, area: int | None) -> AssetPart:
    """A part of an asset with its own square metres; together they are no larger than the whole."""
    require(seat, Act.KEEP_ASSETS, village)
    row = lock_asset(village, asset)
    if not name.strip():
        raise Blocked("Bagian ini belum bernama.", 'Beri nama, misalnya "petak 1".')
    together = _parted(row, but=name.strip()) + (area or 0)
    if row.area is not None and area is not None and together > row.area:
        raise Blocked(
            f"Bagian-bagiannya menjadi {together} m², lebih dari {row.area} m² seluruhnya.",
            "Periksa luas bagian atau luas asetnya.",
        )
    part, new = AssetPart.objects.update_or_create(asset=row, name=name.strip()[:80], defaults={"area": area})
    verb = "membagi" if new else "mengubah bagian"
    size = f" {area} m²" if area else ""
    record(
        seat,
        "asset.divided",
        row,
        region=village,
        says=f"{verb} aset {row.name}: {part.name}{size}",
        values={"name": part.name, "area": area},
    )
    return part


def add_proof(seat: Seat, village: str, asset: int, version: int, given: Given) -> Asset:
    """The file that proves the village's control, or a better one in its place; the event names both."""
    require(seat, Act.KEEP_ASSETS, village)
    stored = keep_paper(given)
    with transaction.atomic():
        row = _row(village, asset, version)
        before, row.proof_file, row.proof_file_name = row.proof_file, stored, given.shown
        row.save()
        verb = "mengganti" if before else "mengunggah"
        values = {"sha256": stored.sha256, "name": given.shown, "before": before.sha256 if before else ""}
        record(
            seat,
            "asset.proof_added",
            row,
            region=village,
            says=f"{verb} berkas bukti penguasaan aset {row.name}",
            values=values,
        )
    return row
