"""The rows of a list of people against what is recorded: which role and office, whether known, what is wrong in which cell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz, process

from mitradesa.core.calendar import in_words, today
from mitradesa.core.contacts import bare_person, nip, phone_number
from mitradesa.core.plain import plain
from mitradesa.core.roles import OFFICE_NAMES, POSITIONS, OfficeKind, Role, Seat, may_bring
from mitradesa.queries.people import in_force
from mitradesa.queries.regions import within
from mitradesa.reading.roster import column_letter, read_day
from mitradesa.records.models import Holding, Person, Region, Roster

ALIKE = 88
LEVEL_OF: Mapping[OfficeKind, Region.Level] = {
    OfficeKind.VILLAGE: Region.Level.VILLAGE,
    OfficeKind.BPD: Region.Level.VILLAGE,
    OfficeKind.BKAD: Region.Level.SUBDISTRICT,
    OfficeKind.SUBDISTRICT: Region.Level.SUBDISTRICT,
    OfficeKind.PROVINCE: Region.Level.PROVINCE,
}
_WORDS: Mapping[str, Role] = {
    "kades": Role.VILLAGE_HEAD,
    "kepala desa": Role.VILLAGE_HEAD,
    "sekdes": Role.VILLAGE_SECRETARY,
    "kaur keuangan": Role.FINANCE_OFFICER,
    "bendahara desa": Role.FINANCE_OFFICER,
    "bendahara": Role.FINANCE_OFFICER,
    "kepala urusan keuangan": Role.FINANCE_OFFICER,
    "operator": Role.VILLAGE_OPERATOR,
    "operator siskeudes": Role.VILLAGE_OPERATOR,
    "ketua badan permusyawaratan desa": Role.BPD_CHAIR,
    "wakil ketua bpd": Role.BPD_MEMBER,
    "sekretaris bpd": Role.BPD_MEMBER,
    "staf camat": Role.SUBDISTRICT_STAFF,
    "sekcam": Role.SUBDISTRICT_STAFF,
    "sekretaris camat": Role.SUBDISTRICT_STAFF,
    "kadis pmd": Role.DPMD_HEAD,
    "kepala dinas": Role.DPMD_HEAD,
    "sekdin pmd": Role.DPMD_SECRETARY,
    "sekretaris dinas": Role.DPMD_SECRETARY,
    "kabid": Role.DPMD_DIVISION_HEAD,
    "staf dpmd": Role.DPMD_STAFF,
    "inspektur": Role.INSPECTOR,
    "kabag hukum": Role.LEGAL_OFFICER,
    "pendamping": Role.FACILITATOR,
    "pendamping lokal desa": Role.FACILITATOR,
    **{plain(position.title): role for role, position in POSITIONS.items()},
}
_BEGINNINGS = (
    ("kepala seksi ", Role.SECTION_HEAD),
    ("kasi ", Role.SECTION_HEAD),
    ("kepala bidang ", Role.DPMD_DIVISION_HEAD),
)
_WHOLE = (Region.Level.REGENCY, Region.Level.PROVINCE)
_OFFICE_WORDS = (
    "pemerintah desa ",
    "kantor desa ",
    "desa ",
    "bpd ",
    "bkad ",
    "kecamatan ",
    "kantor camat ",
    "kec ",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in which cell ("C7"), and what to do."""

    cell: str
    reason: str
    remedy: str


@dataclass(slots=True)
class Newcomer:
    """One row as it would be brought in; `faults` keep it out, `notes` say what was read otherwise, `known` that it is already so."""

    row: int
    name: str = ""
    role: Role | None = None
    region: Region | None = None
    nip: str = ""
    phone: str = ""
    decree: str = ""
    decree_on: date | None = None
    since: date | None = None
    person: int | None = None
    known: bool = False
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def office(self) -> str:
        """The office as it is called, empty where it is not known."""
        return (
            f"{OFFICE_NAMES[POSITIONS[self.role].office]} {self.region.name}"
            if self.role and self.region
            else ""
        )

    @property
    def title(self) -> str:
        """The role as it is called."""
        return POSITIONS[self.role].title if self.role else ""


