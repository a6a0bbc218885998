"""The vocabulary of facts, read from `core/facts/<room>.toml`: what can be observed about an agreement, and who can say it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

import rtoml

from mitradesa.core.calendar import in_words
from mitradesa.core.language import _, counted, grouped, with_decimals


class FactType(StrEnum):
    """The types a fact can have; a list is a list of texts."""

    BOOL = "bool"
    DATE = "date"
    INT = "int"
    RUPIAH = "rupiah"
    PERCENT = "percent"
    TEXT = "text"
    ENUM = "enum"
    LIST = "list"


NUMBERS = (FactType.INT, FactType.RUPIAH, FactType.PERCENT)
SUPPLIERS = {
    "draft": "naskah perjanjian",
    "village_head": "kepala desa",
    "village_secretary": "sekretaris desa",
    "finance_officer": "kaur keuangan",
    "bpd": "BPD",
    "camat": "camat",
    "dpmd": "dinas PMD kabupaten",
    "regent": "bupati",
    "legal_bureau": "bagian hukum kabupaten",
    "third_party": "pihak ketiga",
}
WHOLE_NUMBER = re.compile(r"-?(\d+|\d{1,3}(\.\d{3})+)")
YES = {"true", "ya", "yes", "1", "benar"}
NO = {"false", "tidak", "no", "0", "salah"}


class BadFact(ValueError):
    """A value that its fact cannot take; the text is a sentence with the remedy."""


@dataclass(frozen=True, slots=True)
class FactWord:
    """One word of the vocabulary: a fact's name, type, unit, allowed values with their labels, label, question and supplier."""

    name: str
    type: FactType
    label: str
    room: str
    supplier: str
    unit: str = ""
    values: Mapping[str, str] | None = None
    question: str = ""
    help: str = ""

    def parse(self, raw: object) -> object:
        """The value inside the program: ISO date, int, basis points, tuple of texts; None stays None.

        Raises BadFact when the value does not fit the type.
        """
        if raw is None or raw == "":
            return None
        try:
            return PARSERS[self.type](self, raw)
        except (ValueError, TypeError, AttributeError, OverflowError) as error:
            refusal = _("Fakta '{name}' ({label}) tidak dapat berisi {raw}; isinya harus {kind}.").format(
                name=self.name, label=_(self.label), raw=repr(raw), kind=_(KINDS[self.type])
            )
            allowed = _("Pilihan: {values}.").format(values=", ".join(self.values)) if self.values else ""
            raise BadFact(f"{refusal} {allowed}".strip()) from error

    def show(self, value: object) -> str:
        """The value as a person reads it, in the language in use; an unknown value is said to be unknown."""
        if value is None:
            return _("belum diketahui")
        return SHOWERS[self.type](self, value)


def _parse_bool(word: FactWord, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    text = str(raw).strip().lower()
    if text in YES | NO:
        return text in YES
    raise ValueError(raw)


def _parse_date(word: FactWord, raw: object) -> date:
    if isinstance(raw, date):
        return date(raw.year, raw.month, raw.day)
    return date.fromisoformat(str(raw).strip()[:10])


def _parse_int(word: FactWord, raw: object) -> int:
    if isinstance(raw, bool):
        raise ValueError(raw)
    if isinstance(raw, float):
        if raw != int(raw):
            raise ValueError(raw)
        return int(raw)
    text = str(raw).strip().removeprefix("Rp").strip().removesuffix(",00")
    if not WHOLE_NUMBER.fullmatch(text):
        raise ValueError(raw)
    return int(text.replace(".", ""))


def _parse_percent(word: FactWord, raw: object) -> int:
    if isinstance(raw, bool):
        raise ValueError(raw)
    return round(float(str(raw).strip().removesuffix("%").replace(",", ".")) * 100)


def _parse_text(word: FactWord, raw: object) -> str:
    return str(raw).strip()


def _parse_enum(word: FactWord, raw: object) -> str:
    text = str(raw).strip()
    if word.values is None or text not in word.values:
        raise ValueError(raw)
    return text


def _parse_list(word: FactWord, raw: object) -> tuple[str, ...]:
    if isinstance(raw, str):
        return tuple(part.strip() for part in raw.split("|") if part.strip())
    if isinstance(raw, list | tuple):
        return tuple(str(part).strip() for part in raw)
    raise ValueError(raw)


PARSERS = {
    FactType.BOOL: _parse_bool,
    FactType.DATE: _parse_date,
    FactType.INT: _parse_int,
    FactType.RUPIAH: _parse_int,
    FactType.PERCENT: _parse_percent,
    FactType.TEXT: _parse_text,
    FactType.ENUM: _parse_enum,
    FactType.LIST: _parse_list,
}
KINDS = {
    FactType.BOOL: "ya atau tidak",
    FactType.DATE: "tanggal seperti 2026-03-27",
    FactType.INT: "bilangan bulat",
    FactType.RUPIAH: "rupiah bulat tanpa sen",
    FactType.PERCENT: "persen, mis. 30 atau 12,5",
    FactType.TEXT: "teks",
    FactType.ENUM: "salah satu pilihan",
    FactType.LIST: "daftar teks (dipisah tanda |)",
}
SHOWERS = {
    FactType.BOOL: lambda word, value: _("ya") if value else _("tidak"),
    FactType.DATE: lambda word, value: in_words(value),
    FactType.INT: lambda word, value: counted(value, word.unit),
    FactType.RUPIAH: lambda word, value: f"Rp{grouped(value)}",
    FactType.PERCENT: lambda word, value: f"{with_decimals(value / 100)}%",
    FactType.TEXT: lambda word, value: str(value) or _("(kosong)"),
    FactType.ENUM: lambda word, value: _((word.values or {}).get(str(value), str(value))),
    FactType.LIST: lambda word, value: ", ".join(map(_, value)) or _("tidak ada"),
}


WORKING_DAY = FactWord("working_days", FactType.INT, "hari kerja", "agreements", "draft", unit="hari kerja")


def _word(room: str, name: str, row: Mapping[str, object]) -> FactWord:
    values = row.get("values")
    if row["supplier"] not in SUPPLIERS:
        raise ValueError(f"fact {name} has an unknown supplier {row['supplier']}")
    return FactWord(
        name=name,
        type=FactType(str(row["type"])),
        label=str(row["label"]),
        room=room,
        supplier=str(row["supplier"]),
        unit=str(row.get("unit", "")),
        values={str(key): str(label) for key, label in values.items()} if isinstance(values, dict) else None,
        question=str(row.get("question", "")),
        help=str(row.get("help", "")),
    )


@cache
def vocabulary() -> Mapping[str, FactWord]:
    """Every fact by name, in the order of the rooms' files."""
    words: dict[str, FactWord] = {}
    for path in sorted(files("mitradesa.core").joinpath("facts").iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".toml"):
            room = path.name.removesuffix(".toml")
            for name, row in rtoml.loads(path.read_text(encoding="utf-8")).items():
                if name in words:
                    raise ValueError(f"fact {name} is in {words[name].room} and in {room}")
                words[name] = _word(room, name, row)
    return words
