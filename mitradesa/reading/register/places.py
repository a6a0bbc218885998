"""Which village a row speaks of: by its code, mended where Excel damaged it, or by its name within the importer's own region."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mitradesa.reading.extraction.areas import Area, Areas, squeezed, unpacked
from mitradesa.reading.extraction.areas import packed as packed_areas
from mitradesa.reading.extraction.villages import candidates
from mitradesa.reading.register.days import is_nothing
from mitradesa.reading.register.tables import Cell

_CODE = re.compile(r"(\d{2})[.\s]?(\d{2})[.\s]?(\d{2})[.\s]?(\d{4})")
_KIND = re.compile(
    r"^(?:pemerintah\s+)?(?P<kind>desa|kelurahan|kel|ds|nagari|kampung|pekon|gampong|tiyuh)\b\.?\s+(?=\w)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[,(]?\s*\b(?:kecamatan|kec)\b\.?\s*(?P<name>[\w .'-]+?)\)?\s*$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"(\d)[.,](\d+)[eE]\+?(\d{1,2})")
_AS_TEXT = "Di Excel, ubah format kolom kode menjadi Teks sebelum mengetik kode, mis. 16.04.01.2001."
MOST_CHOICES = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """A village that may be meant."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Place:
    """The village of a row: its code, or what is wrong with `choices` to pick from; `doubts` say what was mended or assumed."""

    code: str = ""
    sureness: float = 1.0
    doubts: tuple[str, ...] = ()
    wrong: str = ""
    remedy: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A village as the register knows it: its name, those it bore before, and the kind of its status."""

    code: str
    name: str
    kind: str
    subdistrict: str
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the regions above the villages, by code."""

    provinces: Mapping[str, str] = field(default_factory=dict)
    regencies: Mapping[str, str] = field(default_factory=dict)
    subdistricts: Mapping[str, str] = field(default_factory=dict)


