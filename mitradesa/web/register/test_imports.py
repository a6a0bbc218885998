"""A messy register comes in through the pages: columns, dry run, mending, recording, undoing; and only for those who may."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.acts import Act
from mitradesa.core.roles import RIGHTS, Role
from mitradesa.reading.register.tables import read_tables
from mitradesa.records.models import Agreement, Event, ImportBatch, ImportRow, Partner
from tests import registers, world

pytestmark = pytest.mark.django_db
HOME = "/ruang/register/impor/"


def sent(content, name="register.xlsx"):
    return {"file": SimpleUploadedFile(name, content)}


def brought(client, made, name="register.xlsx", content=None):
    """The address of a batch after upload."""
    answer = client.post(HOME, sent(content or registers.as_xlsx(made.rows), name))
    assert answer.status_code == 302, answer.content.decode()
    return answer["location"].removesuffix("kolom/")


def mapping_of(client, address):
    page = client.get(f"{address}kolom/").content.decode()
    chosen = {}
    for block in re.finditer(r'<select id="(kolom-\d+)".*?</select>', page, re.DOTALL):
        found = re.search(r'<option value="(\w*)" selected', block[0])
        chosen[block[1]] = found[1]
    assert len(chosen) > 2
    return chosen


def checked(client, made, **given):
    """The address of a batch whose rows are checked."""
    address = brought(client, made, **given)
    assert client.post(f"{address}kolom/", mapping_of(client, address)).status_code == 302
    return address


def states():
    found = {}
    for state in ImportRow.objects.values_list("state", flat=True):
        found[state] = found.get(state, 0) + 1
    return found


def test_every_column_of_a_real_looking_register_is_guessed(staff):
    address = brought(staff, registers.messy(40))
    chosen = [
        target for _, target in sorted(mapping_of(staff, address).items(), key=lambda one: int(one[0][6:]))
    ]
    assert chosen == [
        "ignored",
        "subdistrict_name",
        "village_name",
        "village_code",
        "number",
        "number_partner",
        "partner",
        "title",
        "scope",
        "signed_on",
        "term",
        "ends_on",
        "amount_total",
        "",
        "note",
    ]


def test_a_messy_register_of_300_rows_is_checked_recorded_and_undone(staff):
    made = registers.messy(300)
    address = checked(staff, made)
    assert states() == {"ready": 250, "wrong": 40, "asked": 10, "skipped": 1}
    assert not Agreement.objects.exists()
    wrong = set(ImportRow.objects.filter(state="wrong").values_list("row", flat=True))
    expected = {
        row
        for kind in ("impossible_day", "amount_unreadable", "number_as_day", "unknown_village")
        for row in made.damaged[kind]
    }
    assert wrong == expected
    page = staff.get(f"{address}baris/?macam=salah").content.decode()
    assert f"Sel J{made.damaged['impossible_day'][0]}" in page
    assert "tidak ada dalam kalender" in page
    staff.post(f"{address}catat/")
    assert Agreement.objects.count() == 250
    assert Event.objects.filter(kind="agreement.recorded").count() == 250
    staff.post(f"{address}batal/")
    assert not Agreement.objects.exists()
    assert not Partner.objects.exists()
    assert Event.objects.filter(kind="agreement.import_undone").count() == 250
    assert ImportBatch.objects.get().state == "undone"


def test_what_was_recorded_says_where_it_came_from(staff):
    address = checked(staff, registers.messy(1))
    staff.post(f"{address}catat/")
    agreement = Agreement.objects.get()
    facts = {fact.name: fact for fact in agreement.facts.all()}
    assert facts["signed_on"].origin == "sel J5 pada register.xlsx"
    assert facts["numbers"].origin == "sel E5 dan F5 pada register.xlsx"
    assert facts["ends_on"].origin == "dihitung dari K5 dan J5 pada register.xlsx"
    assert "Petugas (N5): Contoh" in agreement.note
    assert [one.number for one in agreement.numbers.all()] == facts["numbers"].value
    assert agreement.signed_on.isoformat() == facts["signed_on"].value


def test_a_wrong_cell_is_mended_in_place_and_recorded_after_the_others(staff):
    made = registers.messy(12)
    address = checked(staff, made)
    staff.post(f"{address}catat/")
    count = Agreement.objects.count()
    row = made.damaged["impossible_day"][0]
    assert "31/02/2021" in staff.get(f"{address}baris/{row}/").content.decode()
    staff.post(f"{address}baris/{row}/", {"sel-9": "28/02/2021"})
    assert ImportRow.objects.get(row=row).state == "ready"
    staff.post(f"{address}catat/")
    assert Agreement.objects.count() == count + 1
    mended = ImportRow.objects.get(row=row).agreement
    assert mended.signed_on.isoformat() == "2021-02-28"
    assert mended.facts.get(name="signed_on").origin.endswith("diperbaiki saat impor")


def test_a_damaged_code_is_explained_and_its_repair_proposed(staff):
    made = registers.messy(12)
    address = checked(staff, made)
    row = made.damaged["code_without_name"][0]
    page = staff.get(f"{address}baris/?macam=ditanya").content.decode()
    assert f"Sel D{row}" in page
    assert "Excel membaca kode sebagai bilangan" in page
    choice = ImportRow.objects.get(row=row).wrong[0]["choices"][0]["code"]
    assert choice in page
    staff.post(f"{address}baris/{row}/desa/", {"village": choice, "semua": "ya"})
    assert ImportRow.objects.get(row=row).state == "ready"
    staff.post(f"{address}catat/")
    assert ImportRow.objects.get(row=row).agreement.village_id == choice


def test_one_answer_serves_all_rows_that_name_the_village_in_the_same_way(staff):
    rows = [["Desa", "Nomor", "Mitra", "Tentang"]]
    rows += [["Antah", f"140/{number}/2024", "PT Contoh", "Kopi"] for number in range(3)]
    address = checked(staff, None, content=registers.as_xlsx(rows))
    assert states() == {"wrong": 3}
    staff.post(f"{address}baris/2/desa/", {"village": "16.04.01.2001", "semua": "ya"})
    assert states() == {"ready": 3}


def test_columns_said_once_are_remembered_for_the_office_alone(staff):
    made = registers.messy(3)
    address = brought(staff, made)
    chosen = mapping_of(staff, address) | {"kolom-13": "signatory_village"}
    staff.post(f"{address}kolom/", chosen)
    assert mapping_of(staff, brought(staff, made))["kolom-13"] == "signatory_village"
    other = world.signed_in(world.holder("camat", "16.04.01"))
    assert mapping_of(other, brought(other, made))["kolom-13"] == ""


def test_two_columns_cannot_be_one_thing(staff):
    address = brought(staff, registers.messy(3))
    answer = staff.post(f"{address}kolom/", mapping_of(staff, address) | {"kolom-13": "partner"})
    assert answer.status_code == 422
    assert "Dua kolom dipilih" in answer.content.decode()


def test_csv_of_excel_in_indonesia_is_read(staff):
    made = registers.messy(30)
    address = checked(staff, None, name="register.csv", content=registers.as_csv(made.rows))
    assert states()["ready"] > 15
    staff.post(f"{address}catat/")
    assert Agreement.objects.exclude(signed_on=None).exists()


def test_doubles_in_the_file_and_in_the_register_are_pointed_out(staff):
    rows = [["Desa", "Kecamatan", "Nomor", "Mitra", "Tentang"]]
    rows += [["Kembang Ayun", "Tanjungsakti Pumu", "140/9/2024", "PT Contoh", "Kopi"]] * 2
    address = checked(staff, None, content=registers.as_xlsx(rows))
    assert "Mirip dengan baris 2" in ImportRow.objects.get(row=3).doubts[0]["says"]
    assert not ImportRow.objects.get(row=2).doubts
    staff.post(f"{address}catat/")
    assert Agreement.objects.filter(flags__flag="duplicate").count() == 2
    checked(staff, None, content=registers.as_xlsx(rows))
    says = [
        one["says"]
        for row in ImportRow.objects.filter(batch=ImportBatch.objects.first())
        for one in row.doubts
    ]
    assert sum("sudah ada di register" in one for one in says) == 2


def test_undoing_leaves_what_somebody_touched_since(staff):
    made = registers.messy(5)
    address = checked(staff, made)
    staff.post(f"{address}catat/")
    kept = Agreement.objects.first()
    Agreement.objects.filter(pk=kept.pk).update(version=2)
    staff.post(f"{address}batal/")
    assert list(Agreement.objects.all()) == [kept]
    assert ImportBatch.objects.get().state == "recorded"


def test_a_village_office_imports_its_own_village_whatever_the_name_reads_like(lahat):
    client = world.signed_in(world.holder("village_operator", "16.04.01.2001"))
    rows = [["Nomor", "Mitra", "Tanggal"], ["140/1/2024", "PT Contoh", "01/03/2024"]]
    address = checked(client, None, content=registers.as_csv(rows))
    client.post(f"{address}catat/")
    assert Agreement.objects.get().village_id == "16.04.01.2001"


def test_a_code_outside_the_office_s_region_is_refused_by_row(lahat):
    client = world.signed_in(world.holder("camat", "16.04.01"))
    rows = [["Kode Desa", "Nomor", "Mitra"], ["16.03.01.2001", "140/1/2024", "PT Contoh"]]
    checked(client, None, content=registers.as_csv(rows))
    assert "di luar wilayah kantor Anda" in ImportRow.objects.get().wrong[0]["says"]


def test_the_empty_template_maps_by_itself_and_holds_no_formula(staff):
    answer = staff.get(f"{HOME}contoh/")
    tables = read_tables(answer.content)
    assert [table.name for table in tables] == ["Register", "Petunjuk", "Contoh"]
    assert all(not str(cell).startswith("=") for table in tables for row in table.rows for cell in row)
    address = brought(
        staff,
        None,
        content=registers.as_xlsx(
            [tables[2].rows[0], ["1", "Tanjungsakti Pumu", "Kembang Ayun", *tables[2].rows[1][3:]]]
        ),
    )
    chosen = list(mapping_of(staff, address).values())
    assert "" not in chosen
    assert len(set(chosen)) == len(chosen)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "kosong"),
        (b"%PDF-1.7 bukan tabel", "bukan lembar kerja"),
        (b"PK\x03\x04 rusak", "rusak"),
        (b"\x89PNG\r\n\x1a\n0000", "bukan lembar kerja"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "rusak"),
    ],
)
def test_what_is_no_register_is_refused_in_plain_words(staff, content, said):
    answer = staff.post(HOME, sent(content))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not ImportBatch.objects.exists()


def test_no_file_is_said(staff):
    assert "Belum ada berkas" in staff.post(HOME, {}).content.decode()


@pytest.mark.parametrize("role", list(Role))
def test_only_those_who_may_import_open_the_pages(lahat, role):
    client = world.signed_in(world.holder(role))
    expected = 200 if role in RIGHTS[Act.IMPORT_REGISTER] else 403
    for address in ("/ruang/register/", HOME, f"{HOME}contoh/", "/ruang/register/pindaian/"):
        assert client.get(address).status_code == expected, address
    assert client.post(HOME, sent(b"a;b\n1;2")).status_code == (302 if expected == 200 else 403)


def test_a_batch_of_another_office_is_not_there(staff):
    address = checked(staff, registers.messy(12))
    other = world.signed_in(world.holder("camat", "16.04.01"))
    for path in ("", "kolom/", "baris/", "baris/5/", "batal/"):
        assert other.get(f"{address}{path}").status_code == 404, path
    for path in (
        "kolom/",
        "catat/",
        "batal/",
        "lanjut/",
        "lembar/",
        "baris/5/",
        "baris/5/desa/",
        "baris/5/lewati/",
    ):
        assert other.post(f"{address}{path}").status_code == 404, path
    assert not Agreement.objects.exists()


def test_pages_ask_the_database_little(staff, django_assert_max_num_queries):
    address = checked(staff, registers.messy(120))
    budgets = {"": 12, "kolom/": 8, "baris/?macam=siap": 14, "baris/?macam=salah": 14, "baris/10/": 16}
    for path, most in budgets.items():
        with django_assert_max_num_queries(most):
            assert staff.get(f"{address}{path}").status_code == 200


def test_a_working_batch_refreshes_without_script_and_can_be_pushed_on(staff):
    address = checked(staff, registers.messy(5))
    ImportBatch.objects.update(state="recording", total=5, moved_at="2020-01-01T00:00:00Z")
    page = staff.get(address)
    assert page["Refresh"] == f"2; url={address}"
    assert "Lanjutkan" in page.content.decode()
    staff.post(f"{address}lanjut/")
    assert ImportBatch.objects.get().state == "recorded"


def test_a_sheet_below_other_lines_can_be_pointed_at(staff):
    rows = [
        ["Catatan"],
        ["a", "b", "c"],
        ["Desa", "Nomor", "Mitra"],
        ["Kembang Ayun", "140/1/2024", "PT Contoh"],
    ]
    address = brought(staff, None, content=registers.as_xlsx(rows))
    staff.post(f"{address}lembar/", {"sheet": "0", "header_row": "2"})
    assert ImportBatch.objects.get().headers[:3] == ["a", "b", "c"]
    answer = staff.post(f"{address}lembar/", {"sheet": "0", "header_row": "tiga"})
    assert "harus berupa angka" in answer.content.decode()


def test_a_row_can_be_left_out(staff):
    made = registers.messy(12)
    address = checked(staff, made)
    row = made.damaged["impossible_day"][0]
    staff.post(f"{address}baris/{row}/lewati/")
    assert ImportRow.objects.get(row=row).state == "skipped"
    assert "dilewati atas pilihan" in ImportRow.objects.get(row=row).why_skipped
    assert str(made.rows[row - 1][4]) in staff.get(f"{address}baris/?macam=dilewati").content.decode()
