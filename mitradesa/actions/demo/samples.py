"""The files to try an import with, written once into the installation's own folder: a messy register and twenty scans."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from django.conf import settings

from mitradesa.actions.demo.messy import messy_register
from mitradesa.actions.demo.papers import Paper
from mitradesa.actions.demo.people import REGENCY
from mitradesa.actions.demo.register import entry_of, paper_of, rows
from mitradesa.actions.demo.scans import make_scans, scan_rows
from mitradesa.reading.extraction.areas import Area, official_areas

REGISTER = "register-berantakan.xlsx"
SCANS = "pindaian"
FIRST_NEW = 80


def folder() -> Path:
    """Where the files to try with lie."""
    return Path(settings.DATA) / "contoh"


def write_samples(day: date, *, anew: bool = False) -> Path:
    """Writes the files with days counted back from `day`, unless they are there and not asked for anew; gives their folder."""
    place = folder()
    if anew or not (place / REGISTER).is_file():
        villages = [area for area in official_areas().within({REGENCY}) if area.kind == "desa"]
        papers = sample_papers(day)
        listed = [(row["village"], paper) for row, paper in papers if "listed" in row["faults"]]
        (place / SCANS).mkdir(parents=True, exist_ok=True)
        for scan in make_scans([paper for _, paper in papers]):
            (place / SCANS / scan.name).write_bytes(scan.content)
        register = messy_register([one for _, one in listed], [code for code, _ in listed], villages, day)
        (place / REGISTER).write_bytes(register)
    return place


def sample_papers(day: date) -> Sequence[tuple[Mapping[str, str], Paper]]:
    """The papers of the scans, each with its line of scans.tsv."""
    names = _names(official_areas().within({REGENCY}))
    recorded = {(row["village"], row["title"]): place for place, row in enumerate(rows(), 1)}
    found = []
    for place, row in enumerate(scan_rows(), FIRST_NEW):
        numbered = recorded.get((row["village"], row["title"]), place)
        entry = entry_of(row, set(), numbered, day, names[row["village"]])
        found.append((row, paper_of(entry, names)))
    return found


def _names(villages: Iterable[Area]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for area in villages:
        found |= {area.code: area.name, area.code[:8]: area.subdistrict}
    return found


def sample_register() -> bytes | None:
    """The messy register, None where it was not written."""
    place = folder() / REGISTER
    return place.read_bytes() if place.is_file() else None


def sample_scans() -> Mapping[str, bytes]:
    """The scans by name, none where they were not written."""
    return {one.name: one.read_bytes() for one in sorted((folder() / SCANS).glob("pindaian-*"))}


def zipped(scans: Mapping[str, bytes]) -> bytes:
    """The scans as one ZIP."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as kept:
        for name, content in scans.items():
            kept.writestr(name, content)
    return made.getvalue()
