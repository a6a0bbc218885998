"""A region's own regulations, as the files of its rules state them; they stand beside the instruments that the program brings."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mitradesa.core.calendar import first_day
from mitradesa.core.findings import Verification
from mitradesa.law.own import LOCAL, current, kept
from mitradesa.law.own_text import Table, loaded, part

REGION = re.compile(r"\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?")
KEYS = (
    "kind",
    "number",
    "year",
    "title",
    "in_force_from",
    "in_force_until",
    "article",
    "digest",
    "verified",
    "source",
)
RESULTS = (Verification.OFFICIAL, Verification.SECONDARY)
SAME = ("short", "kind", "number", "year", "title", "in_force_from", "in_force_until")


def local_files() -> Iterator[tuple[str, str, Table, Mapping[str, Any]]]:
    """Every file of a region's own rules: its region, the rule that it is about, its top, and all that it holds."""
    for file, text in current().files.items():
        if file.startswith(f"{LOCAL}/"):
            _, region, name = file.split("/")
            values = loaded(file, text)
            top = part(file, text, {key: one for key, one in values.items() if not isinstance(one, dict)})
            if not REGION.fullmatch(region):
                raise top.wrong("rule", f"map {region} bukan kode wilayah; tulis misalnya local/16.04/.")
            yield region, name.removesuffix(".toml"), top, values


def regulation_of(file: str, values: Mapping[str, Any]) -> Table | None:
    """The [regulation] table of a file, checked; None where it has none."""
    stated = values.get("regulation")
    if not isinstance(stated, dict):
        return None
    table = part(file, current().files[file], stated, "regulation")
    table.only(*KEYS)
    for key in ("kind", "number", "title", "article", "digest"):
        table.text(key, needed=True)
    if not re.fullmatch(r"\d{4}", table.text("year", needed=True)):
        raise table.wrong("year", "tulis empat angka, misalnya 2025.")
    if table.choice("verified", RESULTS) == Verification.SECONDARY and not table.text("source"):
        raise table.wrong("source", "sumber sekunder harus disebut alamatnya.")
    for key in ("in_force_from", "in_force_until"):
        _partial_day(table, key)
    return table


def _partial_day(table: Table, key: str) -> None:
    try:
        first_day(table.text(key, needed=key == "in_force_from"))
    except ValueError:
        raise table.wrong(key, "tulis tahun, bulan atau tanggal: 2025, 2025-06, 2025-06-01.") from None


def id_of(region: str, table: Table) -> str:
    """What a regulation of a region is called in citations."""
    parts = " ".join((region, table.text("kind"), table.text("number"), table.text("year"))).lower()
    return "lokal-" + re.sub(r"[^a-z0-9]+", "-", parts).strip("-")


@kept
def regulations() -> tuple[Mapping[str, Any], ...]:
    """The regulations in the shape of `instruments/*.toml`, each once; raises BadLaw where two files state one otherwise."""
    found: dict[str, dict[str, Any]] = {}
    for region, _rule, top, values in local_files():
        table = regulation_of(top.file, values)
        if table is not None:
            made = _instrument(region, table, top)
            known = found.setdefault(made["id"], made)
            for key in SAME:
                if known[key] != made[key]:
                    raise table.wrong(key, f"berkas lain menyebut {known[key]!r} untuk peraturan yang sama.")
            _add_article(known, table)
    return tuple(found.values())


def _add_article(instrument: dict[str, Any], table: Table) -> None:
    article = {
        "key": table.text("article"),
        "label": table.text("article"),
        "digest": table.text("digest"),
        "verified": table.text("verified"),
        "source": table.text("source"),
    }
    for other in instrument["article"]:
        if other["key"] == article["key"]:
            if other != article:
                raise table.wrong("digest", "berkas lain meringkas pasal yang sama dengan kata lain.")
            return
    instrument["article"].append(article)


def _instrument(region: str, table: Table, top: Table) -> dict[str, Any]:
    number, year = table.text("number"), int(table.text("year"))
    who, when = top.text("by", needed=True), top.day("on")
    return {
        "id": id_of(region, table),
        "short": f"{table.text('kind')} {number}/{year}",
        "kind": table.text("kind"),
        "level": "regional",
        "number": number,
        "year": year,
        "title": table.text("title"),
        "signed": "",
        "in_force_from": table.text("in_force_from"),
        "in_force_until": table.text("in_force_until"),
        "dates_note": "",
        "amended_by": [],
        "amends": [],
        "repeals": [],
        "repealed_by": "",
        "assumed_in_force": "",
        "read": f"Dicatat oleh {who} pada {when.isoformat()} untuk wilayah {region}.",
        "article": [],
    }
