"""The form beside a scan: what the reader proposes, what the person states instead, and the agreement that comes of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mitradesa.actions.agreements import Entry, KnownFact, Party
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.scans import partner_of, value
from mitradesa.reading.register.amounts import read_amount
from mitradesa.reading.register.days import read_day
from mitradesa.reading.register.places import Gazetteer
from mitradesa.records.models import Agreement, Scan

FIELDS = (
    "village",
    "partner",
    "title",
    "number",
    "number_partner",
    "signed_on",
    "starts_on",
    "ends_on",
    "amount_total",
    "regime",
)
DAYS = ("signed_on", "starts_on", "ends_on")
FACT_OF = {"village": "village_code", "number": "numbers", "number_partner": "numbers", "partner": "parties"}
SURE, UNSURE = 0.85, 0.6


@dataclass(slots=True)
class Stated:
    """The form: texts by field, the place and sureness of what was read, and what is wrong with what was typed."""

    scan: Scan
    texts: dict[str, str]
    open_ended: bool = False
    errors: dict[str, str] = field(default_factory=dict)
    days: dict[str, date | None] = field(default_factory=dict)
    amount: int | None = None
    village: str = ""
    village_name: str = ""

    def place(self, name: str) -> str:
        """Where the reader found a field and how surely, in words; empty where it is silent."""
        found = self.scan.found.get(FACT_OF.get(name, name)) or {}
        if not found or not self.texts.get(name):
            return ""
        page = f"halaman {found['page']}, " if found.get("page") else ""
        return (
            f"{page}{_sureness(float(found.get('sureness') or 0))} ({float(found.get('sureness') or 0):.0%})"
        )

    def excerpt(self, name: str) -> str:
        """The words in which the reader found a field."""
        found = self.scan.found.get(FACT_OF.get(name, name)) or {}
        return str(found.get("excerpt") or "")

    def page(self, name: str) -> int | None:
        """The page on which the reader found a field."""
        found = self.scan.found.get(FACT_OF.get(name, name)) or {}
        return found.get("page")

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in the order of the parties."""
        return tuple(self.texts[name] for name in ("number", "number_partner") if self.texts[name])

    def facts(self) -> dict[str, object]:
        """What the person confirmed, by fact."""
        stated: dict[str, object] = {
            "village_code": self.village,
            "village_name": self.village_name,
            "title": self.texts["title"],
            "numbers": list(self.numbers),
            "amount_total": self.amount,
            "regime": self.texts["regime"],
            "open_ended": self.open_ended,
        }
        return stated | {name: day.isoformat() if day else None for name, day in self.days.items()}

    def entry(self, facts: Mapping[str, KnownFact]) -> Entry:
        """The agreement as it is to be recorded."""
        parties = [Party(self.village_name, self.village)]
        if self.texts["partner"]:
            parties.append(Party(self.texts["partner"]))
        return Entry(
            village=self.village,
            source=Agreement.Source.SCAN,
            title=self.texts["title"],
            document_kind=str(value(self.scan, "document_kind") or ""),
            regime=self.texts["regime"],
            scope=self.texts["scope"],
            signed_on=self.days["signed_on"],
            starts_on=self.days["starts_on"],
            ends_on=self.days["ends_on"],
            open_ended=self.open_ended,
            amount_total=self.amount,
            partner=self.texts["partner"],
            numbers=self.numbers,
            parties=parties,
            facts=facts,
        )


def _sureness(share: float) -> str:
    if share >= SURE:
        return "cukup yakin"
    return "kurang yakin" if share >= UNSURE else "ragu"


def regimes() -> Mapping[str, str]:
    """The laws that can govern a paper, as a person picks them."""
    return dict(vocabulary()["regime"].values or {})