class Places:
    """The regions of a seat, found by code or by a name written nearly right; loaded once."""

    def __init__(self, seat: Seat) -> None:
        self.own = seat.region
        self.all = {one.pk: one for one in within(seat.region)}
        self._bare_codes = {code.replace(".", ""): code for code in self.all}
        self._named: dict[tuple[str, ...], dict[str, list[Region]]] = {}
        self._urban: set[str] = set()
        for one in self.all.values():
            if one.kind == Region.Kind.KELURAHAN:
                self._urban.add(plain(one.name))
            else:
                name = plain(one.name)
                self._named.setdefault((one.level, *_counted(name)), {}).setdefault(name, []).append(one)

    def find(self, kind: OfficeKind, text: str, subdistrict: str) -> "Region | str":
        """The region of an office of a kind, or what is wrong in a sentence."""
        level = LEVEL_OF.get(kind, Region.Level.REGENCY)
        if kind is OfficeKind.FACILITATOR:
            level = Region.Level(self._level_of(text))
        if level in _WHOLE:
            own = self.all.get(self.own)
            return (
                own if own and own.level == level else "kantor kabupaten hanya dimasukkan oleh kabupaten itu"
            )
        by_code = self.all.get(self._bare_codes.get("".join(filter(str.isdigit, text)), ""))
        if by_code and by_code.level == level:
            return by_code
        return self._by_name(level, _bare(text), self._within(level, subdistrict))

    def _level_of(self, text: str) -> str:
        named = self._by_name(Region.Level.SUBDISTRICT, _bare(text), "") if text else ""
        return named.level if isinstance(named, Region) else Region.Level.REGENCY

    def _within(self, level: str, subdistrict: str) -> str:
        if not subdistrict or level != Region.Level.VILLAGE:
            return ""
        found = self._by_name(Region.Level.SUBDISTRICT, _bare(subdistrict), "")
        return found.pk if isinstance(found, Region) else ""

    def _by_name(self, level: str, name: str, below: str) -> "Region | str":
        names = self._named.get((level, *_counted(name)), {})
        nearest = name if name in names else _nearest(name, names)
        found = [one for one in names.get(nearest, []) if one.pk.startswith(below)]
        if len(found) == 1:
            return found[0]
        if found:
            codes = ", ".join(one.pk for one in found)
            return f"ada {len(found)} wilayah bernama itu ({codes}); tulis kodenya"
        if name in self._urban:
            return "itu kelurahan, bukan desa"
        close = (
            process.extract(name, list(names), scorer=fuzz.WRatio, limit=2, score_cutoff=60) if name else []
        )
        alike = " atau ".join(names[one[0]][0].name for one in close)
        return f"tidak ada wilayah bernama itu di wilayah kantor Anda{f'; mungkin {alike}' if alike else ''}"


def _nearest(name: str, names: Iterable[str]) -> str:
    """The only name that is nearly this one; empty where there is none, or more than one."""
    near = process.extract(name, list(names), scorer=fuzz.ratio, limit=2, score_cutoff=ALIKE)
    return near[0][0] if name and len(near) == 1 else ""


def _bare(text: str) -> str:
    name = plain(text)
    for word in _OFFICE_WORDS:
        if name.startswith(word):
            return name.removeprefix(word)
    return name


def _counted(name: str) -> list[str]:
    """The numbers in a name, also Roman ones: "Suka Maju II" is never "Suka Maju I"."""
    return re.findall(r"\b(?:\d+|[ivx]+)\b", name)


def _says(text: str, region: Region) -> bool:
    """Whether a cell bears the region's own name or code."""
    return plain(region.name) == _bare(text) or region.pk.replace(".", "") == "".join(
        filter(str.isdigit, text)
    )


def role_named(text: str) -> Role | None:
    """The role that a cell names, nearly right; None where it names none."""
    name = plain(text)
    for beginning, role in _BEGINNINGS:
        if name.startswith(beginning):
            return role
    near = process.extractOne(name, _WORDS.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE) if name else None
    return _WORDS[near[0]] if near else None


class Recorded:
    """Who is recorded already below a seat's region; three queries, whatever the list."""

    def __init__(self, seat: Seat) -> None:
        held = in_force(Holding.objects.filter(office__region__code__startswith=seat.region), today())
        rows = held.values_list("office__region", "role", "person", "person__name")
        self.holders: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for region, role, person, name in rows:
            self.holders.setdefault((region, role), []).append((person, name))
        self.by_nip = dict(Person.objects.exclude(nip="").values_list("nip", "pk"))


def looked_through(seat: Seat, roster: Roster) -> list[Newcomer]:
    """Every row of a list with what would come of it; five queries."""
    places, recorded = Places(seat), Recorded(seat)
    found = [
        _Row(seat, roster, number, cells, places, recorded).read()
        for number, cells in enumerate(roster.rows[1:], roster.first_row + 1)
        if any(cells)
    ]
    return _without_twins(found, roster)


def _without_twins(rows: Sequence[Newcomer], roster: Roster) -> list[Newcomer]:
    """A second row for one NIP or for one office that has one holder is wrong."""
    nips: dict[str, int] = {}
    posts: dict[tuple[str, str], int] = {}
    for one in rows:
        letter = _cell(roster, "nip", one.row)
        if one.nip and nips.setdefault(one.nip, one.row) != one.row:
            one.faults.append(
                Fault(letter, f"NIP itu sudah ada di baris {nips[one.nip]}", "Hapus salah satu barisnya.")
            )
        if one.role and one.region and POSITIONS[one.role].decides and not one.faults:
            post = (one.region.pk, one.role.value)
            if posts.setdefault(post, one.row) != one.row:
                said = f"{one.title} {one.region.name} sudah ada di baris {posts[post]}"
                one.faults.append(
                    Fault(
                        _cell(roster, "role", one.row),
                        said,
                        "Jabatan ini hanya dipegang seorang; hapus salah satu.",
                    )
                )
    return list(rows)


