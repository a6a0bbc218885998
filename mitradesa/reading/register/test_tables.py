"""Tables out of files, the place of their headers, what their columns say, and which village a row means."""

import io
import zipfile

import pytest

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.extraction.areas import official_areas
from mitradesa.reading.register.columns import guess
from mitradesa.reading.register.layout import best_table, column_name, layout_of, lines_of
from mitradesa.reading.register.places import Gazetteer, Known, Names
from mitradesa.reading.register.rows import Sheet, read_row
from mitradesa.reading.register.tables import Table, delimiter_of, read_tables

ODS = """<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Rekap"><table:table-row>
<table:table-cell office:value-type="string"><text:p>Desa</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Nomor</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


@pytest.fixture(scope="module")
def gazetteer():
    areas = official_areas()
    within = areas.within({"16.04"})
    villages = [Known(one.code, one.name, one.kind, one.subdistrict) for one in within]
    villages[0] = Known(
        within[0].code, within[0].name, within[0].kind, within[0].subdistrict, ("Nama Lama Sekali",)
    )
    names = Names(
        {"16": "Sumatera Selatan"},
        {"16.04": "Kabupaten Lahat"},
        {one.code[:8]: one.subdistrict for one in within},
    )
    return Gazetteer(villages, names, "16.04")


def test_csv_is_read_whatever_its_sign_and_letters():
    text = "Desa;Nilai;Ket\r\nBenteng;1.000;caf\u00e9\r\n"
    for coding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        assert read_tables(text.encode(coding))[0].rows[1] == ["Benteng", "1.000", "caf\u00e9"]
    assert delimiter_of("a,b;c,d\n1,2;3,4\n") == ","
    assert read_tables(b"sep=|\r\nDesa|Nilai\r\nA|1\r\n")[0].rows[0] == ["Desa", "Nilai"]


def test_a_page_that_calls_itself_xls_is_read():
    page = b"<html><meta charset=utf-8><table><tr><th>Desa</th><th>Nomor</th></tr><tr><td>Benteng</td><td>1</td></tr></table></html>"
    assert read_tables(page)[0].rows == [["Desa", "Nomor"], ["Benteng", "1"]]


def test_opendocument_is_read():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS.replace("\n", ""))
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    assert read_tables(written.getvalue())[0].rows == [["Desa", "Nomor"]]


@pytest.mark.parametrize("content", [b"", b"  \n", b"%PDF-1.4", b"\xff\xd8\xff\xe0", b"PK\x03\x04"])
def test_what_holds_no_table_is_refused(content):
    with pytest.raises(Unreadable):
        read_tables(content)


def test_two_lines_of_headers_below_a_title_are_one():
    rows = [
        ["DAFTAR KERJA SAMA", None, None, None, None, None],
        ["No", "Desa", "Nomor", None, "Jangka Waktu", None],
        [None, None, "Pihak Pertama", "Pihak Kedua", "Mulai", "Berakhir"],
        ["1", "2", "3", "4", "5", "6"],
        [1, "Benteng", "140/1/2024", "5/CA/2024", "2024-01-01", "2024-12-31"],
    ]
    found = layout_of(Table("Rekap", rows))
    assert found.headers == (
        "No",
        "Desa",
        "Nomor Pihak Pertama",
        "Nomor Pihak Kedua",
        "Jangka Waktu Mulai",
        "Jangka Waktu Berakhir",
    )
    assert (found.header_row, found.first_row) == (2, 5)
    targets = [one.target for one in guess(found.headers, rows[4:])]
    assert targets == ["ignored", "village_name", "number", "number_partner", "starts_on", "ends_on"]


def test_headings_sums_and_empty_rows_are_no_agreements():
    rows = [
        ["Desa", "Nomor", "Mitra"],
        ["I. Kecamatan Kikim Timur", None, None],
        ["A", "1/2", "PT"],
        [None] * 3,
        ["Jumlah", 1, None],
    ]
    table = Table("Rekap", rows)
    lines = lines_of(table, layout_of(table))
    assert [(line.row, line.group, line.skipped) for line in lines] == [
        (2, "Kikim Timur", "judul kecamatan"),
        (3, "Kikim Timur", ""),
        (5, "Kikim Timur", "baris jumlah atau catatan"),
    ]


def test_headers_of_two_lines_are_found_where_merged_cells_repeat_the_first():
    rows = [
        ["REKAPITULASI"] * 6,
        ["No", "Desa", "Nomor", "Nomor", "Masa Berlaku", "Masa Berlaku"],
        ["No", "Desa", "Desa", "Pihak III", "Mulai", "Selesai"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        [1, "Benteng", "140/1/2024", "5/CA/2024", "2024-01-01", "2024-12-31"],
    ]
    found = layout_of(Table("Rekap", rows))
    assert (found.header_row, found.first_row) == (2, 5)
    targets = [one.target for one in guess(found.headers, rows[4:])]
    assert targets == ["ignored", "village_name", "number", "number_partner", "starts_on", "ends_on"]


def test_a_sheet_of_advice_is_not_taken_for_the_register():
    register = Table("Register", [["Desa", "Nomor"], ["A", "1/2"]])
    advice = Table("Contoh", [["Desa", "Nomor"], ["A", "1/2"], ["B", "2/2"]])
    assert best_table([register, advice]) == 0
    assert best_table([Table("Sampul", [["x"]]), register]) == 1


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
def test_columns_are_called_as_excel_calls_them(column, name):
    assert column_name(column) == name


def test_content_tells_a_column_whose_header_says_nothing():
    rows = [["16.04.01.2001", "140/1/PKS/2024", "PT Contoh", "Rp 5.000.000,-"]] * 5
    assert [one.target for one in guess(["", "x", "", "y"], rows)] == [
        "village_code",
        "number",
        "partner",
        "amount_total",
    ]


@pytest.mark.parametrize(
    ("code", "name", "where", "expected"),
    [
        ("16.04.07.2011", None, None, "16.04.07.2011"),
        ("1604072011", None, None, "16.04.07.2011"),
        (1604072011, None, None, "16.04.07.2011"),
        (None, "Desa Kembang Ayun", None, "16.04.01.2001"),
        (None, "KEMBANG  AYUN", "Kec. Tanjungsakti Pumu", "16.04.01.2001"),
        (None, "Kembangayun", None, "16.04.01.2001"),
        (None, "Kembang Ayunn", None, "16.04.01.2001"),
        (None, "Kembang Ayun, Kecamatan Tanjungsakti Pumu", None, "16.04.01.2001"),
        (16.1, "Kembang Ayun", None, "16.04.01.2001"),
    ],
)
def test_a_village_is_found_by_code_or_name(gazetteer, code, name, where, expected):
    assert gazetteer.place(code, name, where).code == expected


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (1.2001, "sebagai bilangan"),
        (1.201, "sebagai bilangan"),
        (16.04, "sebagai bilangan"),
        (11.01, "sebagai bilangan"),
        ("1.60407E+09", "bilangan ilmiah"),
        ("16:04:00", "sebagai jam"),
        ("2024-04-16", "sebagai tanggal"),
    ],
)
def test_a_damaged_code_is_explained(gazetteer, code, said):
    found = gazetteer.place(code, None, None)
    assert not found.code
    assert said in found.wrong
    assert "Teks" in found.remedy


def test_a_lost_zero_and_a_lost_front_are_mended_by_proposal(gazetteer):
    assert [one.code for one in gazetteer.place(1.2001, None, None).choices] == ["16.04.01.2001"]
    assert "16.04.01.2010" in [one.code for one in gazetteer.place(1.201, None, None).choices]


def test_a_name_borne_by_several_is_asked_and_narrowed_by_its_subdistrict(gazetteer):
    twice = {}
    for one in gazetteer.villages.values():
        twice.setdefault(one.name, []).append(one)
    several = next(
        some
        for some in twice.values()
        if len(some) > 1 and len({one.subdistrict for one in some}) == len(some)
    )
    found = gazetteer.place(None, several[0].name, None)
    assert not found.code
    assert {one.code for one in several} <= {one.code for one in found.choices}
    assert gazetteer.place(None, several[0].name, several[0].subdistrict).code == several[0].code


def test_former_names_kelurahan_foreign_codes_and_contradictions(gazetteer):
    assert gazetteer.place(None, "Nama Lama Sekali", None).code == next(iter(gazetteer.villages))
    kelurahan = next(one for one in gazetteer.villages.values() if one.kind == "kelurahan")
    assert "adalah kelurahan" in " ".join(gazetteer.place(kelurahan.code, None, None).doubts)
    assert "di luar wilayah" in gazetteer.place("16.03.01.2001", None, None).wrong
    assert "Tidak ada desa dengan kode" in gazetteer.place("16.04.01.2999", None, None).wrong
    clash = gazetteer.place("16.04.01.2001", gazetteer.villages["16.04.07.2011"].name, "")
    assert len(clash.choices) == 2
    assert not gazetteer.place(None, None, None).code


def test_what_no_column_takes_is_kept_with_its_cell(gazetteer):
    headers = ("Desa", "Nomor", "Warna map", "Ket")
    sheet = Sheet("r.xlsx", headers, ("village_name", "number", "", "note"), gazetteer)
    found = read_row(sheet, 9, ("Kembang Ayun", "1/2/2024", "merah", "rak 3"))
    assert found.notes == ["Warna map (C9): merah", "Ket (D9): rak 3"]
    assert found.facts["numbers"].origin == "sel B9 pada r.xlsx"


def test_a_row_that_names_nothing_is_wrong(gazetteer):
    sheet = Sheet("r.xlsx", ("Desa", "Nomor"), ("village_name", "number"), gazetteer)
    assert "tidak menyebut nomor" in read_row(sheet, 2, ("Kembang Ayun", None)).wrong[0].says


def test_the_last_day_is_reckoned_from_start_and_length(gazetteer):
    headers = ("Desa", "Mitra", "Tanggal", "Jangka")
    sheet = Sheet("r.xlsx", headers, ("village_name", "partner", "signed_on", "term"), gazetteer)
    found = read_row(sheet, 2, ("Kembang Ayun", "PT X", "01/03/2024", "3 tahun"))
    assert found.day("ends_on").isoformat() == "2027-02-28"
    assert found.facts["term_months"].value == 36
    assert found.facts["ends_on"].origin == "dihitung dari D2 dan C2 pada r.xlsx"
