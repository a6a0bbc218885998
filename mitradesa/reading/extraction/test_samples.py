"""Invented agreements of every kind that a village meets, read whole: what is stated is found, what is not stays unknown."""

import pytest

from mitradesa.reading.extraction import FACTS, propose_regime

EXPECTED = {
    "sewa_tanah_kas_desa": {
        "document_kind": "perjanjian_sewa",
        "numbers": ["140/07/PKS/SM/2024"],
        "signed_on": "2024-03-04",
        "date_conflict": False,
        "village_name": "Sumber Makmur",
        "village_code": "17.05.01.2044",
        "village_kind": "desa",
        "regency": "Kabupaten Seluma",
        "starts_on": "2024-03-04",
        "ends_on": "2027-03-03",
        "term_months": 36,
        "open_ended": False,
        "amount_total": 12_000_000,
        "payee_is_person": False,
        "asset_use": "sewa",
        "legal_bases": ["UU 6/2014", "Permendagri 1/2016"],
        "other_legal_bases": ["Perda Kabupaten Seluma 3/2017"],
        "dispute_forum": ["musyawarah", "camat", "pengadilan"],
        "pledges_asset": False,
        "stamp": True,
        "copies": 2,
        "witnesses": ["HENDRI CONTOH, S.Sos. (Camat Sukaraja)"],
        "language": "id",
    },
    "sewa_bengkok": {
        "document_kind": "perjanjian_sewa",
        "numbers": None,
        "signed_on": "2021-01-01",
        "village_code": "33.21.09.2011",
        "starts_on": "2021-01-01",
        "ends_on": "2024-12-31",
        "term_months": 48,
        "amount_total": 20_000_000,
        "asset_use": "sewa",
        "pledges_asset": False,
        "dispute_forum": None,
        "witnesses": ["Slamet Contoh", "Rini Contoh"],
    },
    "ksp_wisata": {
        "document_kind": "perjanjian_kerja_sama",
        "numbers": ["414/15/UP/VII/2023", "021/WAC-DIR/PKS/VII/2023"],
        "signed_on": "2023-07-21",
        "village_code": "16.04.09.2019",
        "term_months": 180,
        "starts_on": "2023-07-21",
        "ends_on": "2038-07-20",
        "amount_total": None,
        "revenue_share": 30,
        "asset_use": "ksp",
        "legal_bases": [
            "UU 6/2014",
            "UU 3/2024",
            "PP 43/2014",
            "Permendagri 96/2017",
            "Permendesa 16/2019",
            "PMK 49/2025",
        ],
        "other_legal_bases": ["Perpres 16/2018"],
        "dispute_forum": ["musyawarah", "mediasi", "arbitrase"],
        "copies": 3,
        "witnesses": ["Ahmad Contoh", "Budi Contoh"],
    },
    "bagi_hasil_pasar": {
        "signed_on": "2020-09-10",
        "date_conflict": True,
        "village_code": "33.21.09.2012",
        "term_months": 60,
        "revenue_share": 40,
        "payee_is_person": True,
        "pledges_asset": True,
        "stamp": False,
        "dispute_forum": ["musyawarah", "bupati"],
    },
    "desa_wisata": {
        "signed_on": "2022-02-16",
        "starts_on": "2022-03-01",
        "ends_on": "2032-02-28",
        "term_months": 120,
        "revenue_share": 35,
        "dispute_forum": ["musyawarah", "pengadilan"],
    },
    "csr": {
        "document_kind": "nota_kesepahaman",
        "signed_on": "2022-11-15",
        "ends_on": "2023-12-31",
        "amount_total": 150_000_000,
    },
    "adendum": {
        "document_kind": "addendum",
        "term_months": 48,
        "village_code": None,
        "numbers": ["140/33/TA/2024"],
    },
    "kelurahan": {
        "signed_on": "2023-05",
        "village_code": "16.04.10.1059",
        "village_kind": "kelurahan",
        "open_ended": True,
        "numbers": ["660/04/KEL-BJ/2023"],
    },
    "lurah": {
        "signed_on": "2020-01-30",
        "village_code": "16.07.10.1004",
        "ends_on": "2020-12-31",
        "starts_on": "2020-01-30",
    },
    "antar_desa": {
        "document_kind": "peraturan_bersama",
        "signed_on": "2022-02-07",
        "term_months": 24,
        "dispute_forum": ["camat"],
        "village_code": None,
        "numbers": ["1 TAHUN 2022", "2 TAHUN 2022"],
    },
    "tiga_desa": {
        "numbers": ["01/NK/2023", "02/NK/2023", "03/NK/2023"],
        "term_months": 12,
        "signed_on": "2023-10-02",
    },
    "universitas": {
        "document_kind": "kesepakatan",
        "term_months": 36,
        "village_name": None,
        "dispute_forum": ["musyawarah"],
    },
    "bumdes": {
        "signed_on": "2024-06-01",
        "starts_on": "2024-06-01",
        "ends_on": "2025-05-31",
        "amount_total": None,
    },
    "konsultan": {"amount_total": 45_000_000, "term_months": None, "village_code": None},
    "pendampingan_kampus": {
        "document_kind": "nota_kesepahaman",
        "signed_on": "2021-09-17",
        "term_months": 24,
    },
    "markdown_usaha": {
        "numbers": ["001/PKS/2024"],
        "term_months": 12,
        "amount_total": 75_000_000,
        "dispute_forum": ["musyawarah", "arbitrase"],
    },
    "pindaian_kasar": {
        "document_kind": "nota_kesepahaman",
        "signed_on": "2019-02-13",
        "term_months": 60,
        "copies": 3,
        "dispute_forum": ["musyawarah"],
        "village_code": "16.05.03.2029",
    },
}

