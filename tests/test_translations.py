"""English: nothing untranslated, names in braces kept, a report without a word of the source language in our own sentences."""

from pathlib import Path

import polib
import pytest

from mitradesa.cli.__main__ import main
from mitradesa.cli.translations import CATALOGUES, faults, update
from mitradesa.core.language import DOMAINS, language
from mitradesa.core.vocabulary import vocabulary

DRAFT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA ULAK PANDAN KECAMATAN MERAPI BARAT KABUPATEN LAHAT
DENGAN
PT CONTOH WISATA
TENTANG SEWA TANAH KAS DESA

Pada hari ini Rabu tanggal lima belas bulan April tahun dua ribu dua puluh enam (15-04-2026) yang bertanda tangan di bawah ini:
1. Budi Contoh, Kepala Desa Ulak Pandan, bertindak untuk dan atas nama Pemerintah Desa Ulak Pandan, disebut PIHAK KESATU.
2. Sari Contoh, Direktur PT Contoh Wisata, bertindak untuk dan atas nama PT Contoh Wisata, disebut PIHAK KEDUA.

Pasal 1
JANGKA WAKTU
Perjanjian ini berlaku selama 4 (empat) tahun terhitung sejak tanggal ditandatangani.
"""


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_sentence_is_translated_with_its_names(domain: str) -> None:
    assert not list(faults(domain, update(domain)))


def test_a_report_in_english_holds_none_of_our_own_indonesian_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "naskah.txt"
    path.write_text(DRAFT, encoding="utf-8")
    main(["check", str(path), "--lang", "en"])
    report = " ".join(capsys.readouterr().out.split())
    assert "15 April 2026" in report
    entries = [entry for domain in DOMAINS for entry in polib.pofile(str(CATALOGUES / f"{domain}.po"))]
    left = [
        entry.msgid
        for entry in entries
        if entry.msgid != entry.msgstr and len(entry.msgid) > 25 and entry.msgid in report
    ]
    assert not left


def test_dates_and_values_are_said_in_english() -> None:
    with language("en"):
        assert vocabulary()["signed_on"].show(vocabulary()["signed_on"].parse("2014-06-03")) == "3 June 2014"
        assert vocabulary()["asset_use"].show("sewa") == "lease"
        assert vocabulary()["signed_on"].show(None) == "not yet known"
