"""The official names and codes of provinces, regencies, subdistricts and villages, read once from one compressed file."""

import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

KINDS = {"1": "kelurahan", "2": "desa", "3": "desa_adat"}
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Area:
    """One village-level area: dotted ten-digit code, its name, and the names of the subdistrict and regency that hold it."""

    code: str
    name: str
    subdistrict: str
    regency: str

    @property
    def kind(self) -> str:
        """desa, kelurahan or desa_adat, by the first digit of the code's fourth part."""
        return KINDS[self.code[9]]


@dataclass(frozen=True, slots=True)
class Areas:
    """All areas; `by_key` goes from a squeezed name to the places of its bearers in `codes` and `names`."""

    codes: list[str]
    names: list[str]
    by_key: dict[str, list[int]]
    subdistricts: dict[str, str]
    regencies: dict[str, str]
    provinces: dict[str, str]

    def area(self, place: int) -> Area:
        """The area at a place of the lists."""
        code = self.codes[place]
        return Area(code, self.names[place], self.subdistricts[code[:8]], self.regencies[code[:5]])


def squeezed(name: str) -> str:
    """A name for comparison: small letters and digits only ("Mekar Sari" and "Mekarsari" are one)."""
    return _NOT_LETTERS.sub("", name.lower())


def packed(provinces: dict[str, str], regencies: dict[str, str], subdistricts: dict[str, str], villages: dict[str, str]) -> bytes:
    """The areas as the compressed file: one line each under its parent, a village's last four digits only where they do not follow on."""
    lines: list[str] = []
    seen_province = seen_regency = seen_subdistrict = ""
    previous = -1
    for code in sorted(villages):
        if code[:2] != seen_province:
            seen_province = code[:2]
            lines.append(f"P{seen_province} {provinces[seen_province]}")
        if code[:5] != seen_regency:
            seen_regency = code[:5]
            lines.append(f"R{code[3:5]} {regencies[seen_regency]}")
        if code[:8] != seen_subdistrict:
            seen_subdistrict, previous = code[:8], -1
            lines.append(f"D{code[6:8]} {subdistricts[seen_subdistrict]}")
        number = int(code[9:])
        lines.append(f"{'' if number == previous + 1 else number} {villages[code]}")
        previous = number
    return gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0)


def unpacked(content: bytes) -> Areas:
    """The areas of a compressed file; ValueError when its lines are not what `packed` writes."""
    areas = Areas([], [], {}, {}, {}, {})
    province = regency = subdistrict = ""
    number = -1
    for line in gzip.decompress(content).decode().split("\n"):
        head, _, name = line.partition(" ")
        if head[:1] == "D":
            subdistrict, number = f"{regency}.{head[1:]}", -1
            areas.subdistricts[subdistrict] = name
        elif head[:1] == "R":
            regency = f"{province}.{head[1:]}"
            areas.regencies[regency] = name
        elif head[:1] == "P":
            province = head[1:]
            areas.provinces[province] = name
        else:
            number = int(head) if head else number + 1
            areas.codes.append(f"{subdistrict}.{number:04d}")
            areas.names.append(name)
    _index(areas)
    return areas


def _index(areas: Areas) -> None:
    # One pass over all names at once is four times as quick as one name at a time.
    lines = re.sub(r"[^a-z0-9\n]+", "", "\n".join(areas.names).lower()).split("\n")
    for place, key in enumerate(lines):
        if key in areas.by_key:
            areas.by_key[key].append(place)
        else:
            areas.by_key[key] = [place]


@lru_cache(maxsize=1)
def official_areas() -> Areas:
    """The shipped areas; read on first use and kept."""
    return unpacked((files("mitradesa.reading") / "data" / "areas.txt.gz").read_bytes())