class Gazetteer:
    """The villages in which an importer may record, found by code or name; what was found once is remembered."""

    def __init__(
        self, villages: Iterable[Known], names: Names, region: str, elsewhere: Iterable[str] = ()
    ) -> None:
        """Villages within `region`; `elsewhere` are codes that exist outside it, so that a refusal can say which it is."""
        self.villages = {one.code: one for one in villages}
        self.region = region
        self._elsewhere = frozenset(elsewhere)
        self._areas = self._made(names)
        self._earlier: dict[str, list[str]] = {}
        self._damaged: dict[str, list[str]] = {}
        for one in self.villages.values():
            for name in one.earlier:
                self._earlier.setdefault(squeezed(name), []).append(one.code)
            for form in _damaged_forms(one.code):
                self._damaged.setdefault(form, []).append(one.code)
        self._found: dict[tuple[Cell, str, str], Place] = {}
        self._names: dict[tuple[str, str], Place] = {}

    def _made(self, names: Names) -> Areas | None:
        if not self.villages:
            return None
        named = {code: one.name for code, one in self.villages.items()}
        return unpacked(packed_areas(names.provinces, names.regencies, names.subdistricts, named))

    def place(self, code: Cell, name: Cell, subdistrict: Cell) -> Place:
        """The village that the cells of a row name together; the code counts, unless it is damaged and the name is sure."""
        said, where = _name_of(name), "" if is_nothing(subdistrict) else " ".join(str(subdistrict).split())
        key = (code, said, where)
        if key not in self._found:
            self._found[key] = self._place(code, said, where)
        return self._found[key]

    def _place(self, code: Cell, name: str, subdistrict: str) -> Place:
        named = self._named(name, subdistrict) if name else None
        if is_nothing(code):
            return named or Place(
                wrong="Desanya tidak disebut.", remedy="Isi nama atau kode desa, atau pilih desanya di sini."
            )
        coded = self._by_code(code)
        if named is None:
            return coded
        return _agreed(coded, named, self.villages)

    def _named(self, name: str, subdistrict: str) -> Place:
        key = (name, subdistrict)
        if key not in self._names:
            self._names[key] = self._by_name(name, subdistrict)
        return self._names[key]

    def _by_code(self, cell: Cell) -> Place:
        text = str(cell).strip()
        whole = _CODE.fullmatch(text)
        if whole:
            code = ".".join(whole.groups())
            doubt = (
                ""
                if isinstance(cell, str) and "." in text
                else f"kode {text} tertulis tanpa titik, dibaca sebagai {code}"
            )
            return self._known(code, doubt)
        return self._mended(text)

    def _known(self, code: str, doubt: str) -> Place:
        if code in self.villages:
            return self._with_kind(code, 1.0, (doubt,) if doubt else ())
        if code in self._elsewhere or not code.startswith(f"{self.region}."):
            return Place(
                wrong=f"Kode {code} berada di luar wilayah kantor Anda ({self.region}).",
                remedy="Perbaiki kodenya, atau serahkan baris ini kepada kantor yang berwenang.",
            )
        return Place(
            wrong=f"Tidak ada desa dengan kode {code}.", remedy="Periksa kodenya, atau isi kolom nama desa."
        )

    def _mended(self, text: str) -> Place:
        codes = self._damaged.get(text, []) or self._by_science(text)
        hint = "Excel membaca kode sebagai bilangan, sehingga angka nol atau bagian depannya hilang."
        if ":" in text:
            hint = "Excel membaca kode ini sebagai jam."
        elif re.fullmatch(r"\d{4}-\d\d-\d\d.*", text):
            hint = "Excel membaca kode ini sebagai tanggal."
        elif _SCIENTIFIC.fullmatch(text):
            hint = "Excel menyingkat kode ini menjadi bilangan ilmiah, jadi angka belakangnya hilang."
        if len(codes) == 1:
            return Place(
                wrong=f'"{text}" bukan kode desa yang utuh. {hint} Mungkin maksudnya {codes[0]}.',
                remedy=f"Terima usulan itu bila benar. {_AS_TEXT}",
                choices=self.choices(codes),
            )
        return Place(
            wrong=f'"{text}" bukan kode desa yang utuh. {hint}',
            remedy=f"Pilih desanya, atau isi kolom nama desa. {_AS_TEXT}",
            choices=self.choices(codes),
        )

    def _by_science(self, text: str) -> list[str]:
        match = _SCIENTIFIC.fullmatch(text)
        if not match or match[3] != "09":
            return []
        digits = match[1] + match[2]
        return [code for code in self.villages if code.replace(".", "").startswith(digits)]

    def _by_name(self, name: str, subdistrict: str) -> Place:
        place = _PLACE.search(name)
        if place:
            name, subdistrict = name[: place.start()].strip(), subdistrict or place["name"].strip()
        kind = _KIND.match(name)
        bare = name[kind.end() :] if kind else name
        hits = self._hits(bare, re.sub(r"^kec(?:amatan|\.)?\s+", "", subdistrict, flags=re.IGNORECASE))
        wanted = "kelurahan" if kind and kind["kind"].lower() in ("kelurahan", "kel") else ""
        if len(hits) > 1:
            narrowed = [
                hit for hit in hits if (self.villages[hit[0]].kind == "kelurahan") == (wanted == "kelurahan")
            ]
            hits = narrowed if len(narrowed) == 1 else hits
        return self._chosen(bare, subdistrict, hits)

    def _hits(self, name: str, subdistrict: str) -> list[tuple[str, float]]:
        if self._areas is None:
            return []
        hits: list[tuple[Area, float]] = []
        for regency in self._areas.regencies:
            hits += candidates(self._areas, name, subdistrict=subdistrict, regency=regency)
        best = max((likeness for _, likeness in hits), default=0.0)
        found = [(area.code, likeness) for area, likeness in hits if likeness >= best - 1]
        return found or [(code, 95.0) for code in self._earlier.get(squeezed(name), [])]

    def _chosen(self, name: str, subdistrict: str, hits: list[tuple[str, float]]) -> Place:
        if not hits:
            return Place(
                wrong=f'Tidak ada desa bernama "{name[:60]}" di wilayah kantor Anda.',
                remedy="Perbaiki ejaannya, isi kode desanya, atau pilih desanya di sini.",
            )
        if len(hits) > 1:
            return Place(
                wrong=f'Ada {len(hits)} desa yang cocok dengan "{name[:60]}".',
                remedy="Pilih yang dimaksud; jawabannya dapat dipakai untuk semua baris yang sama.",
                choices=self.choices([code for code, _ in hits]),
            )
        code, likeness = hits[0]
        official = self.villages[code].name
        doubts = [f'"{name}" dibaca sebagai {official}'] if likeness < 100 else []
        above = self.villages[code].subdistrict
        if (
            subdistrict
            and squeezed(above) not in squeezed(subdistrict)
            and squeezed(subdistrict) != squeezed(above)
        ):
            doubts.append(
                f"kolom kecamatan berbunyi {subdistrict}, padahal {official} berada di Kecamatan {above}"
            )
        return self._with_kind(code, likeness / 100, tuple(doubts))

    def _with_kind(self, code: str, sureness: float, doubts: tuple[str, ...]) -> Place:
        one = self.villages[code]
        if one.kind == "kelurahan":
            doubts = (
                *doubts,
                f"{one.name} adalah kelurahan, bukan desa; rezim hukumnya dicatat sebagai kelurahan",
            )
        return Place(code, sureness, doubts)

    def choices(self, codes: Iterable[str]) -> tuple[Choice, ...]:
        """Villages as a person picks them."""
        some = sorted(set(codes))[:MOST_CHOICES]
        return tuple(
            Choice(code, f"{self.villages[code].name}, Kec. {self.villages[code].subdistrict} ({code})")
            for code in some
        )


