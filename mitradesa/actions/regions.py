"""Loading the official regions, and recording that one is renamed, split, merged or given a new code; nothing past is changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.coordinates import Place, coordinates
from mitradesa.reading.extraction.areas import KINDS, official_areas
from mitradesa.records.models import Region, RegionName, Succession

BATCH = 5000
SOURCE = "daftar wilayah resmi (idn-area-data 4.0.1)"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: regions made, renamed, and those in the database that the official list lacks."""

    made: int
    renamed: int
    unlisted: Sequence[str]


@transaction.atomic
def load_regions(*, within: str = "") -> Loaded:
    """Brings the official regions in: new ones are made, changed names become the name from today on; `within` is a code to keep to."""
    listed = {one.code: one for one in _official(coordinates(), within)}
    stored = dict(Region.objects.filter(until__isnull=True).values_list("code", "name"))
    stored = {code: name for code, name in stored.items() if _wanted(code, within)}
    made = [one for code, one in listed.items() if code not in stored]
    Region.objects.bulk_create(made, batch_size=BATCH)
    renamed = [one for code, one in listed.items() if stored.get(code, one.name) != one.name]
    for one in renamed:
        _rename(one.code, one.name, today(), SOURCE)
    return Loaded(len(made), len(renamed), sorted(set(stored) - set(listed)))


def _wanted(code: str, within: str) -> bool:
    """Whether a region is, holds, or lies in the one named."""
    return not within or code == within or code.startswith(f"{within}.") or within.startswith(f"{code}.")


def _official(places: Mapping[str, Place], within: str) -> Iterator[Region]:
    areas, level = official_areas(), Region.Level
    subdistricts = [one for one in areas.subdistricts if _wanted(one.code, within)]
    named = [
        *((code, name, level.PROVINCE, Region.Kind.PROVINCE) for code, name in areas.provinces.items()),
        *((code, name, level.REGENCY, _kind(code)) for code, name in areas.regencies.items()),
        *((one.code, one.name, level.SUBDISTRICT, Region.Kind.SUBDISTRICT) for one in subdistricts),
    ]
    for area in (area for one in subdistricts for area in areas.of(one)):
        named.append((area.code, area.name, level.VILLAGE, Region.Kind(KINDS[area.code[9]])))
    return (_region(*one, places) for one in named if _wanted(one[0], within))


def _kind(regency: str) -> Region.Kind:
    return Region.Kind.KOTA if regency[3] >= "7" else Region.Kind.KABUPATEN


def _region(
    code: str, name: str, level: Region.Level, kind: Region.Kind, places: Mapping[str, Place]
) -> Region:
    latitude, longitude = places.get(code, (None, None))
    return Region(
        code=code,
        name=name,
        level=level,
        kind=kind,
        parent_id=code.rpartition(".")[0] or None,
        latitude=latitude,
        longitude=longitude,
    )


@transaction.atomic
def rename_region(seat: Seat, code: str, name: str, *, on: date, basis: str) -> Region:
    """A region bears another name from a day on; what happened before keeps the old one."""
    require(seat, Act.KEEP_REGIONS, code)
    name = " ".join(name.split())
    region = _open_region(code)
    if not name or name == region.name:
        raise Blocked("Nama barunya kosong atau sama dengan nama sekarang.", "Tulis nama barunya.")
    _need_basis(basis)
    before = region.name
    _rename(code, name, on, basis)
    region.refresh_from_db()
    says = f"mencatat bahwa {before} bernama {name} sejak {in_words(on)} ({basis})"
    record(
        seat,
        "region.renamed",
        region,
        region=code,
        says=says,
        values={"before": before, "after": name, "on": on.isoformat()},
    )
    return region


def _rename(code: str, name: str, on: date, basis: str) -> None:
    region = Region.objects.select_for_update().get(pk=code)
    last = region.names.last()
    begun = last.until + timedelta(days=1) if last else region.since
    if begun and on <= begun:
        raise Blocked(f"Nama sekarang berlaku sejak {in_words(begun)}.", "Pilih hari sesudah itu.")
    RegionName.objects.create(
        region=region, name=region.name, since=begun, until=on - timedelta(days=1), basis=basis
    )
    region.name = name
    region.save(update_fields=["name"])


@dataclass(frozen=True, slots=True)
class Successor:
    """A region that comes out of another: its code, and its name where it is new."""

    code: str
    name: str = ""


@transaction.atomic
def succeed(
    seat: Seat, code: str, successors: Sequence[Successor], *, kind: Succession.Kind, on: date, basis: str
) -> list[Region]:
    """Records that regions come out of one on a day. A split leaves the old one; a merger or a new code ends it the day before."""
    require(seat, Act.KEEP_REGIONS, code)
    _need_basis(basis)
    old = _open_region(code)
    made = [_successor(old, one, on) for one in successors]
    if not made:
        raise Blocked("Belum ada wilayah penerusnya.", "Tulis kode dan namanya.")
    for region in made:
        Succession.objects.create(predecessor=old, successor=region, on=on, kind=kind, basis=basis)
    if kind != Succession.Kind.SPLIT:
        old.until = on - timedelta(days=1)
        old.save(update_fields=["until"])
    names = ", ".join(f"{region.name} ({region.code})" for region in made)
    says = f"mencatat {_WORDS[kind]} {old.name} ({old.code}) menjadi {names} sejak {in_words(on)} ({basis})"
    values = {"successors": [region.code for region in made], "kind": str(kind), "on": on.isoformat()}
    record(seat, "region.succeeded", old, region=code, says=says, values=values)
    return made


_WORDS = {
    Succession.Kind.SPLIT: "pemekaran",
    Succession.Kind.MERGER: "penggabungan",
    Succession.Kind.RECODED: "perubahan kode",
}


def _successor(old: Region, asked: Successor, on: date) -> Region:
    found = Region.objects.filter(pk=asked.code).first()
    if found is not None:
        if found.level != old.level:
            raise Blocked(f"{asked.code} bukan wilayah setingkat {old.code}.", "Periksa kodenya.")
        return found
    if len(asked.code) != len(old.code) or not asked.name.strip():
        raise Blocked(
            f"Wilayah {asked.code} belum dikenal.", "Tulis kode selengkapnya, dengan titik, dan namanya."
        )
    parent = asked.code.rpartition(".")[0] or None
    if parent and not Region.objects.filter(pk=parent).exists():
        raise Blocked(f"Tidak ada wilayah dengan kode {parent}.", "Periksa kodenya.")
    return Region.objects.create(
        code=asked.code, name=asked.name.strip(), level=old.level, kind=old.kind, parent_id=parent, since=on
    )


def _open_region(code: str) -> Region:
    region = Region.objects.select_for_update().filter(pk=code).first()
    if region is None or region.until is not None:
        raise Blocked(f"Wilayah {code} tidak ada atau sudah berakhir.", "Pilih dari daftar wilayah.")
    return region


def _need_basis(basis: str) -> None:
    if not basis.strip():
        raise Blocked("Dasar hukumnya belum ditulis.", "Tulis nomor peraturan atau keputusannya.")
