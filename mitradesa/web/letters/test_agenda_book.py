"""The agenda book as a file: every number of the year in order, cancelled ones too, of one's own office alone."""

import io
from datetime import date

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from mitradesa.actions.letters import Sheet, cancel_letter, dispose_letter, draft_letter, receive_letter
from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.records.models import Disposition
from tests import world

pytestmark = pytest.mark.django_db
BOOK = "/ruang/surat/buku/"
SHEET = Sheet("Camat Contoh", "Undangan sosialisasi", archive_class="400.10.2")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def words(answer):
    """The words of a book as PDF."""
    paper = pypdfium2.PdfDocument(answer.content)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in paper)
    finally:
        paper.close()


def lines(answer):
    """The lines of a book as workbook."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    rows = sheet.to_python()
    first = next(number for number, row in enumerate(rows) if row[:2] == [1.0, 2.0]) + 1
    return [row for row in rows[first:] if isinstance(row[0], float)]


def test_the_book_of_letters_in_holds_every_number_with_its_dispositions():
    head, secretary = world.holder("village_head"), world.holder("village_secretary")
    seat = world.seat(secretary)
    first = receive_letter(seat, Sheet("Camat Contoh", "Undangan", number="005/1", dated=date(2026, 1, 2)))
    receive_letter(seat, SHEET)
    dispose_letter(world.seat(head), first.pk, Role.VILLAGE_SECRETARY, "Hadiri", None)
    Disposition.objects.update(done_at="2026-11-25T00:00:00Z")
    receive_letter(world.seat(world.holder("village_secretary", world.SIBLING_VILLAGE)), SHEET)
    client = world.signed_in(secretary)
    found = lines(client.get(BOOK, {"bentuk": "xlsx"}))
    assert [row[0] for row in found] == [1, 2]
    assert found[0][1:9] == [
        today(),
        "005/1",
        date(2026, 1, 2),
        "Camat Contoh",
        "Undangan",
        "",
        "Sekretaris Desa: Hadiri (selesai)",
        "diterima",
    ]
    paper = words(client.get(BOOK))
    assert "BUKU AGENDA SURAT MASUK" in paper
    assert "Permendagri 47/2016" in paper
    assert "Formulir usulan Mitra Desa" in paper
    assert "dengan 2 nomor pada 1 halaman" in paper
    assert "Contoh Sekretaris Desa" in paper


def test_a_cancelled_letter_keeps_its_line_so_that_no_number_is_missing():
    staff = world.holder("dpmd_staff")
    for _ in range(3):
        letter = draft_letter(world.seat(staff), SHEET)
    cancel_letter(world.seat(staff), letter.pk - 1, "salah alamat")
    client = world.signed_in(staff)
    found = lines(client.get(BOOK, {"arah": "out", "bentuk": "xlsx", "tahun": str(today().year)}))
    assert [(row[0], row[8]) for row in found] == [(1, "masih disusun"), (2, "batal"), (3, "masih disusun")]
    paper = words(client.get(BOOK, {"arah": "out"}))
    assert "BUKU AGENDA SURAT KELUAR" in paper
    assert "tata naskah dinas" in paper


def test_a_year_without_letters_is_an_empty_book():
    client = world.signed_in(world.holder("village_secretary"))
    assert "NIHIL" in words(client.get(BOOK, {"tahun": "2020"}))
    assert client.get(BOOK, {"hari": "x"}).status_code == 409


@pytest.mark.parametrize("role", list(Role))
def test_who_may_read_letters_opens_the_book_and_nobody_else(role):
    client = world.signed_in(world.holder(role))
    wanted = 403 if role in (Role.THIRD_PARTY, Role.FACILITATOR) else 200
    assert client.get(BOOK).status_code == wanted
    page = client.get("/ruang/surat/")
    assert (page.status_code, BOOK in page.content.decode()) == (wanted, wanted == 200)


def test_a_book_costs_the_same_for_few_and_many(django_assert_max_num_queries):
    staff = world.holder("dpmd_staff")
    for _ in range(30):
        receive_letter(world.seat(staff), SHEET)
    client = world.signed_in(staff)
    with django_assert_max_num_queries(14):
        client.get(BOOK)
