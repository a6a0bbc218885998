"""The book of agreements: whole, numbered, of one's own region, with those in office on the day on which it is closed."""

import io
from datetime import date, timedelta

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.queries import books
from mitradesa.records.models import AgreementFile, AgreementNumber, AgreementParty, Holding, StoredFile
from mitradesa.web.base import books as shown
from tests import world

pytestmark = pytest.mark.django_db
BOOK = "/ruang/kerja-sama/buku/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def words(answer):
    """The words of a book as PDF."""
    assert answer["Content-Type"] == "application/pdf", answer.content
    paper = pypdfium2.PdfDocument(answer.content)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in paper)
    finally:
        paper.close()


def lines(answer):
    """The numbered lines of a book as workbook."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    rows = sheet.to_python()
    first = next(number for number, row in enumerate(rows) if row[:2] == [1.0, 2.0]) + 1
    return [row for row in rows[first:] if isinstance(row[0], float)]


def agreement(**fields):
    return world.agreement(partner=world.a_partner(), **fields)


def test_the_book_of_a_village_holds_every_agreement_by_the_day_of_signing():
    late = agreement(
        title="Kedua", signed_on=date(2025, 5, 1), ends_on=date(2099, 1, 1), amount_total=5_000_000
    )
    early = agreement(title="Pertama", signed_on=date(2020, 5, 1), ends_on=date(2022, 4, 30), scope="Pasar")
    agreement(title="Tanpa tanggal")
    agreement(title="Digabung", merged_into=early)
    agreement(title="Desa lain", village=world.SIBLING_VILLAGE, signed_on=date(2020, 1, 1))
    late.renews = early
    late.save()
    AgreementNumber.objects.create(agreement=early, side=1, number="140/1/2020", plain="14012020")
    AgreementParty.objects.create(agreement=early, side=1, name="Pemerintah Desa", village_id=world.VILLAGE)
    AgreementParty.objects.create(
        agreement=early, side=2, name="PT Contoh Dua", signatory="Sari", signatory_office="Direktur"
    )
    stored = StoredFile.objects.create(sha256="0" * 64, size=1, content_type="application/pdf")
    AgreementFile.objects.create(agreement=early, file=stored, kind="signed", name="naskah.pdf")
    client = world.signed_in(world.holder("village_operator"))
    found = lines(client.get(BOOK, {"bentuk": "xlsx"}))
    assert [(row[0], row[3]) for row in found] == [(1, "Pertama"), (2, "Kedua"), (3, "Tanpa tanggal")]
    assert found[0][1:3] + found[0][4:6] == [
        "140/1/2020",
        date(2020, 5, 1),
        "PT Contoh Dua (Sari, Direktur)",
        "Pasar",
    ]
    assert found[0][9] == "lewat waktu; berkas tersimpan"
    assert found[1][8:10] == [5_000_000, "berjalan; memperbarui 140/1/2020; berkas belum ada"]
    assert found[2][9] == "tanpa tanggal berakhir; berkas belum ada"


def test_a_book_of_one_year_says_which_agreements_belong_to_no_year():
    agreement(title="Tahun ini", signed_on=date(2025, 12, 31))
    agreement(title="Tahun lain", signed_on=date(2024, 12, 31))
    agreement(title="Tanpa tanggal")
    found = words(world.signed_in(world.holder("village_head")).get(BOOK, {"tahun": "2025"}))
    assert "Tahun ini" in found
    assert "Tahun lain" not in found
    assert "1 perjanjian tanpa tanggal tanda tangan tidak masuk buku tahun mana pun" in found
    assert "Formulir usulan Mitra Desa" in found


def test_those_in_office_on_the_closing_day_sign_and_who_acts_says_for_whom():
    world.holder("village_secretary")
    head = world.holder("village_head", until=today() - timedelta(days=30))
    former = Holding.objects.get(person=head)
    world.acting("village_head", world.VILLAGE, since=today() - timedelta(days=29), acts_for=former)
    client = world.signed_in(world.holder("village_operator"))
    now = words(client.get(BOOK))
    assert "Plt. Kepala Desa" in now
    assert "untuk Contoh Kepala Desa, SK 2/2020" in now
    before = words(client.get(BOOK, {"hari": (today() - timedelta(days=60)).isoformat()}))
    assert "Plt." not in before
    assert "Contoh Kepala Desa" in before
    long_ago = words(client.get(BOOK, {"hari": "2015-01-01"}))
    assert long_ago.count("belum ada pejabat yang tercatat") == 2


def test_what_was_signed_or_ended_after_the_closing_day_is_not_in_that_days_book():
    agreement(title="Lama", signed_on=date(2024, 1, 1), ends_on=date(2099, 1, 1), ended_on=date(2025, 6, 1))
    agreement(title="Baru", signed_on=date(2025, 2, 1))
    client = world.signed_in(world.holder("village_head"))
    (line,) = lines(client.get(BOOK, {"hari": "2025-01-01", "bentuk": "xlsx"}))
    assert (line[3], line[9]) == ("Lama", "berjalan; berkas belum ada")
    later = lines(client.get(BOOK, {"hari": "2025-07-01", "bentuk": "xlsx"}))
    assert later[0][9].startswith("diakhiri lebih awal, 1 Juni 2025")


def test_the_regency_prints_its_own_book_or_that_of_a_village_and_never_anothers():
    agreement(title="Kelola pasar", signed_on=date(2024, 1, 1))
    agreement(title="Kebun kopi", village=world.OTHER_VILLAGE, signed_on=date(2024, 1, 2))
    world.holder("village_head")
    staff = world.signed_in(world.holder("dpmd_staff"))
    whole = lines(staff.get(BOOK, {"bentuk": "xlsx"}))
    assert [row[1] for row in whole] == [
        f"Contoh {world.VILLAGE}, Contoh {world.SUBDISTRICT}",
        f"Contoh {world.OTHER_VILLAGE}, Contoh {world.OTHER_SUBDISTRICT}",
    ]
    village = words(staff.get(BOOK, {"desa": world.VILLAGE}))
    assert "Kelola pasar" in village
    assert "Kebun kopi" not in village
    assert "Contoh Kepala Desa" in village
    page = staff.get("/ruang/kerja-sama/", {"desa": world.VILLAGE}).content.decode()
    assert f"Semua perjanjian Contoh {world.VILLAGE}, bernomor urut" in page
    assert f'<input type="hidden" name="desa" value="{world.VILLAGE}">' in page
    camat = world.signed_in(world.holder("camat"))
    own = words(camat.get(BOOK, {"desa": world.OTHER_VILLAGE}))
    assert "Kebun kopi" not in own
    assert "Kelola pasar" in own


@pytest.mark.parametrize("role", list(Role))
def test_every_office_but_a_third_party_opens_the_book_and_finds_it_beside_the_list(role):
    client = world.signed_in(world.holder(role))
    third = role is Role.THIRD_PARTY
    assert client.get(BOOK).status_code == (403 if third else 200)
    assert (BOOK in client.get("/ruang/kerja-sama/").content.decode()) is not third


@pytest.mark.parametrize(
    ("asked", "said"),
    [("besok", "bukan tanggal"), ("2199-01-01", "belum tiba"), ("2026-02-30", "bukan tanggal")],
)
def test_a_closing_day_that_makes_no_sense_is_refused_in_words(asked, said):
    page = world.signed_in(world.holder("village_head")).get(BOOK, {"hari": asked})
    assert page.status_code == 409
    assert said in page.content.decode()


def test_a_book_too_long_for_its_form_is_refused_and_never_cut(monkeypatch):
    monkeypatch.setitem(shown.MOST, "pdf", 1)
    for _ in range(2):
        agreement(signed_on=date(2024, 1, 1))
    client = world.signed_in(world.holder("village_head"))
    page = client.get(BOOK)
    assert page.status_code == 409
    assert "atau unduh Excel" in page.content.decode()
    assert len(lines(client.get(BOOK, {"bentuk": "xlsx"}))) == 2


def test_a_book_costs_the_same_for_few_and_many(django_assert_max_num_queries):
    client = world.signed_in(world.holder("dpmd_head"))
    for number in range(40):
        agreement(title=f"Perjanjian {number}", signed_on=date(2024, 1, 1))
    with django_assert_max_num_queries(20):
        client.get(BOOK)
    assert books.agreement_book(world.REGENCY, None, today(), most=40, other="").rows[39][0] == 40