def _agreed(coded: Place, named: Place, villages: Mapping[str, Known]) -> Place:
    """One village out of what code and name say."""
    if not coded.code:
        if not named.code:
            return named if named.choices else coded
        doubt = f"kode desa tidak dapat dipakai ({coded.wrong}); dipakai nama desanya"
        return Place(named.code, named.sureness * 0.95, (*named.doubts, doubt))
    if not named.code and coded.code in {one.code for one in named.choices}:
        return coded
    if named.code == coded.code:
        return Place(coded.code, 1.0, coded.doubts)
    if named.code:
        both = (coded.code, named.code)
        return Place(
            wrong=f"Kode menunjuk {villages[coded.code].name}, nama menunjuk {villages[named.code].name} ({named.code}).",
            remedy="Pilih yang benar.",
            choices=tuple(
                Choice(code, f"{villages[code].name}, Kec. {villages[code].subdistrict} ({code})")
                for code in both
            ),
        )
    doubt = f"nama pada baris ini tidak dikenal; dipakai kodenya, {villages[coded.code].name}"
    return Place(coded.code, 0.9, (*coded.doubts, doubt))


def _damaged_forms(code: str) -> set[str]:
    """What becomes of a code, or of the part of it that offices write, when Excel takes it for a number, a time or a day."""
    _, regency, subdistrict, village = code.split(".")
    forms = set()
    for whole, part in ((regency, subdistrict), (subdistrict, village), (regency, village)):
        forms |= {repr(float(f"{whole}.{part}")), f"{whole}.{part}", f"{int(whole)}.{part}"}
    forms |= {village, str(int(village)), f"{subdistrict}{village}", str(int(f"{subdistrict}{village}"))}
    forms.add(f"{int(subdistrict):02d}:{village[:2]}:00" if int(village[:2]) < 60 else "")
    return forms - {""}


def _name_of(cell: Cell) -> str:
    return "" if is_nothing(cell) else " ".join(str(cell).split())
