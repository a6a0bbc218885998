"""The official names and codes of provinces, regencies, subdistricts and villages, read once from one compressed file."""

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

KINDS = {"1": "kelurahan", "2": "desa", "3": "desa_adat"}
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_HEAD = re.compile(rb"^([PRD])(\d\d)\t([^\n]*)$", re.MULTILINE)
_DROPPED = bytes(code for code in range(128) if code not in b"\t\n" and not chr(code).isalnum())


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


class Subdistrict(NamedTuple):
    """A subdistrict with its dotted code and the stretch of the file that lists its villages."""

    code: str
    name: str
    regency: str
    start: int
    end: int


class Areas:
    """All areas, kept as the file's own text: names are found in it by searching, and only what is asked for becomes objects."""

    def __init__(self, text: bytes) -> None:
        """Of the unpacked file; ValueError when it does not begin as `packed` writes it."""
        if not re.match(rb"P\d\d\t", text):
            raise ValueError("bukan berkas wilayah")
        self._text = text
        self.provinces: dict[str, str] = {}
        self.regencies: dict[str, str] = {}
        self.subdistricts: list[Subdistrict] = []
        self._lines: list[int] = []
        heads = list(_HEAD.finditer(text))
        province = regency = ""
        line, counted = 0, 0
        for head, following in zip(heads, [*heads[1:], None], strict=True):
            code, name = head[2].decode(), head[3].decode()
            if head[1] == b"P":
                province = code
                self.provinces[code] = name
            elif head[1] == b"R":
                regency = f"{province}.{code}"
                self.regencies[regency] = name
            else:
                line += text.count(b"\n", counted, head.start())
                counted = head.start()
                self._lines.append(line)
                end = following.start() if following else len(text)
                self.subdistricts.append(
                    Subdistrict(f"{regency}.{code}", name, self.regencies[regency], head.end() + 1, end)
                )
        # The same text in small letters and digits; line n of the one is line n of the other.
        self._keys = b"\n" + text.lower().translate(None, delete=_DROPPED)

    def of(self, subdistrict: Subdistrict) -> Iterator[Area]:
        """The villages of a subdistrict, in the order of their codes."""
        number = -1
        for line in self._text[subdistrict.start : subdistrict.end].decode().splitlines():
            name, _, jump = line.partition("\t")
            number = int(jump) if jump else number + 1
            yield Area(f"{subdistrict.code}.{number:04d}", name, subdistrict.name, subdistrict.regency)

    def within(self, regencies: set[str]) -> list[Area]:
        """All villages of the regencies with these codes."""
        return [area for one in self.subdistricts if one.code[:5] in regencies for area in self.of(one)]

    def all(self) -> Iterator[Area]:
        """Every village-level area of the country."""
        for subdistrict in self.subdistricts:
            yield from self.of(subdistrict)

    def named(self, name: str) -> list[Area]:
        """The areas that bear exactly this name, blanks, signs and capitals aside."""
        key = squeezed(name).encode()
        if not key:
            return []
        holders: dict[int, None] = {}
        line, counted = 0, 0
        at = self._keys.find(b"\n" + key + b"\t")
        while at >= 0:
            line += self._keys.count(b"\n", counted, at)
            counted = at
            holders[bisect_right(self._lines, line) - 1] = None
            at = self._keys.find(b"\n" + key + b"\t", at + 1)
        plain = key.decode()
        return [
            area
            for holder in holders
            for area in self.of(self.subdistricts[holder])
            if squeezed(area.name) == plain
        ]


def squeezed(name: str) -> str:
    """A name for comparison: small letters and digits only ("Mekar Sari" and "Mekarsari" are one)."""
    return _NOT_LETTERS.sub("", name.lower())


def packed(
    provinces: Mapping[str, str],
    regencies: Mapping[str, str],
    subdistricts: Mapping[str, str],
    villages: Mapping[str, str],
) -> bytes:
    """The areas as the compressed file: one line each under its parent, a village's last four digits only where they do not follow on."""
    lines: list[str] = []
    above = ("", "", "")
    previous = -1
    for code in sorted(villages):
        parents = (code[:2], code[:5], code[:8])
        for mark, names, now, before in zip(
            "PRD", (provinces, regencies, subdistricts), parents, above, strict=True
        ):
            if now != before:
                lines.append(f"{mark}{now[-2:]}\t{names[now]}")
                previous = -1
        above = parents
        number = int(code[9:])
        lines.append(f"{villages[code]}\t{'' if number == previous + 1 else number}")
        previous = number
    return gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)


def unpacked(content: bytes) -> Areas:
    """The areas of a compressed file; ValueError or OSError when it is none."""
    return Areas(gzip.decompress(content))


@lru_cache(maxsize=1)
def official_areas() -> Areas:
    """The shipped areas; read on first use and kept."""
    return unpacked((files("mitradesa.reading") / "data" / "areas.txt.gz").read_bytes())
