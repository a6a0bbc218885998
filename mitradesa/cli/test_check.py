"""The check command: exit codes, the schema of its JSON, folders, patterns and files that cannot be read."""

import json
import sys
from pathlib import Path

import jsonschema
import pytest

from mitradesa.cli.__main__ import main

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs/reference/check.schema.json").read_text(encoding="utf-8")
)
LEASE = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA ULAK PANDAN KECAMATAN MERAPI BARAT KABUPATEN LAHAT
DENGAN
PT CONTOH WISATA
TENTANG PENGELOLAAN WISATA AIR
NOMOR: 140/05/UP/2026
NOMOR: 11/CW/IV/2026

Pada hari ini Rabu tanggal lima belas bulan April tahun dua ribu dua puluh enam (15-04-2026) yang bertanda tangan di bawah ini:
1. Budi Contoh, Kepala Desa Ulak Pandan, bertindak untuk dan atas nama Pemerintah Desa Ulak Pandan, disebut PIHAK KESATU.
2. Sari Contoh, Direktur PT Contoh Wisata, bertindak untuk dan atas nama PT Contoh Wisata, disebut PIHAK KEDUA.

Pasal 1
RUANG LINGKUP
Ruang lingkup kerja sama ini meliputi sewa tanah kas desa seluas 2 hektare untuk wisata air.

Pasal 2
JANGKA WAKTU
Perjanjian ini berlaku selama 4 (empat) tahun terhitung sejak tanggal ditandatangani.

Pasal 3
PEMBIAYAAN
PIHAK KEDUA membayar sewa Rp 20.000.000,00 (dua puluh juta rupiah) setiap tahun ke Rekening Kas Desa Ulak Pandan.
"""
UNIVERSITIES = """NOTA KESEPAHAMAN
ANTARA
UNIVERSITAS CONTOH SATU
DENGAN
UNIVERSITAS CONTOH DUA
TENTANG
PENDIDIKAN, PENELITIAN DAN PENGABDIAN

Pada hari ini Senin tanggal dua bulan Februari tahun dua ribu dua puluh enam (02-02-2026) yang bertanda tangan di bawah ini:
1. Prof. Contoh Satu, Rektor Universitas Contoh Satu, bertindak untuk dan atas nama Universitas Contoh Satu, disebut PIHAK KESATU.
2. Prof. Contoh Dua, Rektor Universitas Contoh Dua, bertindak untuk dan atas nama Universitas Contoh Dua, disebut PIHAK KEDUA.

