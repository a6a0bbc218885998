"""Who stands in for another, who signs on paper, who needs a second person: the sentences of sentences.toml about these."""

import io

import pytest
from django.contrib.auth.hashers import make_password
from PIL import Image

from mitradesa.actions.letters import Sheet, draft_letter
from mitradesa.core.capacities import SCOPES
from mitradesa.core.roles import CAPACITIES, DECIDING, Capacity
from mitradesa.law.citation import instruments
from mitradesa.records.models import Acting, Agreement, Event, Holding, Letter
from tests import estate, world
from tests.rights.acting import (
    LETTERS,
    PIN,
    REGISTER,
    TODAY,
    appoints,
    confirms,
    is_confirmed,
    mends,
    office_of,
    reads,
    sends,
    somebody,
    types,
)

pytestmark = pytest.mark.django_db
SHEETS = "/ruang/surat/lembar/"


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path
    world.regions()


def standing_in(role, capacity, place=world.VILLAGE, acts_for=None):
    one = world.acting(role, place, capacity, acts_for=acts_for)
    one.pin = make_password(PIN)
    one.save()
    one.browser = world.signed_in(one)
    return one


def a_letter(office):
    """A drafted letter of an office without any initial still to come."""
    letter = draft_letter(world.seat(office), Sheet("Camat Contoh", "Undangan Contoh"))
    letter.initials.all().delete()
    return letter


def signs(one, letter):
    return sends(one, f"{LETTERS}{letter.pk}/tanda/", pin=PIN)


def scan():
    made = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(made, "JPEG")
    made.seek(0)
    made.name = "lembar.jpg"
    return made


def carried(one, letter):
    """The address of the sheet of a letter, printed and brought back signed by somebody."""
    address = one.browser.post(f"{SHEETS}surat/{letter.pk}/").headers["location"]
    assert sends(one, f"{address}unggah/", tanggal=TODAY, file=scan()) == 302
    return address


def test_a_pj_decides_like_the_head_and_the_page_names_the_articles():
    row = world.agreement()
    one = standing_in("village_head", Capacity.PJ)
    assert confirms(one, row) == 302
    assert Event.objects.get(kind="agreement.confirmed").actor_title == "Pj. Kepala Desa"
    page = reads(one, office_of("village", world.VILLAGE))
    for words in ("Pasal 46", "Pasal 47", "Pasal 62"):
        assert words in page


def test_a_plt_and_one_with_a_mandate_decide_and_their_decree_is_shown():
    for capacity in (Capacity.PLT, Capacity.MANDATE):
        row = world.agreement()
        one = standing_in("village_head", capacity)
        assert confirms(one, row) == 302
        assert Event.objects.filter(kind="agreement.confirmed").latest("position").actor_decree == "SK 2/2020"
    assert "Peraturan yang kami baca tidak menyebut" in reads(one, office_of("village", world.VILLAGE))


@pytest.mark.parametrize("capacity", [Capacity.PLH, Capacity.DUTY_LETTER])
def test_a_plh_does_the_daily_work_and_takes_no_other_decision(capacity):
    row, operator = world.agreement(), somebody("village_operator")
    one = standing_in("village_head", capacity)
    assert confirms(one, row) == 403
    assert not is_confirmed(row)
    assert (
        "Anda sebagai pelaksananya tidak" in one.browser.post(f"{REGISTER}{row.key}/benar/").content.decode()
    )
    assert 'name="pin"' not in reads(one, f"{REGISTER}{row.key}/")
    assert appoints(one, "village", world.VILLAGE, "section_head") == 403
    case = estate.a_case(world.VILLAGE)
    assert sends(one, f"/ruang/proses/{case.key}/langkah/take_up/", pin=PIN, on=TODAY) in (403, 404)
    assert mends(one, row) == 302
    assert signs(one, a_letter(operator)) == 302


def test_whoever_acts_in_the_name_of_another_signs_letters_and_names_him_who_answers():
    head, operator, row = somebody("village_head"), somebody("village_operator"), world.agreement()
    one = standing_in("village_head", Capacity.AN, acts_for=Holding.objects.get(person=head))
    assert confirms(one, row) == 403
    letter = a_letter(operator)
    assert signs(one, letter) == 302
    assert Letter.objects.get().signed_by == f"{one.name}, a.n. Kepala Desa (penanggung jawab: {head.name})"
    assert Event.objects.get(kind="letter.signed").acts_for == head.name


def test_nobody_acts_in_the_name_of_an_office_that_nobody_holds():
    camat = somebody("camat")
    form = {"role": "village_head", "capacity": "an", "name": "Contoh Baru", "since": TODAY, "decree": "SK 7"}
    address = f"{office_of('village', world.VILLAGE)}pelaksana/"
    assert sends(camat, address, **form) == 409
    assert not Acting.objects.exists()
    somebody("village_head")
    assert sends(camat, address, **form) == 302
    assert Acting.objects.get().acts_for


def test_standing_in_for_whoever_does_not_decide_takes_nothing_away():
    row = world.agreement()
    for capacity in (Capacity.PLH, Capacity.AN):
        assert mends(standing_in("village_secretary", capacity), row, f"Judul {capacity}") == 302


def test_the_head_of_the_regency_office_does_not_confirm_what_he_prepared_himself():
    chief, operator = somebody("dpmd_head"), somebody("village_operator")
    assert types(chief, village=world.VILLAGE) == 302
    row = Agreement.objects.get()
    assert confirms(chief, row) == 409
    assert "Anda siapkan sendiri" in reads(chief, f"{REGISTER}{row.key}/")
    head = somebody("village_head")
    assert confirms(head, row) == 302
    assert mends(operator, row) == 302
    assert confirms(chief, row) == 302
    assert mends(chief, row, "Judul dari kepala dinas") == 302
    assert confirms(chief, row) == 409


def test_the_village_head_confirms_what_the_operator_prepared():
    operator, head = somebody("village_operator"), somebody("village_head")
    assert types(operator) == 302
    row = Agreement.objects.get()
    assert confirms(operator, row) == 403
    assert confirms(head, row) == 302


def test_whoever_signs_on_paper_neither_carries_the_sheet_nor_looks_at_it():
    head, operator, secretary = (somebody(f"village_{one}") for one in ("head", "operator", "secretary"))
    letter = a_letter(operator)
    assert sends(head, f"{SHEETS}surat/{letter.pk}/") == 409
    address = carried(operator, letter)
    assert sends(head, f"{address}periksa/", cocok="1") == 409
    assert sends(operator, f"{address}periksa/", cocok="1") == 403
    assert Letter.objects.get().number == ""
    assert sends(secretary, f"{address}periksa/", cocok="1") == 302
    assert Letter.objects.get().number


def test_the_sheet_of_a_letter_is_seen_in_its_office_alone():
    somebody("village_head")
    address = carried(somebody("village_operator"), a_letter(somebody("village_secretary")))
    for role in ("camat", "bpd_chair", "dpmd_head", "inspector"):
        assert somebody(role).browser.get(address).status_code == 404
    assert somebody("facilitator").browser.get(address).status_code == 403


def test_every_way_of_standing_in_says_what_it_decides_and_cites_articles_that_were_read():
    assert set(SCOPES) == set(Capacity) - {Capacity.HOLDER}
    assert set(CAPACITIES) == set(Capacity)
    assert all(taken <= DECIDING for taken in CAPACITIES.values())
    for scope in SCOPES.values():
        for name, key in scope.cites:
            assert instruments()[name].articles[key].verified.may_block, (name, key)
        if not scope.cites:
            assert "eraturan yang kami baca tidak menyebut" in scope.says