PARTIES = {
    "sewa_tanah_kas_desa": [
        ("PEMERINTAH DESA SUMBER MAKMUR", "village", "SUKARDI CONTOH"),
        ("WARSITO CONTOH", "individual", "WARSITO CONTOH"),
    ],
    "sewa_bengkok": [
        ("Desa Wonorejo", "village", "Paimin Contoh"),
        ("Tukijan Contoh", "individual", "Tukijan Contoh"),
    ],
    "ksp_wisata": [
        (
            "PEMERINTAH DESA ULAK PANDAN KECAMATAN MERAPI BARAT KABUPATEN LAHAT",
            "village",
            "ROSIDI CONTOH, S.E.",
        ),
        ("PT. WISATA ALAM CONTOH", "company", "MARIANA CONTOH"),
    ],
    "bagi_hasil_pasar": [
        ("DESA KARANGANYAR", "village", "SUTRISNO CONTOH"),
        ("KOPERASI SERBA USAHA MAKMUR CONTOH", "cooperative", "SITI AMINAH CONTOH, S.Pd."),
    ],
    "desa_wisata": [
        ("Pemerintah Desa Sukajadi", "village", "Asep Contoh"),
        ("PT Alam Bahagia Contoh", "company", "Linda Contoh"),
    ],
    "csr": [
        ("PT BARA CONTOH ENERGI", "company", "Ir. DEWI CONTOH, M.M."),
        ("PEMERINTAH DESA MUARA LAWAI", "village", "HERMAN CONTOH"),
    ],
    "adendum": [
        ("PEMERINTAH DESA TANJUNG AUR", "village", "ALI CONTOH"),
        ("CV TANI CONTOH MANDIRI", "company", "BENI CONTOH, S.P."),
    ],
    "kelurahan": [
        ("KELURAHAN BANDAR JAYA", "kelurahan", "YULI CONTOH, S.STP."),
        ("BANK SAMPAH MELATI CONTOH", "community", "RATNA CONTOH"),
    ],
    "lurah": [
        ("Kelurahan Sukajadi", "kelurahan", "Drs. Hasan Contoh, M.Si"),
        ("PT SAWIT CONTOH JAYA", "company", "Yono Contoh"),
    ],
    "antar_desa": [
        ("Desa Suka Contoh", "village", "JONO CONTOH"),
        ("Desa Mekar Contoh", "village", "NARTI CONTOH"),
    ],
    "tiga_desa": [
        ("Pemerintah Desa Tanjung Payang", "village", "Andi Contoh"),
        ("Pemerintah Desa Muara Siti", "village", "Badu Contoh"),
        ("Pemerintah Desa Suka Negeri", "village", "Cici Contoh"),
    ],
    "universitas": [
        ("UNIVERSITAS CONTOH NUSANTARA", "university", "Prof. Dr. Intan Contoh, M.Sc."),
        ("POLITEKNIK CONTOH BAHARI", "university", "Dr. Joko Contoh, S.T., M.T."),
    ],
    "bumdes": [
        ("BADAN USAHA MILIK DESA (BUM DESA) SEJAHTERA CONTOH", "bumdes", "LUKMAN CONTOH"),
        ("UD. SUMBER PANGAN CONTOH", "company", "MINAH CONTOH"),
    ],
    "konsultan": [
        ("PEMERINTAH DESA PAGAR AGUNG", "village", "EDI CONTOH"),
        ("CV RANCANG CONTOH", "company", "Ir. FAJAR CONTOH"),
    ],
    "markdown_usaha": [
        ("CV Maju Contoh", "company", "Rudi Contoh"),
        ("Koperasi Tani Contoh", "cooperative", "Sari Contoh"),
    ],
    "pendampingan_kampus": [
        ("BADAN PERMUSYAWARATAN DESA DAN PEMERINTAH DESA GUNUNG KARTO", "village", "Dodi Contoh"),
        ("FAKULTAS HUKUM UNIVERSITAS CONTOH", "university", "Dr. Eka Contoh, S.H., M.H."),
    ],
    "pindaian_kasar": [
        ("DESA MEKARSARI KECAMATAN MUARA KELINGI KABUPATEN MUSI RAWAS", "village", "TARMIZI CONTOH"),
        ("YAYASAN HIJAU CONTOH", "foundation", "Dra. LESTARI CONTOH"),
    ],
}

