"""Inputs for the benchmarks, generated from a fixed seed: a million agreements, a ten-page DOCX, a scanned page."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from docx import Document
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from mitradesa.core.vocabulary import FactType, FactWord, vocabulary
from mitradesa.law.book import book
from mitradesa.reading.opening import read_path
from mitradesa.reports.draft_check.check import read
from mitradesa.reports.draft_check.observations import observe

SAMPLE = Path(__file__).parent.parent / "mitradesa/reading/extraction/samples/bagi_hasil_pasar.txt"
SEED = 20261122
UNKNOWN_SHARE = 0.15
CLAUSES = {
    "RUANG LINGKUP": "Ruang lingkup kerja sama meliputi pengelolaan wisata air, pelatihan pemandu dan penataan kios warga desa.",
    "PELAKSANAAN": "Kerja sama dilaksanakan menurut rencana kerja tahunan yang disusun bersama oleh para pihak setiap bulan Januari.",
    "JANGKA WAKTU": "Perjanjian ini berlaku selama 3 (tiga) tahun terhitung sejak tanggal ditandatangani.",
    "HAK DAN KEWAJIBAN": "PIHAK KESATU berhak menerima bagian hasil dan wajib menyediakan tempat; PIHAK KEDUA wajib merawat sarana.",
    "PEMBIAYAAN": "Biaya ditanggung PIHAK KEDUA; bagian desa sebesar 30 % disetor ke Rekening Kas Desa paling lambat tanggal 10.",
    "PERUBAHAN": "Perubahan, penundaan dan pembatalan disepakati tertulis oleh para pihak setelah dibahas dalam musyawarah desa.",
    "PENYELESAIAN PERSELISIHAN": "Perselisihan diselesaikan dengan musyawarah, lalu difasilitasi camat, lalu pengadilan negeri.",
    "KEADAAN MEMAKSA": "Keadaan memaksa adalah kejadian di luar kuasa para pihak seperti banjir, gempa bumi dan kebakaran.",
    "PENUTUP": "Perjanjian ini dibuat dalam rangkap 2 (dua), bermeterai cukup, dan mempunyai kekuatan hukum yang sama.",
}
OPENING = (
    "PERJANJIAN KERJA SAMA",
    "ANTARA PEMERINTAH DESA CONTOH SATU DENGAN PT CONTOH WISATA",
    "Nomor: 140/05/2026",
    "Pada hari ini Rabu tanggal lima belas bulan April tahun dua ribu dua puluh enam (15-04-2026) yang bertanda tangan:",
)


def agreements(path: Path, count: int) -> list[str]:
    """A Parquet file of `count` agreements with a random value for every fact that a rule reads; answers the column names."""
    chance = np.random.default_rng(SEED)
    names = sorted({name for rule in book().rules for name in rule.facts})
    columns = {name: _column(vocabulary()[name], count, chance) for name in names}
    pl.DataFrame(columns).write_parquet(path)
    return names


def _column(word: FactWord, count: int, chance: np.random.Generator) -> pl.Series:
    known = pl.Series(chance.random(count) >= UNKNOWN_SHARE)
    return (
        pl.DataFrame({"value": _values(word, count, chance), "known": known})
        .select(pl.when("known").then("value"))
        .to_series()
    )


def _values(word: FactWord, count: int, chance: np.random.Generator) -> pl.Series:
    if word.type is FactType.BOOL:
        return pl.Series(chance.random(count) < 0.5)
    if word.type is FactType.DATE:
        first = date(2016, 1, 1).toordinal() - date(1970, 1, 1).toordinal()
        return pl.Series(chance.integers(first, first + 4500, count).astype(np.int32)).cast(pl.Date)
    if word.values:
        return pl.Series(list(word.values))[chance.integers(0, len(word.values), count)]
    if word.type in (FactType.TEXT, FactType.LIST):
        return pl.Series(["contoh", "musyawarah|camat|pengadilan", "UU 6/2014|PP 43/2014"])[
            chance.integers(0, 3, count)
        ]
    return pl.Series(chance.integers(0, 120, count))


def docx(path: Path, pages: int = 10) -> None:
    """A DOCX of about `pages` pages with every clause, the clauses filled up with numbered paragraphs."""
    document, chance = Document(), random.Random(SEED)
    for line in OPENING:
        document.add_paragraph(line)
    for number, (heading, sentence) in enumerate(CLAUSES.items(), 1):
        document.add_paragraph(f"Pasal {number}")
        document.add_paragraph(heading)
        for paragraph in range(1, max(2, pages * 28 // len(CLAUSES) // 2)):
            words = sentence.split()
            chance.shuffle(words)
            document.add_paragraph(f"({paragraph}) {sentence} Catatan contoh: {' '.join(words[:9]).lower()}.")
    document.save(str(path))


def scan(path: Path) -> None:
    """A picture of one page at 200 dots an inch: turned by 1.2 degrees, blurred, with noise."""
    page = Image.new("L", (1654, 2339), 255)
    pen, font, down = ImageDraw.Draw(page), ImageFont.load_default(size=30), 120
    for line in [*OPENING, *(text for pair in CLAUSES.items() for text in pair)]:
        for start in range(0, len(line), 82):
            pen.text((120, down), line[start : start + 82], fill=20, font=font)
            down += 52
    noise = np.random.default_rng(SEED).normal(0, 14, (page.height, page.width))
    turned = np.asarray(page.rotate(1.2, fillcolor=255).filter(ImageFilter.GaussianBlur(0.8)), dtype=float)
    Image.fromarray(np.clip(turned + noise, 0, 255).astype(np.uint8)).save(path, quality=60, dpi=(200, 200))


def single_agreements() -> dict[str, dict[str, Any]]:
    """Facts of two agreements: the few that a person states first, and those that the reader finds in a sample draft."""
    stated = {
        "regime": "third_party",
        "asset_use": "ksp",
        "signed_on": date(2026, 4, 15),
        "starts_on": date(2026, 5, 1),
        "ends_on": date(2026, 5, 1) + timedelta(days=5000),
    }
    reading = read(read_path(SAMPLE))
    values = observe(reading.facts, reading.elements, reading.regime, {}).values
    return {"stated": stated, "read from a draft": dict(values)}
