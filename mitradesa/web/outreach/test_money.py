"""The budget of an event: the office's own codes come in whole or not at all, and what is planned and spent adds up; a plan stands once."""

import io

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Role
from mitradesa.records.models import BudgetCode, EventCost, OutreachEvent
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
ROOM = "/ruang/sosialisasi/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.holder(Role.DPMD_STAFF)


@pytest.fixture
def office(staff):
    return world.signed_in(staff)


@pytest.fixture
def plan(staff):
    return events.event(staff, state=EventState.PLANNED)


CODES = "Kode;Uraian;Pagu\n2.13.03.2.01;Fasilitasi kerja sama desa;60.000.000\n;Belanja:;\n5.1.02.01;Belanja konsumsi;10.000.000\n"


def send_codes(office, text, year="2026"):
    return office.post(
        f"{ROOM}kode-anggaran/",
        {"year": year, "file": SimpleUploadedFile("dpa.csv", text.encode())},
        follow=True,
    )


def test_the_offices_own_codes_come_in_whole_or_not_at_all(office):
    assert "2 kode baru" in send_codes(office, CODES).text
    assert "2 diperbarui" in send_codes(office, CODES.replace("60.", "70.")).text
    assert BudgetCode.objects.get(code="2.13.03.2.01").ceiling == 70_000_000
    wrong = send_codes(office, CODES + "5.1.02.01;Ganda;1.000\n5.1.03;;5\n")
    assert wrong.status_code == 409
    assert "baris 5: kode 5.1.02.01 sudah ada di baris 4" in wrong.text
    assert "baris 6" in wrong.text
    assert "Kode dan Uraian" in send_codes(office, "a;b\n1;2\n").text
    assert BudgetCode.objects.count() == 2


def test_a_workbook_brings_codes_as_well(office):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(
            [["DPA Dinas PMD"], ["Kode Rekening", "Uraian", "Pagu (Rp)"], ["5.1.02", "Belanja", 1_500_000]]
        ):
            sheet.write_row(number, 0, row)
    file = SimpleUploadedFile("dpa.xlsx", made.getvalue())
    office.post(f"{ROOM}kode-anggaran/", {"year": "2026", "file": file})
    found = BudgetCode.objects.get()
    assert (found.code, found.name, found.ceiling) == ("5.1.02", "Belanja", 1_500_000)
    broken = SimpleUploadedFile("dpa.xlsx", made.getvalue()[:300])
    assert office.post(f"{ROOM}kode-anggaran/", {"year": "2026", "file": broken}).status_code == 409


def test_the_budget_adds_up_and_says_what_is_beyond_its_ceiling(office, plan):
    send_codes(office, CODES)
    code = BudgetCode.objects.get(code="5.1.02.01")
    room = f"{ROOM}{plan.key}/anggaran/"
    office.post(
        room, {"what": "Konsumsi", "code": code.pk, "quantity": "50", "unit": "orang", "price": "250.000"}
    )
    office.post(room, {"what": "Spanduk", "quantity": "1", "planned": "500000"})
    assert office.post(room, {"what": "spanduk", "quantity": "1", "planned": "500000"}).status_code == 409
    page = office.get(room).text
    assert "Rp13.000.000" in page
    assert "Rp2.500.000 di atas pagu" in page
    row = EventCost.objects.get(what="Spanduk")
    office.post(
        f"{room}{row.pk}/", {"what": "Spanduk", "quantity": "1", "planned": "500000", "realised": "450.000"}
    )
    assert "Rp450.000" in office.get(room).text
    assert office.post(room, {"what": "Tanpa jumlah", "quantity": "1"}).status_code == 409
    assert office.post(room, {"what": "Salah", "quantity": "1", "planned": "banyak"}).status_code == 422
    foreign = BudgetCode.objects.create(
        office=world.office("dpmd", world.OTHER_REGENCY), year=2026, code="9", name="Lain"
    )
    assert (
        office.post(room, {"what": "X", "quantity": "1", "planned": "1", "code": foreign.pk}).status_code
        == 422
    )


def test_a_button_pressed_twice_makes_one_plan(office):
    sent = {"theme": "Tema sama", "mode": "on_site"}
    assert [office.post(f"{ROOM}baru/", sent).status_code for _ in range(2)] == [302, 409]
    assert OutreachEvent.objects.count() == 1
