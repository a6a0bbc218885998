"""One row of a register as an agreement to be recorded: values with the cell that each came from, what is wrong, what to look at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mitradesa.core.calendar import Period, first_day, last_day
from mitradesa.reading.extraction.areas import squeezed
from mitradesa.reading.register.amounts import read_amount
from mitradesa.reading.register.columns import IGNORED, TARGETS
from mitradesa.reading.register.days import OPEN, Day, is_nothing, read_days, read_length
from mitradesa.reading.register.layout import column_name
from mitradesa.reading.register.numbers import read_numbers
from mitradesa.reading.register.places import Choice, Gazetteer, Place
from mitradesa.reading.register.tables import Cell, says

_KINDS = (
    ("nota_kesepahaman", r"\bmou\b|nota\s+kesepahaman|memorandum"),
    ("perjanjian_sewa", r"sewa"),
    ("addendum", r"addendum|adendum|amandemen"),
    ("peraturan_bersama", r"peraturan\s+bersama"),
    ("perjanjian_bersama", r"perjanjian\s+bersama"),
    ("perjanjian_kerja_sama", r"\bpks\b|kerja\s?sama|spk\b"),
    ("kontrak", r"kontrak"),
    ("kesepakatan", r"kesepakatan"),
    ("perjanjian", r"perjanjian"),
)
_LONGEST = {"title": 400, "partner": 200, "field": 40, "signatory_village": 120, "signatory_partner": 120}
_DAYS = ("signed_on", "starts_on", "ends_on", "musdes_on")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a cell ("F12"; empty for the row as a whole): what is so and what to do; `choices` where a village is asked for."""

    cell: str
    target: str
    says: str
    remedy: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A fact with the sentence that says where it came from."""

    value: object
    origin: str
    sureness: float = 1.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rows of a register share: the file's name, the headers, what each column says, the villages, what a person answered."""

    file: str
    headers: Sequence[str]
    targets: Sequence[str]
    gazetteer: Gazetteer
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Row:
    """A row as read; with `wrong` it cannot be recorded, `doubts` are to be looked at."""

    number: int
    village: str = ""
    values: dict[str, object] = field(default_factory=dict)
    numbers: list[str] = field(default_factory=list)
    facts: dict[str, Known] = field(default_factory=dict)
    wrong: list[Remark] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A text value, empty where none was read."""
        return str(self.values.get(name) or "")

    def day(self, name: str) -> date | None:
        """A day, None where none was read."""
        value = self.values.get(name)
        return value if isinstance(value, date) else None


class _Reader:
    """Reads the cells of one row; `mended` are cells that a person typed anew, `chosen` the village he picked."""

    def __init__(self, sheet: Sheet, number: int, cells: Sequence[Cell], mended: Mapping[int, str]) -> None:
        self.sheet, self.mended = sheet, mended
        self.cells: list[Cell] = [mended.get(column, cell) for column, cell in enumerate(cells)]
        self.row = Row(number)
        self.columns: dict[str, int] = {}
        for column, target in enumerate(sheet.targets):
            self.columns.setdefault(target, column)

    def cell(self, target: str) -> Cell:
        column = self.columns.get(target)
        return self.cells[column] if column is not None and column < len(self.cells) else None

    def address(self, target: str) -> str:
        column = self.columns.get(target)
        return "" if column is None else f"{column_name(column)}{self.row.number}"

    def origin(self, target: str) -> str:
        mended = ", diperbaiki saat impor" if self.columns.get(target) in self.mended else ""
        return f"sel {self.address(target)} pada {self.sheet.file}{mended}"[:200]

    def fail(self, target: str, says: str, remedy: str, choices: tuple[Choice, ...] = ()) -> None:
        self.row.wrong.append(Remark(self.address(target), target, says, remedy, choices))

    def doubt(self, target: str, says: str) -> None:
        self.row.doubts.append(Remark(self.address(target), target, says))

    def know(self, name: str, value: object, origin: str, sureness: float = 1.0) -> None:
        self.row.facts[name] = Known(value, origin, sureness)

    def note(self, target: str, text: str) -> None:
        self.row.notes.append(f"{self.address(target)}: {text}")


def village_key(code: Cell, name: Cell, subdistrict: Cell) -> str:
    """Under what an answer about a village is kept: the same for every row that names it in the same way."""
    return "|".join("" if is_nothing(one) else squeezed(str(one)) for one in (code, name, subdistrict))


def read_row(
    sheet: Sheet,
    number: int,
    cells: Sequence[Cell],
    *,
    group: str = "",
    mended: Mapping[int, str] | None = None,
    village: str = "",
) -> Row:
    """The agreement that a row describes; `group` is the subdistrict above it, `village` the code that a person picked for it."""
    reader = _Reader(sheet, number, cells, mended or {})
    _read_village(reader, group, village)
    _read_texts(reader)
    _read_numbers(reader)
    for target in _DAYS:
        _read_day(reader, target)
    _read_term(reader)
    _read_amount(reader)
    _read_rest(reader)
    if not (reader.row.numbers or reader.row.text("partner") or reader.row.text("title")):
        reader.row.wrong.append(
            Remark(
                "",
                "",
                "Baris ini tidak menyebut nomor, pihak ketiga, maupun judul.",
                "Isi salah satunya, atau lewati baris ini.",
            )
        )
    return reader.row


def key_of(
    sheet: Sheet, cells: Sequence[Cell], *, group: str = "", mended: Mapping[int, str] | None = None
) -> str:
    """The key of the village that a row names."""
    reader = _Reader(sheet, 0, cells, mended or {})
    return village_key(
        reader.cell("village_code"), reader.cell("village_name"), reader.cell("subdistrict_name") or group
    )


def _read_village(reader: _Reader, group: str, picked: str) -> None:
    cells = (
        reader.cell("village_code"),
        reader.cell("village_name"),
        reader.cell("subdistrict_name") or group,
    )
    answered = picked or reader.sheet.answers.get(village_key(*cells), "")
    place = (
        Place(answered)
        if answered
        else _only_village(reader.sheet.gazetteer) or reader.sheet.gazetteer.place(*cells)
    )
    target = "village_code" if is_nothing(cells[1]) and "village_code" in reader.columns else "village_name"
    if not place.code:
        reader.fail(target, place.wrong, place.remedy, place.choices)
        return
    for doubt in place.doubts:
        reader.doubt(target, f"{doubt[:1].upper()}{doubt[1:]}.")
    known = reader.sheet.gazetteer.villages[place.code]
    reader.row.village = place.code
    origin = (
        f"dipilih saat impor {reader.sheet.file}"[:200]
        if answered or target not in reader.columns
        else reader.origin(target)
    )
    reader.know("village_code", place.code, origin, place.sureness)
    reader.know("village_name", known.name, origin, place.sureness)
    if known.kind == "kelurahan":
        reader.row.values["regime"] = "kelurahan"
        reader.know("village_kind", "kelurahan", origin)
        reader.know("regime", "kelurahan", origin)


def _only_village(gazetteer: Gazetteer) -> Place | None:
    """A village office imports its own agreements: what its own name reads like does not matter."""
    only = next(iter(gazetteer.villages)) if len(gazetteer.villages) == 1 else ""
    return Place(only) if only and only == gazetteer.region else None


def _read_texts(reader: _Reader) -> None:
    for target in ("title", "partner", "scope", "field", "signatory_village", "signatory_partner"):
        cell = reader.cell(target)
        if is_nothing(cell):
            continue
        text = " ".join(str(cell).split())
        longest = _LONGEST.get(target, 10_000)
        if len(text) > longest:
            reader.doubt(
                target, f"{TARGETS[target].label} lebih dari {longest} huruf; selengkapnya ada di keterangan."
            )
            reader.note(target, text)
        reader.row.values[target] = text[:longest].strip()
    if reader.row.text("title"):
        reader.know("title", reader.row.text("title"), reader.origin("title"))
    if not reader.row.text("partner"):
        reader.doubt("partner", "Pihak ketiganya tidak disebut.")
    if reader.row.text("field"):
        reader.know("cooperation_fields", [reader.row.text("field")], reader.origin("field"))
    _read_kind(reader)


def _read_kind(reader: _Reader) -> None:
    target = "document_kind" if says(reader.cell("document_kind")) else "title"
    text = str(reader.cell(target) or "")
    kind = next((kind for kind, form in _KINDS if re.search(form, text, re.IGNORECASE)), "")
    if target == "document_kind" and not kind:
        kind = "other"
        reader.note(target, text)
    if kind and (target == "document_kind" or kind != "perjanjian_sewa"):
        reader.row.values["document_kind"] = kind
        reader.know("document_kind", kind, reader.origin(target), 1.0 if target == "document_kind" else 0.7)


def _read_numbers(reader: _Reader) -> None:
    origins = []
    for target in ("number", "number_partner"):
        found = read_numbers(reader.cell(target))
        if found.wrong:
            reader.fail(target, found.wrong, found.remedy)
        if found.doubt:
            reader.doubt(target, f"{found.doubt[:1].upper()}{found.doubt[1:]}.")
        if found.found:
            origins.append(reader.address(target))
            reader.row.numbers += [one for one in found.found if one not in reader.row.numbers]
    if reader.row.numbers:
        reader.know(
            "numbers", list(reader.row.numbers), f"sel {' dan '.join(origins)} pada {reader.sheet.file}"[:200]
        )
    else:
        reader.doubt("number", "Nomornya kosong; dapat dilengkapi kemudian.")


def _read_day(reader: _Reader, target: str) -> None:
    days = read_days(reader.cell(target))
    alone = target == "ends_on" or (target in ("starts_on", "signed_on") and not says(reader.cell("ends_on")))
    if len(days) == 2 and alone:
        _put_day(reader, target, "starts_on", days[0])
        _put_day(reader, target, "ends_on", days[1])
    else:
        _put_day(reader, target, target, days[0])


def _put_day(reader: _Reader, target: str, name: str, day: Day) -> None:
    if day.wrong:
        reader.fail(target, day.wrong, day.remedy)
        return
    if day.doubt:
        reader.doubt(target, f"{day.doubt[:1].upper()}{day.doubt[1:]}.")
    if day.iso == OPEN:
        _put_open(reader, target, name)
    elif day.iso:
        _put_known_day(reader, target, name, day)


def _put_open(reader: _Reader, target: str, name: str) -> None:
    if name == "ends_on":
        reader.row.values["open_ended"] = True
        reader.know("open_ended", True, reader.origin(target))
    else:
        reader.fail(
            target,
            f"{TARGETS[name].label} tidak dapat berbunyi tanpa batas waktu.",
            "Isi tanggalnya, atau kosongkan.",
        )


def _put_known_day(reader: _Reader, target: str, name: str, day: Day) -> None:
    """A day known to the month only counts as the edge of that month for a term; the day of a signature is never made up."""
    value = day.whole
    if value is None and name == "starts_on":
        value = first_day(day.iso)
    if value is None and name == "ends_on":
        value = last_day(day.iso)
    if value is None:
        reader.note(target, f"{TARGETS[name].label} tertulis {day.iso}")
        return
    reader.row.values[name] = value
    reader.know(name, value.isoformat(), reader.origin(target), 1.0 if day.whole else 0.6)


def _read_term(reader: _Reader) -> None:
    cell = reader.cell("term")
    days = read_days(cell) if isinstance(cell, str) else []
    if len(days) == 2 and all(day.iso for day in days):
        for name, day in zip(("starts_on", "ends_on"), days, strict=True):
            if name not in reader.row.values:
                _put_day(reader, "term", name, day)
        return
    column = reader.columns.get("term")
    length = read_length(cell, reader.sheet.headers[column] if column is not None else "")
    if length.wrong:
        reader.fail("term", length.wrong, length.remedy)
    elif length.is_open:
        _put_open(reader, "term", "ends_on")
    elif length.months or length.days:
        _put_length(reader, length.months, length.days)


def _put_length(reader: _Reader, months: int, days: int) -> None:
    if months and not days:
        reader.know("term_months", months, reader.origin("term"))
    first = reader.row.day("starts_on") or reader.row.day("signed_on")
    if first is None:
        reader.doubt("term", "Hari terakhirnya tidak dapat dihitung karena tanggal mulainya tidak diketahui.")
        return
    last = Period(months, days - 1).after(first)
    stated = reader.row.day("ends_on")
    if stated is None:
        reader.row.values["ends_on"] = last
        base = "starts_on" if reader.row.day("starts_on") else "signed_on"
        start = reader.address(base) or reader.address("starts_on") or "tanggal mulai"
        reader.know(
            "ends_on",
            last.isoformat(),
            f"dihitung dari {reader.address('term')} dan {start} pada {reader.sheet.file}"[:200],
            0.9,
        )
    elif abs((stated - last).days) > 31:
        reader.doubt(
            "ends_on", f"Hari terakhir {stated:%d/%m/%Y} tidak sesuai jangka waktunya ({last:%d/%m/%Y})."
        )


def _read_amount(reader: _Reader) -> None:
    amount = read_amount(reader.cell("amount_total"))
    if amount.wrong:
        reader.fail("amount_total", amount.wrong, amount.remedy)
    if amount.doubt:
        reader.doubt("amount_total", f"{amount.doubt[:1].upper()}{amount.doubt[1:]}.")
    if amount.aside:
        reader.note("amount_total", amount.aside)
    if amount.rupiah is not None:
        reader.row.values["amount_total"] = amount.rupiah
        reader.know("amount_total", amount.rupiah, reader.origin("amount_total"))


def _read_rest(reader: _Reader) -> None:
    """What no target takes is kept in the note with its header and cell; odd orders of days are pointed out."""
    if reader.row.day("musdes_on") is None:
        reader.row.facts.pop("musdes_on", None)
    for column, cell in enumerate(reader.cells):
        target = reader.sheet.targets[column] if column < len(reader.sheet.targets) else ""
        if (
            target == IGNORED
            or is_nothing(cell)
            or (target and target != "note" and reader.columns[target] == column)
        ):
            continue
        header = reader.sheet.headers[column] if column < len(reader.sheet.headers) else ""
        reader.row.notes.append(
            f"{header or 'Kolom ' + column_name(column)} ({column_name(column)}{reader.row.number}): {cell}"
        )
    signed, ends = reader.row.day("starts_on") or reader.row.day("signed_on"), reader.row.day("ends_on")
    if signed and ends and ends < signed:
        reader.doubt("ends_on", "Berakhir sebelum mulai.")
