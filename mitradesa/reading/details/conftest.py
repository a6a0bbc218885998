"""What the tests of this folder share: a whole draft of a village and a company into which sentences are put, and its details."""

from collections.abc import Callable

import pytest

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.details import read_details
from mitradesa.reading.draft import Draft
from mitradesa.reading.elements import find_elements
from mitradesa.reading.extraction import extract_facts
from mitradesa.reading.found import Found

VILLAGE = (
    "{place} Ahmad Karangan, Kepala Desa Sumber Contoh, bertindak untuk dan atas nama Pemerintah Desa Sumber Contoh, "
    "selanjutnya disebut {label};"
)
PARTNER = "{place} Rina Rekaan, Direktur PT Ladang Contoh, bertindak untuk dan atas nama PT Ladang Contoh, selanjutnya disebut {label}."
TEXT = """PERJANJIAN {kind}
ANTARA
{first}
DENGAN
{second}
TENTANG
{topic}
Nomor: 140/07/PKS/SC/2026
Nomor: 021/PLC/PKS/VI/2026

Pada hari ini Senin, tanggal lima belas bulan Juni tahun dua ribu dua puluh enam (15-06-2026), bertempat di Sumber Contoh, yang bertanda
tangan di bawah ini:

{parties}

PARA PIHAK sepakat mengadakan perjanjian dengan ketentuan sebagai berikut:

Pasal 1
RUANG LINGKUP
{scope}.

Pasal 2
KETENTUAN KHUSUS
{clause}

Pasal 3
PENUTUP
Perjanjian ini dibuat dalam rangkap 2 (dua) asli bermeterai cukup.

{signatures}
"""
LABELS = ("PIHAK PERTAMA", "PIHAK KEDUA")


def written(clause: str, *, partner_first: bool = False, asset: bool = False, **parts: str) -> str:
    """The text of a whole draft with a clause in it; DESA and MITRA become the PIHAK that each is called, `parts` replace others."""
    village, partner = LABELS[::-1] if partner_first else LABELS
    introduced = [
        parts.get("village", VILLAGE).format(place="1.", label=village),
        PARTNER.format(place="2.", label=partner),
    ]
    names = ["PEMERINTAH DESA SUMBER CONTOH", "PT LADANG CONTOH"]
    signed = [
        f"{village}\nKepala Desa Sumber Contoh\n\nAhmad Karangan\n",
        f"{partner}\nDirektur PT Ladang Contoh\n\nRina Rekaan\n",
    ]
    if partner_first:
        introduced, names, signed = introduced[::-1], names[::-1], signed[::-1]
    text = TEXT.format(
        kind="SEWA MENYEWA TANAH KAS DESA" if asset else "KERJA SAMA",
        first=names[0],
        second=names[1],
        topic="SEWA TANAH KAS DESA" if asset else "PEMASARAN KOPI",
        parties="\n\n".join(introduced),
        scope="Perjanjian ini tentang sewa tanah kas desa" if asset else "Kerja sama meliputi pemasaran kopi",
        clause=clause.replace("DESA", village).replace("MITRA", partner),
        signatures="\n".join([*signed, parts.get("witnesses", "")]),
    )
    for old, new in parts.items():
        text = text.replace(old, new)
    return text


def details_of(text: str, *, whole: bool = True) -> dict[str, Found]:
    """The facts and details of a text."""
    draft = Draft(text=text, name="contoh.txt", sha256="", format="txt", whole=whole)
    clauses = split_clauses(text)
    return read_details(draft, clauses, find_elements(draft, clauses), extract_facts(draft, clauses))


@pytest.fixture
def details() -> Callable[..., dict[str, Found]]:
    """Reads the facts and details of a text."""
    return details_of


@pytest.fixture
def draft_with() -> Callable[..., str]:
    """Writes a whole draft with a clause in it."""
    return written
