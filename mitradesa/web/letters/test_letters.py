"""The agenda book: numbers without gaps or doubles, initials in order, signature by PIN, dispositions."""

import threading
from datetime import date

import pytest
from django.db import connection

from mitradesa.actions.letters import (
    Sheet,
    draft_letter,
    initial_letter,
    number_by,
    receive_letter,
    sign_letter,
)
from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import Letter
from tests import world

pytestmark = pytest.mark.django_db
HOME = "/ruang/surat/"
PIN = "271828"
SHEET = Sheet("Camat Contoh", "Undangan sosialisasi", archive_class="400.10.2")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def office():
    """The people of the regency's office by role, the head with a PIN."""
    made = {role: world.holder(f"dpmd_{role}") for role in ("staff", "division_head", "secretary", "head")}
    set_pin(world.seat(made["head"]), PIN)
    return made


def test_agenda_numbers_count_from_one_in_each_direction_and_year(office):
    staff = world.seat(office["staff"])
    numbers = [receive_letter(staff, SHEET).agenda for _ in range(3)]
    assert numbers == [1, 2, 3]
    assert draft_letter(staff, SHEET).agenda == 1
    assert receive_letter(staff, SHEET, on=date(2025, 3, 1)).agenda == 1


def test_a_letter_is_initialled_from_below_and_numbered_when_signed(office):
    seats = {role: world.seat(one) for role, one in office.items()}
    number_by(seats["head"], "{kelas}/{urut}/DPMD/{bulan}/{tahun}")
    letter = draft_letter(seats["staff"], SHEET)
    with pytest.raises(Blocked, match="Paraf Kepala Bidang belum ada"):
        sign_letter(seats["head"], letter.pk, PIN)
    with pytest.raises(Blocked, match="giliran Kepala Bidang"):
        initial_letter(seats["secretary"], letter.pk)
    initial_letter(seats["division_head"], letter.pk)
    initial_letter(seats["secretary"], letter.pk)
    set_pin(seats["secretary"], PIN)
    with pytest.raises(NotAllowed):
        sign_letter(seats["secretary"], letter.pk, PIN)
    signed = sign_letter(seats["head"], letter.pk, PIN)
    months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    assert signed.number == f"400.10.2/001/DPMD/{months[today().month - 1]}/{today().year}"


@pytest.mark.parametrize("pattern", ["tanpa urut", "{urut}/{lain}", "{urut", "{urut.__class__}"])
def test_a_pattern_that_cannot_number_is_refused(office, pattern):
    with pytest.raises(Blocked, match="urut"):
        number_by(world.seat(office["head"]), pattern)


def test_a_letter_from_entry_to_done_in_the_browser(office):
    staff, head = world.signed_in(office["staff"]), world.signed_in(office["head"])
    fields = {"other_side": "PT Contoh", "number": "01/PTC/2026", "subject": "Permohonan kerja sama"}
    page = staff.post(f"{HOME}masuk/", fields, follow=True)
    letter = Letter.objects.get()
    assert "Permohonan kerja sama" in page.content.decode()
    told = {"role": "dpmd_staff", "instruction": "Telaah dan jawab", "due": "2026-12-01"}
    assert staff.post(f"{HOME}{letter.pk}/disposisi/", told).status_code == 403
    head.post(f"{HOME}{letter.pk}/disposisi/", told)
    desk = staff.get("/meja/").content.decode()
    assert "Telaah dan jawab" in desk
    assert "1 Desember 2026" in desk
    staff.post(f"{HOME}disposisi/{letter.dispositions.get().pk}/selesai/", {"result": "Sudah dijawab"})
    letter.refresh_from_db()
    assert letter.state == Letter.State.DONE
    assert "Telaah" not in staff.get("/meja/").content.decode()


def test_another_office_sees_nothing_of_it(office):
    letter = receive_letter(world.seat(office["staff"]), SHEET)
    camat = world.signed_in(world.holder("camat"))
    assert camat.get(f"{HOME}{letter.pk}/").status_code == 404
    assert "Undangan" not in camat.get(HOME).content.decode()


@pytest.mark.parametrize(
    "fields", [{}, {"other_side": "X"}, {"other_side": "X", "subject": "Y", "dated": "31/31/2026"}]
)
def test_an_incomplete_letter_is_refused_and_what_was_typed_stays(office, fields):
    page = world.signed_in(office["staff"]).post(f"{HOME}masuk/", fields)
    assert page.status_code == 422
    assert all(value in page.content.decode() for value in fields.values())
    assert not Letter.objects.exists()


def test_the_book_goes_on_and_costs_the_same(office, django_assert_max_num_queries):
    seat = world.seat(office["staff"])
    for number in range(60):
        receive_letter(seat, Sheet("Contoh", f"Perihal {number}"))
    client = world.signed_in(office["staff"])
    with django_assert_max_num_queries(9):
        page = client.get(HOME).content.decode()
    assert "Perihal 59" in page
    assert "Perihal 5<" not in page
    assert "Perihal 5<" in client.get(HOME, {"setelah": f"{today().year}-11"}).content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_who_enter_at_once_get_two_numbers(office):
    seat, failed = world.seat(office["staff"]), []

    def enter():
        try:
            receive_letter(seat, SHEET)
        except Exception as problem:
            failed.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=enter) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert sorted(Letter.objects.values_list("agenda", flat=True)) == [1, 2, 3, 4, 5, 6]
