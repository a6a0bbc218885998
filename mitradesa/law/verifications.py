"""Records of a legal officer who compared articles with the gazetted text; the articles themselves live in `citation`."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mitradesa.core.findings import Verification
from mitradesa.law.own import VERIFICATIONS, current, kept
from mitradesa.law.own_text import Table, tables

RESULTS = (Verification.OFFICIAL, Verification.SECONDARY, Verification.DIFFERS)
KEYS = ("instrument", "key", "verified", "by", "on", "source", "digest", "note", "compared")


@dataclass(frozen=True, slots=True)
class Verified:
    """What one comparison found.

    `digest` stands instead of ours where it is filled; `compared` is the fingerprint of the digest that lay beside the gazetted text.
    """

    verified: Verification
    by: str
    on: date
    source: str
    digest: str
    note: str
    compared: str
    table: Table


def fingerprint(text: str) -> str:
    """A short fingerprint of a text, so that a later change of it is seen."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


@kept
def verified_articles() -> Mapping[tuple[str, str], Verified]:
    """Every record by instrument and article; raises BadLaw for one that names nobody, no day, or lacks what its result needs."""
    text = current().files.get(VERIFICATIONS, "")
    found: dict[tuple[str, str], Verified] = {}
    for table in tables(VERIFICATIONS, text, "verification"):
        place = table.text("instrument", needed=True), table.text("key", needed=True)
        if place in found:
            raise table.wrong(
                "key", f"{place[0]} {place[1]} sudah ada di atasnya; satu catatan untuk satu pasal."
            )
        found[place] = _verified(table)
    return found


def _verified(table: Table) -> Verified:
    table.only(*KEYS)
    found = Verified(
        Verification(table.choice("verified", RESULTS, Verification.OFFICIAL)),
        table.text("by", needed=True),
        table.day("on"),
        table.text("source"),
        table.text("digest"),
        table.text("note"),
        table.text("compared"),
        table,
    )
    if found.verified is Verification.SECONDARY and not found.source:
        raise table.wrong("source", "sumber sekunder harus disebut alamatnya.")
    if found.verified is Verification.DIFFERS and not found.digest:
        raise table.wrong("digest", "isi yang berbeda harus disertai ringkasan yang benar.")
    return found
