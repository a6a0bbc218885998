"""An office brings its people in out of Excel: looked through first, errors named by cell, codes on paper at the end."""

import io
import re

import pypdfium2
import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.records.models import Event, Holding, Person, Roster
from tests import world

pytestmark = pytest.mark.django_db
HEADING = ["No", "Nama Lengkap", "Jabatan", "Desa", "NIP", "No. HP", "No. SK", "Tgl SK", "TMT"]
GOOD = [
    "1",
    "Hj. Siti Aminah, S.Sos.",
    "Kades",
    world.VILLAGE,
    "",
    "081234567890",
    "141/1/2021",
    "15/12/2021",
    "20 Desember 2021",
]


def workbook(*rows, heading=HEADING, above=()):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([*above, heading, *rows]):
            for column, cell in enumerate(row):
                (sheet.write_number if isinstance(cell, int | float) else sheet.write_string)(
                    number, column, cell
                )
    return SimpleUploadedFile("daftar.xlsx", made.getvalue())


@pytest.fixture
def staff():
    return world.signed_in(world.holder("dpmd_division_head"))


def upload(client, *rows, **more):
    return client.post("/ruang/orang/masukkan/", {"list": workbook(*rows, **more)}, follow=True)


def text(page):
    return re.sub(r"\s+", " ", page.content.decode())


def commit(client):
    roster = Roster.objects.latest("pk")
    return client.post(f"/ruang/orang/masukkan/{roster.pk}/jadi/", follow=True)


def test_a_list_is_looked_through_before_anything_is_recorded(staff):
    page = upload(staff, GOOD, above=[["DAFTAR PERANGKAT"], []])
    assert "<strong>1</strong> orang siap dimasukkan" in text(page)
    assert "Kepala Desa, Pemerintah Desa" in text(page)
    assert not Person.objects.filter(name__contains="Siti").exists()


def test_bringing_in_makes_account_office_and_event_and_nobody_can_sign_in_yet(staff):
    upload(staff, GOOD)
    page = commit(staff)
    assert "1 orang sudah dimasukkan" in text(page)
    held = Holding.objects.get(person__name="Hj. Siti Aminah, S.Sos.")
    assert (held.office.region_id, held.role, str(held.since)) == (
        world.VILLAGE,
        "village_head",
        "2021-12-20",
    )
    assert (held.decree, str(held.decree_on)) == ("141/1/2021", "2021-12-15")
    assert held.person.username == "siti.aminah"
    assert held.person.phone == "+6281234567890"
    assert not held.person.has_usable_password()
    assert "memasukkan Hj. Siti Aminah, S.Sos. sebagai Kepala Desa" in Event.objects.latest("position").says
    assert Roster.objects.get().rows == []


@pytest.mark.parametrize(
    ("column", "cell", "where", "said"),
    [
        (1, "", "B2", "nama kosong"),
        (2, "Raja", "C2", "tidak dikenal"),
        (2, "Pihak Ketiga", "C2", "tidak dikenal"),
        (3, "Desa Entah Berantah", "D2", "tidak ada wilayah bernama itu"),
        (3, world.FOREIGN_VILLAGE, "D2", "tidak ada wilayah"),
        (4, 198001012005011001, "E2", "Teks"),
        (4, "123", "E2", "18 angka"),
        (5, "tanya istri", "F2", "bukan nomor telepon"),
        (7, "31/02/2021", "H2", "bukan tanggal"),
        (8, "1/1/2199", "I2", "belum tiba"),
    ],
)
def test_an_error_names_its_cell_and_the_remedy(staff, column, cell, where, said):
    row = [*GOOD]
    row[column] = cell
    page = text(upload(staff, row))
    assert f'code">{where}</td>' in page
    assert said in page
    assert "orang siap dimasukkan" in page
    commit(staff)
    assert not Holding.objects.filter(role="village_head").exists()


def test_a_kelurahan_is_no_village(staff):
    world.Region.objects.filter(pk=world.KELURAHAN).update(name="Pasar Lama")
    row = [*GOOD]
    row[3] = "Pasar Lama"
    assert "itu kelurahan, bukan desa" in text(upload(staff, row))


def test_names_are_read_nearly_right_and_said_so(staff):
    world.Region.objects.filter(pk=world.OTHER_VILLAGE).update(name="Tanjung Sakti")
    row = [*GOOD]
    row[3] = "Desa Tanjung Saktii"
    page = text(upload(staff, row))
    assert "dibaca sebagai Tanjung Sakti" in page
    commit(staff)
    assert Holding.objects.get(role="village_head").office.region_id == world.OTHER_VILLAGE


