"""Read values are held against noted ones with the tolerance of a sensible person, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.reading.comparison import COMPARED, Verdict, compare, counted_otherwise, read_value
from mitradesa.reading.found import Found
from mitradesa.reading.same_names import same_body, same_person

RIGHT, ARGUABLE, UNKNOWN, WRONG = Verdict.RIGHT, Verdict.ARGUABLE, Verdict.UNKNOWN, Verdict.WRONG


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("Dr. Budi Contoh, S.E., M.Sc.", "BUDI CONTOH"),
        ("Drs. H. Slamet Contoh, M.Si", "Slamet Contoh"),
        ("Budi Contoh, A.Md.Keb., Bdn.", "Budi Contoh"),
    ],
)
def test_one_person_written_two_ways_is_one_person(stated, read):
    assert same_person(stated, read)


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("PT. CONTOH JAYA (PERSERO) Tbk.", "PT Contoh Jaya (Persero) Tbk"),
        ("PT Contoh Jaya", "Contoh Jaya"),
        ("KOPERASI TANI CONTOH", "KOPERASITANI CONTOH"),
        ("Pemerintah Desa Air Contoh", "Pemerintah Desa Alr Contoh"),
        ("Pemerintah Desa Air Contoh", "DESA AIR CONTOH, KECAMATAN SAMPEL, KABUPATEN SAMPEL"),
        ("Perusahaan Umum Daerah Air Minum Contoh", "Perumda Air Minum Contoh"),
        ("Pejabat Pembuat Komitmen Dinas Contoh, Sampel dan Misal", "Dinas Contoh, Sampel dan Misal"),
    ],
)
def test_one_body_written_two_ways_is_one_body(stated, read):
    assert same_body(stated, read)


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("Budi Contoh", "Rudi Sampel"),
        ("Desa Air Contoh", "Koperasi Air Contoh Makmur"),
        ("Pemerintah Desa Sukamaju", "Pemerintah Desa Sukajaya"),
        ("Dinas Contoh Kabupaten Satu", "Dinas Contoh Kabupaten Delapan"),
        ("CV Contoh", "Bapak Contoh, selaku Direktur CV Contoh yang didirikan dengan Akta Nomor 4"),
    ],
)
def test_two_names_are_two_names(stated, read):
    assert not same_body(stated, read)


@pytest.mark.parametrize(
    ("name", "stated", "value", "verdict"),
    [
        ("document_kind", "kontrak", "kontrak", RIGHT),
        ("document_kind", "kesepakatan", "nota_kesepahaman", ARGUABLE),
        ("document_kind", "kontrak", "kesepakatan", WRONG),
        ("document_kind", "sewa", "perjanjian_sewa", RIGHT),
        ("document_kind", "adendum", "addendum", RIGHT),
        ("document_kind", "hibah", "perjanjian", RIGHT),
        ("document_kind", "lainnya", "perjanjian", ARGUABLE),
        ("document_kind", "lainnya", "nota_kesepahaman", WRONG),
        ("numbers", "12 /PKS/2022 | 7/DS/2022", ["12/PKS/2022", "7/ds/2022"], RIGHT),
        ("numbers", "12/PKS/2022 | 7/DS/2022", ["12/PKS/2022"], UNKNOWN),
        ("numbers", "12/PKS/2022", ["13/PKS/2022"], WRONG),
        ("numbers", "12/PKS/2O22", ["12/PKS/2022"], RIGHT),
        ("signed_on", "2022-05-02", "2022-05-02", RIGHT),
        ("signed_on", "2022-05", "2022-05-02", RIGHT),
        ("signed_on", "2022-05-02", "2022", UNKNOWN),
        ("signed_on", "2022-05-02", "2021", WRONG),
        ("signed_on", "2022-05-02", "2022-05-03", WRONG),
        ("date_conflict", "1", True, RIGHT),
        ("date_conflict", "0", True, WRONG),
        ("date_conflict", "0", None, UNKNOWN),
        ("term_months", "24", 24, RIGHT),
        ("term_months", "24", 12, WRONG),
        ("amount_total", "6000000", "enam juta", WRONG),
        ("amount_total", "6000000", None, UNKNOWN),
        ("dispute_forum", "musyawarah|pengadilan", ["pengadilan", "musyawarah"], RIGHT),
        ("dispute_forum", "musyawarah|pengadilan", ["musyawarah"], WRONG),
        ("dispute_forum", "musyawarah|atasan", ["musyawarah", "camat", "bupati"], RIGHT),
        ("dispute_forum", "musyawarah|mediasi", ["musyawarah", "mediasi", "camat"], RIGHT),
        ("dispute_forum", "musyawarah|atasan", ["musyawarah", "camat", "pengadilan"], WRONG),
        ("dispute_forum", "musyawarah", ["musyawarah", "camat"], WRONG),
        ("legal_bases", "Permendes PDTT 3/2021", ["Permendesa 3/2021"], RIGHT),
        ("legal_bases", "Permenperin 03/M-IND/PER/1/2017", ["Permenperin 3/2017"], RIGHT),
        ("legal_bases", "Permenperin 3/2016", ["Permenperin 3/2017"], WRONG),
        (
            "legal_bases",
            "UU 6/2014|PP 43/2014|UU 1/2004",
            ["UU 6/2014", "PP 43/2014", "UU 1/2004", "UU 2/2004"],
            RIGHT,
        ),
        ("legal_bases", "UU 6/2014|PP 43/2014|UU 1/2004", ["UU 6/2014"], WRONG),
    ],
)
def test_a_value_is_right_unknown_or_wrong(name, stated, value, verdict):
    assert compare(name, stated, value) is verdict


def test_parties_and_signatories_come_out_of_the_list_of_parties():
    parties = [{"name": "Desa Contoh", "signatory": "Budi Contoh"}, {"name": "CV Contoh", "signatory": None}]
    facts = {"parties": Found(value=parties, sureness=0.9), "term_months": Found(value=12)}
    read = {
        name: read_value(facts, name)
        for name in ("party_1", "party_2", "signatory_1", "signatory_2", "term_months")
    }
    assert read == {
        "party_1": "Desa Contoh",
        "party_2": "CV Contoh",
        "signatory_1": "Budi Contoh",
        "signatory_2": None,
        "term_months": 12,
    }
    assert all(read_value({}, name) is None for name in COMPARED)


@pytest.mark.parametrize(
    ("stated", "read", "first", "is_arguable"),
    [
        ("2026-03-01", "2026-02-28", "2023-03-01", True),
        ("2026-02-28", "2026-02-28", "2023-03-01", False),
        ("2026-03-02", "2026-03-01", "2023-03-01", False),
        ("2026-03-01", "2026-03-02", "2023-03-01", False),
        ("2026-03", "2026-02-28", "2023-03-01", False),
        ("2026-03-01", "2026-02-28", None, False),
    ],
)
def test_only_the_anniversary_itself_may_be_counted_otherwise(stated, read, first, is_arguable):
    assert counted_otherwise(stated, read, first) is is_arguable


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_held_against_each_other(stated, read):
    assert compare("signatory_1", stated, stated) in (RIGHT, UNKNOWN)
    assert all(compare(name, stated, read) in Verdict for name in COMPARED)
