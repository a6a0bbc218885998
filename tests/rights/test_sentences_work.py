"""Letters, the trail, plans, regions, personal data, the doors of the site: the sentences of sentences.toml about daily work."""

from datetime import date

import pytest
from django.test import Client

from mitradesa.core.roles import Role
from mitradesa.records.models import (
    Disposition,
    Erasure,
    Event,
    Holding,
    Letter,
    Region,
    VillagePaper,
)
from tests import world
from tests.rights.acting import (
    LETTERS,
    PEOPLE,
    PIN,
    REGISTER,
    TODAY,
    TRAIL,
    confirms,
    events,
    opens,
    reads,
    sends,
    somebody,
    types,
)

pytestmark = pytest.mark.django_db
SHEET = {"other_side": "Camat Contoh", "subject": "Undangan rapat Contoh"}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def received(one):
    assert sends(one, f"{LETTERS}masuk/", **SHEET) == 302
    return Letter.objects.latest("pk")


def test_an_agenda_book_is_read_in_its_office_alone():
    letter = received(somebody("village_secretary"))
    assert "Undangan rapat Contoh" in reads(somebody("village_head"), LETTERS)
    for role in ("bpd_chair", "camat", "dpmd_head", "inspector"):
        assert opens(somebody(role), f"{LETTERS}{letter.pk}/") == 404
    assert "Undangan rapat Contoh" not in reads(somebody("camat"), LETTERS)


def test_only_whoever_decides_signs_a_letter_and_only_after_the_initials():
    staff, head, secretary = (
        somebody("village_operator"),
        somebody("village_head"),
        somebody("village_secretary"),
    )
    assert sends(staff, f"{LETTERS}keluar/", **SHEET) == 302
    address = f"{LETTERS}{Letter.objects.get().pk}/"
    assert sends(staff, f"{address}tanda/", pin=PIN) == 403
    assert sends(secretary, f"{address}tanda/", pin=PIN) == 403
    assert sends(head, f"{address}tanda/", pin=PIN) == 409
    assert sends(staff, f"{address}paraf/") == 409
    assert sends(secretary, f"{address}paraf/") == 302
    assert sends(head, f"{address}tanda/", pin=PIN) == 302
    assert Letter.objects.get().number


def test_a_disposition_is_given_by_the_head_and_finished_by_whom_it_names():
    head, secretary, operator = (
        somebody("village_head"),
        somebody("village_secretary"),
        somebody("village_operator"),
    )
    letter = received(operator)
    told = {"role": "village_secretary", "instruction": "Hadiri"}
    assert sends(secretary, f"{LETTERS}{letter.pk}/disposisi/", **told) == 403
    assert sends(head, f"{LETTERS}{letter.pk}/disposisi/", **told) == 302
    address = f"{LETTERS}disposisi/{Disposition.objects.get().pk}/selesai/"
    assert sends(operator, address, result="hadir") == 403
    assert sends(secretary, address, result="hadir") == 302


def test_everybody_reads_the_trail_of_his_region_and_of_no_other():
    assert types(somebody("village_operator"), title="Kelola embung Contoh") == 302
    assert types(somebody("village_operator", world.SIBLING_VILLAGE), title="Kelola wisata Contoh") == 302
    for role in ("village_head", "bpd_chair"):
        said = reads(somebody(role), TRAIL)
        assert "embung" in said
        assert "wisata" not in said
    for role in ("camat", "inspector", "bupati", "province_officer"):
        said = reads(somebody(role), f"{TRAIL}jejak.csv")
        assert "embung" in said
        assert "wisata" in said
    assert "embung" not in reads(somebody("camat", world.OTHER_SUBDISTRICT), TRAIL)
    position = Event.objects.get(says__contains="embung").position
    assert opens(somebody("village_head", world.SIBLING_VILLAGE), f"{TRAIL}{position}/") == 404


def test_the_facilitator_reads_and_helps_and_decides_nothing():
    one, row = somebody("facilitator"), world.agreement()
    for address in (REGISTER, PEOPLE, "/ruang/", "/ruang/rencana/", "/ruang/mutu/"):
        assert opens(one, address) == 200
    assert opens(one, TRAIL) == 403
    assert opens(one, LETTERS) == 403
    assert confirms(one, row) == 403
    assert types(one, village=world.VILLAGE) == 403


def test_nobody_changes_what_the_trail_says():
    assert types(somebody("village_operator")) == 302
    position, before = Event.objects.latest("position").position, events()
    for role in ("dpmd_head", "inspector", "bupati", "province_officer"):
        one = somebody(role)
        for address in (TRAIL, f"{TRAIL}{position}/", f"{TRAIL}{position}/bukti/", f"{TRAIL}kepala/"):
            assert sends(one, address, says="lain") == 405
            assert one.browser.delete(address).status_code == 405
    assert events() == before