@pytest.mark.parametrize(("there", "written"), [("Suka Maju II", "Suka Maju I"), ("Unit 12", "Unit 13")])
def test_a_village_with_another_number_is_another_village(staff, there, written):
    world.Region.objects.filter(pk=world.VILLAGE).update(name=there)
    row = [*GOOD]
    row[3] = written
    assert "tidak ada wilayah bernama itu" in text(upload(staff, row))


def test_two_villages_of_one_name_need_the_subdistrict_or_the_code(staff):
    world.Region.objects.filter(pk__in=[world.VILLAGE, world.OTHER_VILLAGE]).update(name="Sukamaju")
    row = [*GOOD]
    row[3] = "Sukamaju"
    assert "ada 2 wilayah bernama itu" in text(upload(staff, row))
    world.Region.objects.filter(pk=world.OTHER_SUBDISTRICT).update(name="Hulu")
    page = upload(staff, [*row, "Kec. Hulu"], heading=[*HEADING, "Kecamatan"])
    assert "<strong>1</strong> orang siap" in text(page)


def test_a_code_that_excel_made_a_number_is_still_the_village(staff):
    row = [*GOOD]
    row[3] = int(world.VILLAGE.replace(".", ""))
    assert "<strong>1</strong> orang siap" in text(upload(staff, row))


def test_the_same_list_again_brings_nobody_in_twice(staff):
    for _ in range(2):
        upload(staff, GOOD)
        commit(staff)
    assert Person.objects.filter(name__contains="Siti").count() == 1
    assert Holding.objects.filter(role="village_head").count() == 1


def test_a_list_is_brought_in_once_even_when_sent_twice(staff):
    upload(staff, GOOD)
    commit(staff)
    assert commit(staff).status_code == 409


def test_two_heads_of_one_village_and_two_rows_of_one_nip_are_refused(staff):
    first, second = [*GOOD], [*GOOD]
    second[1] = "Orang Lain"
    assert "sudah ada di baris 2" in text(upload(staff, first, second))
    first[4] = second[4] = "198001012005011001"
    second[2] = "Operator Desa"
    assert "NIP itu sudah ada di baris 2" in text(upload(staff, first, second))


def test_an_office_that_is_held_is_left_to_a_handover(staff):
    world.holder("village_head")
    assert "sudah dipegang" in text(upload(staff, GOOD))


def test_somebody_known_by_his_nip_gets_a_second_office_and_no_second_account(staff):
    known = world.holder("village_secretary", world.SIBLING_VILLAGE, nip="198001012005011001")
    row = [*GOOD]
    row[4] = "198001012005011001"
    upload(staff, row)
    commit(staff)
    assert Holding.objects.get(role="village_head").person == known


def test_the_columns_can_be_read_otherwise(staff):
    rows = [["x", "Siti Aminah", "Kades", world.VILLAGE, "Contoh"]]
    upload(staff, *rows, heading=["No", "Yang Bersangkutan", "Jabatan", "Desa", "Ket"])
    roster = Roster.objects.latest("pk")
    assert "name" not in roster.columns
    page = staff.post(
        f"/ruang/orang/masukkan/{roster.pk}/kolom/",
        {"name": "1", "role": "2", "place": "3", "nip": "99"},
        follow=True,
    )
    assert "<strong>1</strong> orang siap" in text(page)


@pytest.mark.parametrize("content", [b"", b"bukan excel", b"PK\x03\x04rusak", b"%PDF-1.4"])
def test_a_file_that_is_no_spreadsheet_is_refused_in_plain_words(staff, content):
    page = staff.post("/ruang/orang/masukkan/", {"list": SimpleUploadedFile("a.xlsx", content)})
    assert page.status_code == 422
    assert "Excel" in text(page) or "kosong" in text(page)


def test_a_sheet_without_headings_says_how_to_get_them(staff):
    page = staff.post("/ruang/orang/masukkan/", {"list": workbook(["a", "b"], heading=["x", "y"])})
    assert page.status_code == 422
    assert "Unduh contoh daftarnya" in text(page)


def test_the_template_is_read_back_and_its_examples_are_refused(staff):
    given = staff.get("/ruang/orang/masukkan/contoh.xlsx")
    page = staff.post(
        "/ruang/orang/masukkan/", {"list": SimpleUploadedFile("a.xlsx", given.content)}, follow=True
    )
    roster = Roster.objects.get()
    assert len(roster.columns) == 9
    assert page.status_code == 200


