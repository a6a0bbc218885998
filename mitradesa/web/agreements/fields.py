"""The form of one agreement: what was typed, what it means, and what is wrong with it in words that help."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mitradesa.actions.agreements import LETTERS, Party
from mitradesa.core.plain import plain
from mitradesa.core.register import REGIME_SHORT, kind_words
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import level_of, visible_villages
from mitradesa.records.models import Agreement, Region

LABELS: Mapping[str, str] = {
    "village": "Desa",
    "number1": "Nomor dari pihak desa",
    "number2": "Nomor dari pihak ketiga",
    "title": "Judul",
    "partner": "Pihak ketiga",
    "document_kind": "Bentuk naskah",
    "regime": "Hukum yang mengatur",
    "field": "Bidang",
    "scope": "Ruang lingkup",
    "signed_on": "Tanggal tanda tangan",
    "starts_on": "Mulai berlaku",
    "ends_on": "Hari terakhir berlaku",
    "open_ended": "Berlaku tanpa batas waktu menurut naskahnya",
    "amount_total": "Nilai seluruhnya (rupiah)",
    "signatory1": "Yang bertanda tangan untuk desa",
    "signatory2": "Yang bertanda tangan untuk pihak ketiga",
    "note": "Catatan",
}
LONGEST = {
    "title": 400,
    "field": 40,
    "partner": 200,
    "number1": 120,
    "number2": 120,
    "signatory1": 120,
    "signatory2": 120,
}
LONGEST_TEXT = 8000
WRITTEN_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
KEY = re.compile(f"[{LETTERS}]{{10}}")
EARLIEST, LATEST = date(1945, 8, 17), date(2200, 12, 31)


@dataclass(frozen=True, slots=True)
class Form:
    """A form as its page shows it again: texts as typed and what is wrong with each."""

    typed: Mapping[str, str]
    wrong: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=lambda: LABELS)


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form means: `values` by the names of the record's fields, beside numbers, partner and the two who signed."""

    form: Form
    values: Mapping[str, Any]
    numbers: tuple[str, str]
    partner: str
    signatories: tuple[str, str]


def empty(**given: str) -> Form:
    """A form with nothing typed but what is given."""
    return Form({name: given.get(name, "") for name in LABELS})


def of(agreement: Agreement) -> Form:
    """The form of a record as it stands."""
    numbers = {one.side: one.number for one in agreement.numbers.all()}
    signed = {one.side: one.signatory for one in agreement.parties.all()}
    typed = {
        name: _typed(getattr(agreement, name))
        for name in LABELS
        if name in PARSERS and hasattr(agreement, name)
    }
    typed |= {"village": agreement.village_id, "partner": agreement.partner.name if agreement.partner else ""}
    for side in (1, 2):
        typed[f"number{side}"], typed[f"signatory{side}"] = numbers.get(side, ""), signed.get(side, "")
    return Form(typed)


def _typed(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else ""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def read(posted: Mapping[str, str]) -> Filled:
    """What was typed and what it means; `form.wrong` says what cannot be kept."""
    typed = {name: _clean(name, str(posted.get(name, ""))) for name in LABELS}
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, parse in PARSERS.items():
        try:
            values[name] = parse(typed[name])
        except ValueError as error:
            wrong[name] = str(error)
    wrong |= {
        name: f"Paling panjang {most} huruf." for name, most in LONGEST.items() if len(typed[name]) > most
    }
    if values.get("open_ended") and values.get("ends_on"):
        wrong["open_ended"] = "Pilih salah satu: tanggal berakhir, atau tanpa batas waktu."
    if not any(typed[name] for name in ("number1", "number2", "title")):
        wrong["title"] = "Isi judul atau salah satu nomor, supaya catatan ini dapat dikenali lagi."
    return Filled(
        Form(typed, wrong),
        values,
        (typed["number1"], typed["number2"]),
        typed["partner"],
        (typed["signatory1"], typed["signatory2"]),
    )


def _clean(name: str, text: str) -> str:
    if name in ("scope", "note"):
        return text.replace("\r\n", "\n").strip()[:LONGEST_TEXT]
    return " ".join(text.split())


def _date(text: str) -> date | None:
    if not text:
        return None
    written = WRITTEN_DATE.fullmatch(text)
    try:
        day = date(int(written[3]), int(written[2]), int(written[1])) if written else date.fromisoformat(text)
    except ValueError:
        raise ValueError("Tanggal itu tidak ada. Tulis seperti 31-12-2026.") from None
    if not EARLIEST <= day <= LATEST:
        raise ValueError("Tahunnya tidak mungkin. Tulis seperti 31-12-2026.")
    return day


def _rupiah(text: str) -> int | None:
    if not text:
        return None
    digits = re.sub(r"(?i)^rp\.?|[\s.]|,(00|-)$|,-$", "", text)
    if not digits.isdigit() or len(digits) > 17:
        raise ValueError("Tulis angka rupiah bulat, misalnya 12.500.000.")
    return int(digits)


def _one_of(allowed: Mapping[str, str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text and text not in allowed:
            raise ValueError("Pilih salah satu dari daftar.")
        return text

    return parse


PARSERS: Mapping[str, Callable[[str], Any]] = {
    "title": str,
    "document_kind": lambda text: _one_of(kind_words())(text),
    "regime": _one_of(REGIME_SHORT),
    "field": str,
    "scope": str,
    "signed_on": _date,
    "starts_on": _date,
    "ends_on": _date,
    "open_ended": bool,
    "amount_total": _rupiah,
    "note": str,
}


def village_meant(seat: Seat, text: str) -> Region:
    """The village of a seat's region that a text names by its code or name; raises ValueError with what to do."""
    if level_of(seat.region) == "village":
        text = seat.region
    rows = visible_villages(seat)
    code = text.split(" ")[0]
    found = rows.filter(code=code).first() if code.count(".") == 3 else None
    if found is None and text:
        named = [row for row in rows if plain(row.name) == plain(text)]
        if len(named) > 1:
            raise ValueError("Ada beberapa desa bernama itu; pilih dari daftar dengan kodenya.")
        found = named[0] if named else None
    if found is None:
        raise ValueError("Pilih desa dari daftar yang muncul saat mengetik.")
    return found


def parties_of(village: str, village_name: str, filled: Filled) -> list[Party]:
    """The two parties of a typed agreement."""
    first = Party(f"Pemerintah Desa {village_name}", village, filled.signatories[0])
    return [first, Party(filled.partner, "", filled.signatories[1])] if filled.partner else [first]


def parties_with(agreement: Agreement, filled: Filled) -> list[Party]:
    """The parties of a record with those who signed as typed; a record without parties gets the two of the form."""
    rows = list(agreement.parties.all())
    if len(rows) < 2:
        return parties_of(agreement.village_id, agreement.village.name, filled)
    signed = {row.side: filled.signatories[row.side - 1] if row.side <= 2 else row.signatory for row in rows}
    return [Party(row.name, row.village_id or "", signed[row.side], row.signatory_office) for row in rows]


def numbers_with(agreement: Agreement, filled: Filled) -> list[str]:
    """The numbers by side as typed, those of a third side and more kept."""
    more = [one.number for one in agreement.numbers.all() if one.side > 2]
    return [*filled.numbers, *more]