def test_personal_data_go_when_two_of_the_regency_office_say_so_and_nobody_else():
    left = world.holder("section_head", until=date(2021, 1, 1), username="mantan", phone="+628120000001")
    head = somebody("dpmd_head")
    form = {"person": "mantan", "reason": "diminta sendiri"}
    for role in ("dpmd_division_head", "dpmd_staff", "inspector", "camat", "village_head"):
        assert sends(somebody(role), f"{TRAIL}penghapusan/minta/", **form) == 403
    assert sends(somebody("dpmd_head", world.OTHER_REGENCY), f"{TRAIL}penghapusan/minta/", **form) == 403
    assert sends(head, f"{TRAIL}penghapusan/minta/", **form) == 302
    address = f"{TRAIL}penghapusan/{Erasure.objects.get().pk}/setuju/"
    assert sends(head, address) == 409
    assert sends(somebody("dpmd_secretary"), address) == 302
    left.refresh_from_db()
    assert left.phone == ""


def test_whoever_is_in_office_cannot_be_erased():
    world.holder("village_head", username="menjabat")
    form = {"person": "menjabat", "reason": "diminta"}
    assert sends(somebody("dpmd_head"), f"{TRAIL}penghapusan/minta/", **form) == 409


def test_a_village_keeps_its_own_plans_and_those_above_only_read_them():
    address = f"/ruang/rencana/{world.VILLAGE}/"
    paper = {"kind": "perdes", "title": "Kerja sama desa", "year": 2026}
    for role in ("camat", "dpmd_head", "bpd_chair", "inspector"):
        assert opens(somebody(role), address) == 200
        assert sends(somebody(role), f"{address}naskah/", **paper) == 403
    neighbour = somebody("village_secretary", world.SIBLING_VILLAGE)
    assert opens(neighbour, address) == 404
    assert sends(neighbour, f"{address}naskah/", **paper) == 404
    assert not VillagePaper.objects.exists()
    assert sends(somebody("village_secretary"), f"{address}naskah/", **paper) == 302


def test_a_region_is_renamed_by_its_own_regency_office_alone():
    address = f"/ruang/wilayah/{world.VILLAGE}/nama/"
    form = {"name": "Contoh Baru", "on": TODAY, "basis": "Perda Contoh 1/2026"}
    for role in ("village_head", "camat", "dpmd_staff", "bupati", "province_officer"):
        assert sends(somebody(role), address, **form) == 403
    assert sends(somebody("dpmd_head", world.OTHER_REGENCY), address, **form) == 403
    assert sends(somebody("dpmd_head", world.OTHER_REGENCY), address) == 403
    assert Region.objects.get(pk=world.VILLAGE).names.count() == 0
    assert sends(somebody("dpmd_head"), address, **form) == 302


def test_everybody_looks_at_any_region():
    for role in Role:
        assert opens(somebody(role), f"/ruang/wilayah/{world.FOREIGN_VILLAGE}/") == 200


def test_a_visitor_reads_the_law_and_checks_a_draft_and_sees_no_record():
    row = world.agreement(title="Kelola pasar Contoh")
    visitor = Client()
    for address in ("/", "/peraturan/", "/periksa/", "/tentang/"):
        assert visitor.get(address).status_code == 200
    for address in ("/meja/", "/ruang/", REGISTER, f"{REGISTER}{row.key}/", PEOPLE, TRAIL, "/akun/"):
        assert visitor.get(address)["Location"] == f"/masuk/?next={address}"


def test_a_calendar_opens_by_its_secret_address_alone():
    head = somebody("village_head")
    world.agreement(title="Kelola pasar Contoh", ends_on=date(date.today().year + 1, 1, 1))  # noqa: DTZ011
    assert sends(head, "/meja/pemberitahuan/", calendar="on") == 302
    secret = head.desk_setting.calendar
    assert len(secret) > 30
    assert Client().get(f"/meja/kalender/{secret}.ics").status_code == 200
    assert Client().get(f"/meja/kalender/{'x' * 43}.ics").status_code == 404
    Holding.objects.filter(person=head).update(until=date(2021, 1, 1))
    assert "Kelola pasar" not in Client().get(f"/meja/kalender/{secret}.ics").content.decode()


def test_every_act_says_who_did_it_in_which_office_by_which_decree():
    head, row = somebody("village_head"), world.agreement()
    assert confirms(head, row) == 302
    event = Event.objects.get(kind="agreement.confirmed")
    assert (event.actor, event.actor_title, event.actor_decree) == (head.name, "Kepala Desa", "SK 1/2020")
    head.name = "Nama Baru"
    head.save()
    assert "Contoh Kepala Desa" in reads(somebody("camat"), f"{TRAIL}{event.position}/")


def test_an_office_above_the_village_works_only_with_a_second_factor_and_a_village_without(settings):
    settings.SECOND_FACTOR_GRACE = -1
    row = world.agreement()
    for role in ("camat", "dpmd_staff", "inspector", "bupati", "province_officer"):
        one = somebody(role)
        for address in ("/meja/", f"{REGISTER}{row.key}/", TRAIL):
            assert one.browser.get(address)["Location"] == "/akun/kunci-kedua/"
    for role in ("village_head", "village_operator", "bpd_chair", "third_party"):
        assert opens(somebody(role), "/meja/") == 200