Pasal 1
RUANG LINGKUP
Pertukaran dosen dan mahasiswa.
"""


@pytest.fixture
def lease(tmp_path: Path) -> Path:
    """A four-year lease of village land without a dispute clause."""
    path = tmp_path / "sewa.txt"
    path.write_text(LEASE, encoding="utf-8")
    return path


def _json(capsys: pytest.CaptureFixture[str]) -> dict:
    return json.loads(capsys.readouterr().out)


def test_a_lease_of_four_years_without_a_dispute_clause_is_stopped(
    lease: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(lease), "--json"]) == 1
    report = _json(capsys)
    jsonschema.validate(report, SCHEMA)
    breached = {found["rule"]: found for found in report["findings"] if found["outcome"] == "breached"}
    assert breached["lease_length"]["blocks"]
    assert "dispute_settlement" in breached
    assert report["judged_on"] == "2026-04-15"
    assert report["elements"]["dispute"]["present"] is False


def test_positions_count_in_the_text_that_is_printed(lease: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(lease), "--json"])
    report = _json(capsys)
    main(["check", str(lease), "--text"])
    text = capsys.readouterr().out
    found = report["facts"]["signed_on"]
    assert (
        "15-04-2026" in text[found["start"] : found["end"]]
        or "lima belas" in text[found["start"] : found["end"]]
    )
    term = report["elements"]["term"]
    assert term["heading"] in text[term["start"] : term["end"]]


def test_two_universities_are_told_and_not_condemned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mou.txt"
    path.write_text(UNIVERSITIES, encoding="utf-8")
    assert main(["check", str(path), "--json"]) == 0
    report = _json(capsys)
    assert report["regime"]["value"] == "no_village"
    assert not [
        found
        for found in report["findings"]
        if found["outcome"] == "breached" and found["severity"] == "mandatory"
    ]


def test_the_worst_file_decides_and_an_unreadable_one_is_named(
    lease: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (lease.parent / "kosong.docx").write_bytes(b"")
    assert main(["check", str(lease.parent), "--json"]) == 2
    captured = capsys.readouterr()
    reports = json.loads(captured.out)
    assert [report.get("error") is None for report in reports] == [False, True]
    assert "kosong.docx" in captured.err
    for report in reports:
        jsonschema.validate(report, SCHEMA)


def test_a_pattern_names_files(lease: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(lease.parent / "*.txt"), "--json"]) == 1
    assert _json(capsys)["document"]["name"] == "sewa.txt"


def test_nothing_to_check_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "tidak ada berkas" in capsys.readouterr().err


def test_a_stated_fact_answers_a_question(lease: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(lease), "--json", "--fact", "musdes_result=agreed", "--fact", "musdes_on=2026-03-01"])
    findings = {found["rule"]: found for found in _json(capsys)["findings"]}
    assert findings["musdes_agreement"]["outcome"] == "met"


def test_a_fact_that_does_not_fit_is_refused_with_its_choices(
    lease: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(lease), "--fact", "asset_use=kontrak"]) == 2
    assert "sewa" in capsys.readouterr().err
    assert main(["check", str(lease), "--fact", "tidak_ada=1"]) == 2
    assert "mitradesa facts" in capsys.readouterr().err


def test_the_text_report_opens_with_the_regime_and_the_day(
    lease: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(lease)])
    lines = capsys.readouterr().out.splitlines()
    assert "dinilai pada 15 April 2026" in " ".join(lines[1:3])


def test_the_day_and_the_gate_can_be_asked_for(lease: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(lease), "--json", "--date", "2015-01-05", "--gate", "draft"])
    report = _json(capsys)
    findings = {found["rule"]: found for found in report["findings"]}
    assert findings["lease_length"]["outcome"] == "not_in_force"
    assert report["gate"] == "draft"


def test_strict_counts_advice_and_open_duties(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mou.txt"
    path.write_text(UNIVERSITIES, encoding="utf-8")
    plain, strict = main(["check", str(path)]), main(["check", str(path), "--strict"])
    capsys.readouterr()
    assert (plain, strict) == (0, 0)


def test_one_page_of_html_is_written(lease: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "laporan.html"
    assert main(["check", str(lease), "--html", str(page)]) == 1
    html = page.read_text(encoding="utf-8")
    assert "Permendagri 1/2016" in html
    assert "<script" not in html


def test_a_regency_code_narrows_the_village(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tanpa-kabupaten.txt"
    path.write_text(LEASE.replace(" KECAMATAN MERAPI BARAT KABUPATEN LAHAT", ""), encoding="utf-8")
    main(["check", str(path), "--json", "--village", "16.04"])
    assert _json(capsys)["facts"]["village_code"]["value"].startswith("16.04.")


def test_a_file_that_brings_the_reader_down_stops_no_other(
    lease: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "jatuh.txt").write_text("Naskah ini menjatuhkan pembacanya.", encoding="utf-8")
    falling = tmp_path / "python"
    falling.write_text(
        '#!/bin/sh\nIFS= read -r asked\ncase "$asked" in *jatuh.txt*) kill -SEGV $$ ;; esac\n'
        f'{{ printf "%s\\n" "$asked"; cat; }} | {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    falling.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(falling))
    assert main(["check", str(tmp_path / "jatuh.txt"), str(lease), "--json"]) == 2
    shown = capsys.readouterr()
    fallen, sound = json.loads(shown.out)
    assert "berhenti mendadak" in fallen["error"]["reason"]
    assert "jatuh.txt" in shown.err
    assert sound["facts"]["term_months"]["value"] == 48