REGIMES = {
    "sewa_tanah_kas_desa": "asset_use",
    "sewa_bengkok": "asset_use",
    "ksp_wisata": "third_party",
    "bagi_hasil_pasar": "third_party",
    "desa_wisata": "third_party",
    "csr": "grant_or_aid",
    "adendum": "third_party",
    "kelurahan": "kelurahan",
    "lurah": "kelurahan",
    "antar_desa": "inter_village",
    "tiga_desa": "inter_village",
    "universitas": "no_village",
    "bumdes": "bumdes_contract",
    "konsultan": "procurement",
    "pendampingan_kampus": "third_party",
    "markdown_usaha": "no_village",
}


@pytest.mark.parametrize(
    ("name", "expected"), [(name, fact) for name, all_ in EXPECTED.items() for fact in all_.items()]
)
def test_a_sample_says_what_it_says(name, expected, sample, facts):
    fact, value = expected
    read = facts(sample(name))[fact]
    assert read.value == value, read


@pytest.mark.parametrize("name", EXPECTED)
def test_every_fact_has_an_entry_and_a_silent_one_a_reason(name, sample, facts):
    read = facts(sample(name))
    assert tuple(read) == FACTS
    for fact, found in read.items():
        assert found.value is not None or found.reason, fact
        assert 0 <= found.sureness <= 1


@pytest.mark.parametrize("name", EXPECTED)
def test_every_place_shows_the_words_that_were_read(name, sample, facts):
    text = sample(name)
    for found in facts(text).values():
        if found.start is not None:
            assert 0 <= found.start < found.end <= len(text)
            assert found.excerpt.removesuffix("...") in " ".join(text[found.start : found.end].split())


@pytest.mark.parametrize("name", PARTIES)
def test_parties_are_named_in_order_with_kind_and_signatory(name, sample, facts):
    read = facts(sample(name))["parties"].value
    assert [(party["name"], party["kind"], party["signatory"]) for party in read] == PARTIES[name]
    assert all(party["office"] for party in read)


@pytest.mark.parametrize("name", REGIMES)
def test_the_regime_is_proposed_with_a_reason(name, sample, facts, draft):
    text = sample(name)
    proposed = propose_regime(draft(text), facts(text))
    assert proposed.value == REGIMES[name]
    assert proposed.reason.endswith(".")


def test_a_procurement_or_a_gift_is_proposed_less_surely_than_a_kelurahan(sample, facts, draft):
    sureness = {
        name: propose_regime(draft(sample(name)), facts(sample(name))).sureness
        for name in ("konsultan", "csr", "kelurahan")
    }
    assert max(sureness["konsultan"], sureness["csr"]) < sureness["kelurahan"]


def test_an_account_of_the_village_head_is_a_persons_account(sample, facts):
    read = facts(sample("bagi_hasil_pasar"))
    assert read["payee_is_person"].value is True
    assert "0099887766" in read["payee_account"].value
