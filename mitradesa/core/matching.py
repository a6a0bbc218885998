"""How well what a third party looks for fits a potential: point by point, so that a person sees why; no law weighs them, we do."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from mitradesa.core.potentials import FIELD_WORDS, SECTOR_WORDS, size_words

SECTOR, FIELD, PLACE, SIZE, USE = 4, 2, 2, 1, 1
BEST = SECTOR + FIELD + PLACE + SIZE + USE


@dataclass(frozen=True, slots=True)
class Offered:
    """A potential as far as it is compared; `uses_asset` where its card names an asset."""

    field: str
    sector: str
    subdistrict: str
    size: Decimal | None = None
    unit: str = ""
    uses_asset: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a third party looks for; an empty collection means anything."""

    fields: Collection[str] = ()
    sectors: Collection[str] = ()
    uses: Collection[str] = ()
    subdistricts: Collection[str] = ()
    least_size: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the comparison: what was compared, how much it gave of how much."""

    says: str
    given: int
    most: int


def points(offered: Offered, wanted: Wanted) -> tuple[Point, ...]:
    """Every point, also those that gave nothing."""
    return (
        _named(
            "Sektor", SECTOR_WORDS.get(offered.sector, offered.sector), offered.sector, wanted.sectors, SECTOR
        ),
        _named("Bidang", FIELD_WORDS.get(offered.field, offered.field), offered.field, wanted.fields, FIELD),
        _place(offered, wanted),
        _size(offered, wanted),
        _use(offered, wanted),
    )


def total(found: Collection[Point]) -> int:
    """The sum of what was given."""
    return sum(one.given for one in found)


def _named(label: str, word: str, value: str, wanted: Collection[str], most: int) -> Point:
    if not wanted:
        return Point(f"{label} {word}: pihak ketiga tidak membatasi", most // 2, most)
    if value in wanted:
        return Point(f"{label} {word}: dicari", most, most)
    return Point(f"{label} {word}: tidak dicari", 0, most)


def _place(offered: Offered, wanted: Wanted) -> Point:
    if not wanted.subdistricts:
        return Point("Tempat: seluruh kabupaten boleh", PLACE // 2, PLACE)
    there = offered.subdistrict in wanted.subdistricts
    return Point(
        f"Tempat: {'kecamatannya dicari' if there else 'kecamatan lain'}", PLACE if there else 0, PLACE
    )


def _size(offered: Offered, wanted: Wanted) -> Point:
    if wanted.least_size is None:
        return Point("Ukuran: tidak dibatasi", SIZE, SIZE)
    least = size_words(wanted.least_size, wanted.unit)
    if offered.size is None or offered.unit != wanted.unit:
        return Point(f"Ukuran: dicari sedikitnya {least}; ukurannya tidak dapat dibandingkan", 0, SIZE)
    enough = offered.size >= wanted.least_size
    has = size_words(offered.size, offered.unit)
    return Point(f"Ukuran: {has}, dicari sedikitnya {least}", SIZE if enough else 0, SIZE)


def _use(offered: Offered, wanted: Wanted) -> Point:
    if not offered.uses_asset:
        return Point("Aset: kartunya tidak menyebut aset desa", USE, USE)
    if not wanted.uses:
        return Point("Aset: cara memakai aset desa belum disebut pihak ketiga", 0, USE)
    return Point(f"Aset: bersedia {', '.join(sorted(wanted.uses))}", USE, USE)
