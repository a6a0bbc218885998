"""Who signs and how: offices, decrees, standing in for another, witnesses, numbers, foreign parties; and what a cut draft leaves open."""

import pytest

HEAD = "{place} Ahmad Karangan, {office}, bertindak untuk dan atas nama Pemerintah Desa Sumber Contoh, selanjutnya disebut {{label}};"


def introduced(office):
    return HEAD.format(place="{place}", office=office)


@pytest.mark.parametrize(
    ("office", "code"),
    [
        ("Kepala Desa Sumber Contoh", "kades"),
        ("Penjabat Kepala Desa Sumber Contoh", "acting_kades"),
        ("Pj. Kepala Desa Sumber Contoh", "acting_kades"),
        ("Sekretaris Desa Sumber Contoh", "secretary"),
    ],
)
@pytest.mark.parametrize("partner_first", [False, True])
def test_the_office_of_the_village_is_read_whoever_comes_first(
    details, draft_with, office, code, partner_first
):
    found = details(draft_with("Laporan disusun.", village=introduced(office), partner_first=partner_first))
    assert found["signatory_office"].value == code
    assert office.split()[0] in found["signatory_office"].excerpt


def test_an_office_of_no_village_is_left_open(details, draft_with):
    found = details(draft_with("Laporan disusun.", village=introduced("Pengusaha kopi")))
    assert found["signatory_office"].value is None
    assert found["signature_block"].value is None
    assert found["unempowered_signatories"].value is None


def test_the_decree_of_the_village_head_is_read_with_its_number(details, draft_with):
    decree = "Kepala Desa Sumber Contoh berdasarkan Keputusan Bupati Contoh Nomor 141/300/2021"
    assert details(draft_with("Laporan disusun.", village=introduced(decree)))["signature_block"].value == [
        "nama",
        "jabatan",
        "nomor keputusan",
    ]
    assert details(draft_with("Laporan disusun."))["signature_block"].value == ["nama", "jabatan"]
    unnumbered = "Kepala Desa Sumber Contoh berdasarkan Keputusan Bupati Contoh"
    assert (
        details(draft_with("Laporan disusun.", village=introduced(unnumbered)))["signature_block"].value
        is None
    )


def test_who_signs_for_another_needs_a_reader(details, draft_with):
    assert details(draft_with("Laporan disusun."))["unempowered_signatories"].value == 0
    for_another = draft_with("Laporan disusun.").replace(
        "\nKepala Desa Sumber Contoh\n", "\na.n. Kepala Desa Sumber Contoh\n"
    )
    assert details(for_another)["unempowered_signatories"].value is None


def test_the_sides_that_sign_are_counted_by_their_names(details, draft_with):
    assert details(draft_with("Laporan disusun."))["signing_sides"].value == 2
    missing = draft_with("Laporan disusun.").rsplit("Rina Rekaan", 1)
    assert details("(nama)".join(missing))["signing_sides"].value is None


@pytest.mark.parametrize(
    ("witnesses", "offices"),
    [
        ("Mengetahui:\nCamat Contoh\nBudi Misal", ["camat"]),
        (
            "Saksi-saksi:\n1. Siti Umpama, Ketua BPD Sumber Contoh\n2. Budi Misal, Sekretaris Desa Sumber Contoh",
            ["ketua BPD", "sekretaris desa"],
        ),
        ("", []),
        ("Saksi-saksi:\n1. Siti Umpama\n2. Budi Misal", None),
        ("Saksi-saksi:", None),
    ],
)
def test_witnesses_are_read_by_their_offices(details, draft_with, witnesses, offices):
    assert details(draft_with("Laporan disusun.", witnesses=witnesses))["witness_offices"].value == offices


@pytest.mark.parametrize(
    ("number", "blank"),
    [
        ("Nomor: 140/07/PKS/SC/2026", 0),
        ("Nomor: ............", 1),
        ("Nomor: /PKS/SC/2026", 1),
        ("Nomor:", None),
        ("Nomor: segera", None),
        ("", None),
    ],
)
def test_blank_numbers_are_counted(details, draft_with, number, blank):
    whole = draft_with("Laporan disusun.").replace("Nomor: 021/PLC/PKS/VI/2026\n", "")
    assert details(whole.replace("Nomor: 140/07/PKS/SC/2026", number))["blank_numbers"].value == blank


@pytest.mark.parametrize(
    ("basis", "code"),
    [
        ("berdasarkan Akta Nomor 12 tanggal 3 Maret 2019, ", "statutes"),
        ("berdasarkan Surat Kuasa Nomor 4/2026, ", "power_of_attorney"),
        ("berdasarkan Keputusan Nomor 9 Tahun 2024, ", "decree"),
        ("berdasarkan Akta Nomor 12 dan Surat Kuasa Nomor 4/2026, ", None),
        ("", None),
    ],
)
def test_the_power_of_the_partner_is_read_from_his_introduction(details, draft_with, basis, code):
    whole = draft_with("Laporan disusun.").replace(
        "Direktur PT Ladang Contoh, ", f"Direktur PT Ladang Contoh, {basis}"
    )
    assert details(whole)["partner_signatory_basis"].value == code


def test_sides_and_kinds_follow_from_the_parties(details, draft_with):
    found = details(draft_with("Laporan disusun."))
    assert found["village_side"].value == "village_government"
    assert found["kinds_arranged"].value == ["pihak ketiga"]
    assert found["foreign_party"].value is False
    abroad = (
        draft_with("Laporan disusun.")
        .replace("PT Ladang Contoh", "Ladang Contoh Pte Ltd")
        .replace("PT LADANG", "LADANG")
    )
    assert details(abroad)["foreign_party"].value is not False


def test_nothing_follows_from_the_silence_of_a_cut_draft(details, draft_with):
    cut = details(draft_with("Laporan disusun."), whole=False)
    whole = details(draft_with("Laporan disusun."))
    silences = [name for name, found in whole.items() if found.value is not None and found.start is None]
    assert len(silences) > 15
    assert {name: cut[name].value for name in silences if cut[name].value is not None} == {}


def test_nothing_follows_from_the_silence_of_an_addendum(details, draft_with):
    addendum = draft_with("Laporan disusun.").replace(
        "PERJANJIAN KERJA SAMA", "ADDENDUM PERJANJIAN KERJA SAMA"
    )
    found = details(addendum)
    for name in (
        "supervision_access",
        "annexes",
        "one_sided_cancellation",
        "default_clause",
        "stamp_payer",
        "village_cost_year",
    ):
        assert found[name].value is None
        assert "perubahan" in found[name].reason


def test_a_title_that_says_so_is_an_extension(details, draft_with):
    again = draft_with("Laporan disusun.").replace(
        "PERJANJIAN KERJA SAMA", "PERPANJANGAN PERJANJIAN KERJA SAMA"
    )
    assert details(again)["renewal"].value == "extension"
    assert (
        details(draft_with("Perpanjangan perjanjian diajukan tiga bulan sebelumnya."))["renewal"].value
        is None
    )


def test_a_signature_may_leave_out_degrees(details, draft_with):
    whole = draft_with("Laporan disusun.").replace("1. Ahmad Karangan,", "1. Dr. Ahmad Karangan, S.E.,")
    assert details(whole)["signing_sides"].value == 2