def stated_in(scan: Scan, gazetteer: Gazetteer) -> Stated:
    """The form filled with what was read."""
    code = str(value(scan, "village_code") or "")
    known = gazetteer.villages.get(code)
    village = f"{known.name}, {known.subdistrict} ({code})" if known else code
    numbers = value(scan, "numbers") or []
    text = (scan.file.text if scan.file else None) or ""
    texts = {
        "village": village or str(value(scan, "village_name") or ""),
        "partner": as_written(partner_of(scan), text),
        "title": subject_of(str(value(scan, "title") or ""), text),
        "number": str(numbers[0]) if numbers else "",
        "number_partner": str(numbers[1]) if len(numbers) > 1 else "",
        "amount_total": str(value(scan, "amount_total") or ""),
        "regime": str(value(scan, "regime") or ""),
        "scope": "",
    }
    return Stated(
        scan, texts | {name: _day_text(value(scan, name)) for name in DAYS}, value(scan, "open_ended") is True
    )


def subject_of(title: str, text: str) -> str:
    """What an agreement is about, out of a title that also names the parties; the whole title where it does not say."""
    subject = re.split(r"\bTENTANG\b", title, flags=re.IGNORECASE)[-1].strip(" .:") or title
    written = as_written(subject, text)
    return written.capitalize() if written.isupper() else written


def as_written(words: str, text: str) -> str:
    """Words in capitals as the text writes them elsewhere in small letters; unchanged where it does not."""
    if not words.isupper():
        return words
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = (" ".join(one[0].split()) for one in re.finditer(pattern, text, re.IGNORECASE))
    return next((one for one in found if not one.isupper()), words)


def _day_text(read: Any) -> str:
    """A day as people type it; one known only in part as it was read."""
    text = str(read or "")
    return f"{date.fromisoformat(text):%d/%m/%Y}" if len(text) == 10 else text


def stated_by(sent: Mapping[str, str], scan: Scan, gazetteer: Gazetteer) -> Stated:
    """The form as a person sent it, with what is wrong with it."""
    texts = {name: " ".join(sent.get(name, "").split())[:400] for name in (*FIELDS, "scope")}
    stated = Stated(scan, texts, sent.get("open_ended") == "ya")
    _place(stated, gazetteer)
    for name in DAYS:
        day = read_day(texts[name])
        stated.days[name] = day.whole
        if texts[name] and day.whole is None:
            stated.errors[name] = day.wrong or "Tulis tanggal lengkap, mis. 01/03/2024."
    amount = read_amount(texts["amount_total"])
    stated.amount = amount.rupiah
    if texts["amount_total"] and amount.rupiah is None:
        stated.errors["amount_total"] = amount.wrong or "Tulis jumlah rupiah dengan angka saja."
    _check_rest(stated)
    return stated


def _place(stated: Stated, gazetteer: Gazetteer) -> None:
    text = stated.texts["village"]
    only = next(iter(gazetteer.villages)) if len(gazetteer.villages) == 1 else ""
    code = text.rpartition("(")[2].rstrip(") ") if text.endswith(")") else text
    if only or code in gazetteer.villages:
        stated.village = only or code
    else:
        is_code = code[:1].isdigit()
        found = gazetteer.place(code if is_code else None, None if is_code else text, None)
        stated.village = found.code
        if not found.code:
            stated.errors["village"] = f"{found.wrong} {found.remedy}"
    known = gazetteer.villages.get(stated.village)
    stated.village_name = known.name if known else ""


def _check_rest(stated: Stated) -> None:
    if stated.texts["regime"] and stated.texts["regime"] not in regimes():
        stated.errors["regime"] = "Pilih dari daftar."
    for name in ("number", "number_partner"):
        if len(stated.texts[name]) > 120:
            stated.errors[name] = "Paling panjang 120 huruf."
    stated.texts["partner"] = stated.texts["partner"][:200]
    if not (stated.numbers or stated.texts["title"] or stated.texts["partner"]):
        stated.errors["title"] = "Isi judul, nomor, atau pihak ketiganya."
