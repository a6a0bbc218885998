"""The steps of the tracks as a person wrote them down from the law beside the program's own tables: `steps.tsv`, read here."""

import csv
from dataclasses import dataclass
from pathlib import Path

from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import TrackName

LETTERS = {
    "V": TrackName.VILLAGE_INITIATIVE,
    "P": TrackName.PARTNER_INITIATIVE,
    "A": TrackName.ASSET_USE,
}
SIGNED = {"signed", "running", "amending", "suspended", "disputed", "ended", "closed"}
OVER = {"closed", "rejected", "cancelled", "redirected"}


@dataclass(frozen=True)
class Line:
    """One step of one track, in the words of the table."""

    track: TrackName
    step: str
    sources: frozenset
    target: str
    by: frozenset
    needs: tuple
    papers: tuple
    gates: frozenset
    articles: tuple
    reason: bool


def _words(text):
    return () if text == "-" else tuple(text.split())


def _sources(text):
    if text == "before_signature":
        return frozenset(set(Status) - SIGNED - OVER)
    return frozenset(text.split())


def lines():
    """Every step of every track."""
    with Path(__file__).with_name("steps.tsv").open(encoding="utf-8") as written:
        for row in csv.DictReader(written, delimiter="\t"):
            articles = () if row["articles"] == "-" else row["articles"].split(";")
            for letter in row["tracks"]:
                yield Line(
                    LETTERS[letter],
                    row["step"],
                    _sources(row["from"]),
                    row["to"],
                    frozenset(row["by"].split()),
                    _words(row["needs"]),
                    _words(row["papers"]),
                    frozenset(_words(row["gates"])),
                    tuple(tuple(one.split(" ", 1)) for one in articles),
                    row["reason"] == "yes",
                )


LINES = tuple(lines())


def from_here(track, status):
    """The lines of a track that lead out of a state."""
    return [one for one in LINES if one.track == track and status in one.sources]
