"""How an agreement's values read on pages and papers."""

from collections.abc import Mapping
from datetime import date

from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.language import grouped
from mitradesa.core.register import (
    FILE_WORDS,
    REGIME_SHORT,
    SOURCE_WORDS,
    STATE_TONES,
    STATE_WORDS,
    kind_words,
)
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.agreements.asked import state_of
from mitradesa.records.models import Agreement
from mitradesa.reports.draft_check.wording import Sign
from mitradesa.reports.register_list.lines import Line

WORDS = {
    "title": "judul",
    "document_kind": "bentuk naskah",
    "regime": "rezim",
    "field": "bidang",
    "scope": "ruang lingkup",
    "signed_on": "tanggal tanda tangan",
    "starts_on": "mulai berlaku",
    "ends_on": "hari terakhir",
    "open_ended": "tanpa batas waktu",
    "amount_total": "nilai",
    "note": "catatan",
    "partner": "pihak ketiga",
    "numbers": "nomor",
    "parties": "para pihak",
    "ended_on": "tanggal diakhiri",
    "name": "nama",
    "kind": "jenis",
    "nib": "NIB",
    "npwp": "NPWP",
    "deed": "akta",
    "address": "alamat",
    "contact": "narahubung",
}


def state_sign(row: Agreement, day: date) -> Sign:
    """The state of an agreement on a day, as a word with its sign."""
    state = state_of(row, day)
    tone, icon = STATE_TONES[state]
    return Sign(STATE_WORDS[state], icon, tone)


def name_of(row: Agreement) -> str:
    """What an agreement is called where there is room for one line."""
    return row.title or "Perjanjian tanpa judul"


def flag_labels(row: Agreement) -> list[str]:
    """What is wrong with a record, in words."""
    return [FLAG_WORDS[Flag(one.flag)].label for one in row.flags.all() if one.flag in frozenset(Flag)]


def line_of(row: Agreement, day: date, subdistricts: Mapping[str, str]) -> Line:
    """An agreement as a line of a list on paper."""
    return Line(
        village=row.village.name,
        subdistrict=subdistricts.get(row.subdistrict, row.subdistrict),
        numbers=" | ".join(one.number for one in row.numbers.all()),
        title=row.title,
        partner=row.partner.name if row.partner else "",
        regime=REGIME_SHORT.get(row.regime, row.regime),
        kind=kind_words().get(row.document_kind, row.document_kind) if row.document_kind else "",
        signed_on=row.signed_on,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        state=state_sign(row, day).word,
        amount=row.amount_total,
        flags=", ".join(flag_labels(row)),
        confirmed="ya" if row.confirmed_at else "belum",
    )


def change_lines(values: Mapping[str, object]) -> list[tuple[str, str, str]]:
    """What an event changed: the word, the value before and the value after."""
    after, before = values.get("after"), values.get("before")
    if not isinstance(after, Mapping):
        return []
    old = before if isinstance(before, Mapping) else {}
    return [(_word(name), _said(name, old.get(name)), _said(name, value)) for name, value in after.items()]


def _word(name: str) -> str:
    known = vocabulary().get(name)
    return WORDS.get(name) or (known.label if known else name)


def _said(name: str, value: object) -> str:
    if value in (None, "", [], False):
        return "–"
    if isinstance(value, list):
        return " | ".join(map(str, value))
    if isinstance(value, bool):
        return "ya"
    named = {
        "regime": REGIME_SHORT,
        "document_kind": kind_words(),
        "source": SOURCE_WORDS,
        "files": FILE_WORDS,
    }
    if name in named:
        return named[name].get(str(value), str(value))
    return f"Rp{grouped(value)}" if name == "amount_total" and isinstance(value, int) else str(value)


def register_row(row: Agreement, subdistricts: Mapping[str, str], scope: str, note: str) -> tuple[str, ...]:
    """An agreement as a row of the register that another office imports, in the order of the columns of the template."""
    numbers = [[one.number for one in row.numbers.all() if (one.side == 1) is own] for own in (True, False)]
    ends = "tanpa batas waktu" if row.open_ended else _written(row.ends_on)
    return (
        "",
        subdistricts.get(row.subdistrict, row.subdistrict),
        row.village.name,
        row.village_id,
        "; ".join(numbers[0]),
        "; ".join(numbers[1]),
        row.partner.name if row.partner else "",
        row.title,
        scope,
        _written(row.signed_on),
        _written(row.starts_on),
        ends,
        "",
        "" if row.amount_total is None else str(row.amount_total),
        "",
        note,
    )


def _written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
