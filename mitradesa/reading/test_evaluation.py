"""An evaluation counts what was found, what was missed and what was made up, on labels one can check by hand."""

import pytest

from mitradesa.reading.evaluation import ABSENT, BODY, HEADED, NotLabelled, as_json, evaluate

DRAFT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA AIR CONTOH
DENGAN
CV CONTOH JAYA
TENTANG PENGELOLAAN KIOS

Pada hari ini, Rabu tanggal satu bulan Juni tahun dua ribu dua puluh dua (01-06-2022), yang bertanda tangan di bawah ini:

1. Rudi Contoh : Kepala Desa Air Contoh, bertindak untuk dan atas nama Pemerintah Desa Air Contoh, selanjutnya disebut PIHAK PERTAMA.

2. Lina Contoh : Direktur CV Contoh Jaya, bertindak untuk dan atas nama CV Contoh Jaya, selanjutnya disebut PIHAK KEDUA.

Pasal 1
RUANG LINGKUP
Kerja sama ini meliputi pengelolaan sepuluh kios.

Pasal 2
JANGKA WAKTU
Perjanjian ini berlaku untuk jangka waktu 2 (dua) tahun sejak ditandatangani dan dapat diakhiri atas kesepakatan.

Pasal 3
LAIN-LAIN
Segala biaya yang timbul ditanggung PIHAK KEDUA.
"""
LABELS = """file,family,scope,scope_where,term,term_where,funding,funding_where,change,change_where,dispute,dispute_where
satu.txt,a,1,judul,1,judul,1,isi,1,isi,1,judul
dua.txt,b,0,,1,judul,0,,0,,0,
"""
FACTS = "file,document_kind,term_months,amount_total,signed_on\nsatu.txt,perjanjian_kerja_sama,36,5000000,\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "satu.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "dua.txt").write_text(DRAFT.replace("RUANG LINGKUP", "CAKUPAN"), encoding="utf-8")
    (tmp_path / "labels.csv").write_text(LABELS, encoding="utf-8")
    return tmp_path


def test_elements_are_counted_by_how_they_were_labelled(folder):
    done = evaluate(folder)
    assert done.documents == 2
    assert (done.elements["scope"].present(HEADED), done.elements["scope"].total(HEADED)) == (1, 1)
    assert done.elements["scope"].share(ABSENT) == 1.0
    assert done.elements["funding"].share(BODY) == 1.0
    assert done.elements["dispute"].share(HEADED) == 0.0
    assert done.elements["dispute"].share(ABSENT) == 0.0


def test_termination_answers_for_change_because_labels_count_it_so(folder):
    done = evaluate(folder)
    assert done.elements["change"].share(BODY) == 1.0
    assert done.elements["change"].share(ABSENT) == 1.0


def test_each_difference_is_named_with_its_file(folder):
    differences = {(miss.file, miss.name, miss.kind) for miss in evaluate(folder).misses}
    assert ("satu.txt", "dispute", HEADED) in differences
    assert ("dua.txt", "scope", ABSENT) in differences
    assert ("satu.txt", "scope", HEADED) not in differences


def test_families_count_once_each(folder):
    assert evaluate(folder).family_mean() == pytest.approx((2 / 3 + 1) / 2)


def test_facts_are_right_unknown_or_wrong_and_what_nobody_noted_is_listed_apart(folder):
    (folder / "facts.csv").write_text(FACTS, encoding="utf-8")
    done = evaluate(folder)
    shares = as_json(done)["facts"]
    assert shares["document_kind"]["right"] == 1
    assert shares["term_months"]["wrong"] == 1
    assert shares["amount_total"]["unknown"] == 1
    assert ("satu.txt", "signed_on") in {(miss.file, miss.name) for miss in done.unstated}


def test_a_folder_without_labels_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(NotLabelled, match=r"labels\.csv"):
        evaluate(tmp_path)


def test_labels_without_a_file_column_are_refused(tmp_path):
    (tmp_path / "labels.csv").write_text("nama,scope\nx,1\n", encoding="utf-8")
    with pytest.raises(NotLabelled, match="file"):
        evaluate(tmp_path)


def test_a_draft_that_cannot_be_read_is_named_and_the_rest_is_measured(folder):
    (folder / "dua.txt").write_bytes(b"")
    done = evaluate(folder)
    assert [file for file, _ in done.unreadable] == ["dua.txt"]
    assert done.documents == 1