def test_one_person_goes_the_same_way(staff):
    fields = {"name": "Budi Santoso", "role": "Operator Desa", "place": world.VILLAGE, "since": "2024-01-02"}
    page = staff.post("/ruang/orang/masukkan/satu/", fields, follow=True)
    assert "1 orang sudah dimasukkan" in text(page)
    wrong = staff.post(
        "/ruang/orang/masukkan/satu/", fields | {"place": "Antah Berantah", "name": "Ani Yudho"}
    )
    assert wrong.status_code == 422
    assert "tidak ada wilayah" in text(wrong)
    again = staff.post("/ruang/orang/masukkan/satu/", fields)
    assert "sudah tercatat" in text(again)
    assert Person.objects.filter(name="Budi Santoso").count() == 1


def test_the_codes_come_on_cards_once_and_as_pdf(staff):
    other = [*GOOD]
    other[1], other[2] = "Budi & <Santoso>", "Operator"
    upload(staff, GOOD, other)
    commit(staff)
    page = staff.post("/ruang/orang/kode/cetak/", {"semua": "baru"})
    codes = re.findall(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", page.content.decode())
    assert len(codes) == 2
    sealed = re.search(r'name="kartu" value="([^"]+)"', page.content.decode())[1]
    answer = staff.post("/ruang/orang/kode/pdf/", {"kartu": sealed})
    assert answer["Content-Type"] == "application/pdf"
    shown = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_range()
    assert all(code in shown for code in codes)
    assert "Budi & <Santoso>" in shown
    assert staff.post("/ruang/orang/kode/pdf/", {"kartu": sealed[:-3] + "xyz"}).status_code == 409
    stranger = world.signed_in(world.holder("subdistrict_staff"))
    assert stranger.post("/ruang/orang/kode/pdf/", {"kartu": sealed}).status_code == 409


def test_the_list_of_those_not_yet_in_shows_only_ones_own_region(staff):
    near, far = world.holder("village_operator"), world.holder("village_operator", world.FOREIGN_VILLAGE)
    camat = world.signed_in(world.holder("camat"))
    page = text(camat.get("/ruang/orang/kode/"))
    assert f'value="{near.pk}"' in page
    assert f'value="{far.pk}"' not in page
    assert camat.post("/ruang/orang/kode/cetak/", {"orang": far.pk}).status_code == 403
    assert camat.post("/ruang/orang/kode/cetak/", {}).status_code == 409


@pytest.mark.parametrize(
    "role", ["village_head", "village_operator", "bpd_chair", "bupati", "inspector", "third_party"]
)
def test_only_subdistrict_and_regency_office_bring_people_in(role):
    client = world.signed_in(world.holder(role))
    for address in (
        "/ruang/orang/masukkan/",
        "/ruang/orang/masukkan/satu/",
        "/ruang/orang/kode/",
        "/ruang/orang/masukkan/contoh.xlsx",
    ):
        assert client.get(address).status_code == 403


def test_staff_bring_in_nobody_of_their_own_office_or_above():
    client = world.signed_in(world.holder("subdistrict_staff"))
    row = [*GOOD]
    row[2], row[3] = "Camat", world.SUBDISTRICT
    assert "tidak berwenang memasukkan Camat" in text(upload(client, row))
    dpmd = world.signed_in(world.holder("dpmd_staff"))
    row[2] = "Kepala Bidang Pemerintahan Desa"
    assert "tidak berwenang memasukkan Kepala Bidang" in text(upload(dpmd, row))


def test_a_list_is_seen_only_by_who_sent_it(staff):
    upload(staff, GOOD)
    other = world.signed_in(world.holder("dpmd_secretary"))
    assert other.get(f"/ruang/orang/masukkan/{Roster.objects.get().pk}/").status_code == 404
    assert other.post(f"/ruang/orang/masukkan/{Roster.objects.get().pk}/jadi/").status_code == 404


def test_people_of_one_name_get_user_names_of_their_own(staff):
    rows = []
    for number, code in enumerate([world.VILLAGE, world.SIBLING_VILLAGE, world.OTHER_VILLAGE]):
        rows.append([str(number), "Siti Aminah", "Operator Desa", code, "", "", "", "", ""])
    upload(staff, *rows)
    commit(staff)
    names = Person.objects.filter(name="Siti Aminah").values_list("username", flat=True)
    assert sorted(names) == ["siti.aminah", "siti.aminah2", "siti.aminah3"]


def test_looking_costs_the_same_for_two_rows_and_for_two_hundred(staff, django_assert_max_num_queries):
    rows = [
        [str(n), f"Orang Contoh {n}", "Kepala Seksi", world.VILLAGE, "", "", "", "", ""] for n in range(200)
    ]
    upload(staff, *rows)
    with django_assert_max_num_queries(14):
        page = staff.get(f"/ruang/orang/masukkan/{Roster.objects.get().pk}/")
    assert "<strong>200</strong> orang siap" in text(page)