def _cell(roster: Roster, name: str, row: int) -> str:
    column = roster.columns.get(name)
    return f"{column_letter(column)}{row}" if column is not None else f"baris {row}"


class _Row:
    """Reads one row, noting each fault at its cell."""

    def __init__(
        self,
        seat: Seat,
        roster: Roster,
        number: int,
        cells: Sequence[str],
        places: Places,
        recorded: Recorded,
    ) -> None:
        self.seat, self.roster, self.cells, self.places, self.recorded = seat, roster, cells, places, recorded
        self.made = Newcomer(row=number)

    def read(self) -> Newcomer:
        made = self.made
        made.name = self.text("name")[:120]
        if len(made.name) < 3:
            self.fault("name", "nama kosong atau terlalu pendek", "Tulis nama lengkapnya.")
        made.role = role_named(self.text("role"))
        if made.role is None or made.role is Role.THIRD_PARTY:
            titles = "Kepala Desa, Sekretaris Desa, Kaur Keuangan, Kepala Seksi, Operator Desa, Ketua BPD, Anggota BPD, Camat"
            self.fault("role", f"jabatan “{self.text('role')}” tidak dikenal", f"Pakai salah satu: {titles}.")
        else:
            self.office(made.role)
        self.contacts()
        self.days()
        self.already()
        return made

    def text(self, name: str) -> str:
        column = self.roster.columns.get(name)
        return self.cells[column].strip() if column is not None and column < len(self.cells) else ""

    def fault(self, name: str, reason: str, remedy: str) -> None:
        self.made.faults.append(Fault(_cell(self.roster, name, self.made.row), reason, remedy))

    def office(self, role: Role) -> None:
        text = self.text("place")
        found = self.places.find(POSITIONS[role].office, text, self.text("subdistrict"))
        if isinstance(found, str):
            self.fault(
                "place",
                f"“{text}”: {found}" if text else found,
                "Tulis kode wilayahnya, misalnya 16.04.01.2001.",
            )
            return
        self.made.region = found
        if text and found.level not in _WHOLE and not _says(text, found):
            self.made.notes.append(f"“{text}” dibaca sebagai {found.name} ({found.pk})")
        if not may_bring(self.seat, role, found.pk):
            self.fault(
                "role",
                f"kantor Anda tidak berwenang memasukkan {POSITIONS[role].title}",
                "Mintalah pejabat yang di atasnya memasukkannya.",
            )

    def contacts(self) -> None:
        made = self.made
        made.nip, made.phone = nip(self.text("nip")), phone_number(self.text("phone"))
        if self.text("nip") and not made.nip and self.text("nip") not in ("-", "0"):
            self.fault(
                "nip",
                "NIP bukan 18 angka (Excel mengubah angka panjang)",
                "Jadikan kolom NIP berformat Teks, lalu ketik ulang NIP-nya; kosongkan bila tidak ada.",
            )
        if self.text("phone") and not made.phone and self.text("phone") != "-":
            self.fault(
                "phone",
                f"“{self.text('phone')}” bukan nomor telepon",
                "Tulis seperti 081234567890, atau kosongkan.",
            )

    def days(self) -> None:
        made = self.made
        made.decree = self.text("decree")[:120].strip("-")
        made.decree_on, made.since = self.day("decree_on"), self.day("since")
        made.since = made.since or made.decree_on or today()

    def day(self, name: str) -> date | None:
        text = self.text(name)
        found = read_day(text) if text and text != "-" else None
        if text and text != "-" and (found is None or found.year < 1945):
            self.fault(name, f"“{text}” bukan tanggal", "Tulis seperti 31/01/2024.")
        elif found and found > today():
            self.fault(
                name,
                f"{in_words(found)} belum tiba",
                "Masukkan orangnya pada hari itu, atau perbaiki tanggalnya.",
            )
        return found

    def already(self) -> None:
        """Whether the person is known, holds this already, or the office is taken."""
        made = self.made
        made.person = self.recorded.by_nip.get(made.nip) if made.nip else None
        if made.role is None or made.region is None:
            return
        holders = self.recorded.holders.get((made.region.pk, made.role.value), [])
        name = plain(bare_person(made.name))
        made.known = any(
            person == made.person or plain(bare_person(other)) == name for person, other in holders
        )
        if holders and not made.known and POSITIONS[made.role].decides:
            self.fault(
                "role",
                f"{made.title} {made.region.name} sudah dipegang {holders[0][1]}",
                "Lakukan serah terima jabatan di halaman kantornya, atau hapus baris ini.",
            )
        if made.person == self.seat.person:
            self.fault(
                "name", "tidak seorang pun memasukkan dirinya sendiri", "Mintalah orang lain melakukannya."
            )
