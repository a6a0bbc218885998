"""The evaluation is printed as a table a person reads or as JSON, and says what could not be measured."""

import json

import pytest

from mitradesa.cli import evaluate as command

DRAFT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA AIR CONTOH
DENGAN
CV CONTOH JAYA

Pasal 1
RUANG LINGKUP
Kerja sama ini meliputi pengelolaan sepuluh kios.

Pasal 2
JANGKA WAKTU
Perjanjian ini berlaku untuk jangka waktu 2 (dua) tahun sejak ditandatangani.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "satu.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "labels.csv").write_text(
        "file,family,scope,scope_where,term,term_where,dispute,dispute_where\nsatu.txt,a,1,judul,1,judul,0,\n",
        encoding="utf-8",
    )
    (tmp_path / "facts.csv").write_text(
        "file,document_kind,term_months\nsatu.txt,perjanjian_kerja_sama,36\n", encoding="utf-8"
    )
    return tmp_path


def test_the_command_prints_a_table_and_says_that_nothing_was_learnt(folder, capsys):
    assert command.run([str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "tidak belajar dari label" in printed
    assert "SEMUA" in printed
    assert "Fakta salah: 1" in printed


def test_the_command_prints_json(folder, capsys):
    assert command.run([str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["documents"] == 1
    assert told["learns_from_labels"] is False
    assert told["all_elements"]["headed"] == {"labelled": 2, "present": 2, "unknown": 0, "share_present": 1.0}


def test_a_folder_without_labels_ends_with_two(tmp_path, capsys):
    assert command.run([str(tmp_path)]) == 2
    assert "labels.csv" in capsys.readouterr().err


def test_a_draft_that_cannot_be_read_is_named_and_ends_with_two(folder, capsys):
    (folder / "satu.txt").write_bytes(b"")
    assert command.run([str(folder)]) == 2
    assert "satu.txt" in capsys.readouterr().out
