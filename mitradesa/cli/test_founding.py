"""A regency begins with its offices and one person; doing it again adds nothing twice."""

import re

import pytest

from mitradesa.actions.access import activate
from mitradesa.actions.founding import found_regency, reset_from_server
from mitradesa.cli import people
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Role
from mitradesa.records.models import ActivationCode, Event, Holding, Office, Person
from tests import world

pytestmark = pytest.mark.django_db
PASSWORD = "kopi pagi di balai"
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_every_village_subdistrict_and_the_regency_have_their_offices():
    done = found_regency(world.REGENCY, "Siti Aminah")
    kinds = sorted(Office.objects.values_list("kind", flat=True))
    assert kinds.count("village") == kinds.count("bpd") == 3
    assert kinds.count("subdistrict") == 2
    assert {"dpmd", "legal_bureau", "inspectorate", "bupati", "facilitator"} <= set(kinds)
    assert done.offices == len(kinds) == 13
    assert not Office.objects.filter(
        region__in=[world.KELURAHAN, world.OTHER_REGENCY, world.FOREIGN_VILLAGE]
    ).exists()


def test_a_second_time_adds_nothing_but_a_fresh_code_until_the_account_is_open():
    first = found_regency(world.REGENCY, "Siti Aminah")
    again = found_regency(world.REGENCY, "Siti Aminah")
    assert (again.offices, again.new, again.person) == (0, False, first.person)
    assert Person.objects.count() == Holding.objects.count() == 1
    with pytest.raises(Blocked, match="sudah diganti"):
        activate(first.code, PASSWORD, "402817")
    activate(again.code, PASSWORD, "402817")
    assert found_regency(world.REGENCY, "Siti Aminah").code == ""


def test_another_person_is_brought_in_from_the_pages():
    found_regency(world.REGENCY, "Siti Aminah")
    with pytest.raises(Blocked, match="sudah dipegang Siti Aminah"):
        found_regency(world.REGENCY, "Orang Lain")
    assert found_regency(world.REGENCY, "Orang Lain", Role.DPMD_DIVISION_HEAD).new


@pytest.mark.parametrize("code", [world.PROVINCE, world.SUBDISTRICT, "99.99"])
def test_only_a_regency_is_founded(code):
    with pytest.raises(Blocked):
        found_regency(code, "Siti Aminah")
    with pytest.raises(Blocked):
        found_regency(world.REGENCY, "Siti Aminah", Role.CAMAT)


def test_the_command_prints_the_code_and_refuses_in_words(capsys):
    assert people.run(["found", "--regency", world.REGENCY, "--name", "Siti Aminah"]) == 0
    printed = capsys.readouterr().out
    assert "nama pengguna siti.aminah" in printed
    activate(CODE.search(printed)[0], PASSWORD, "402817")
    assert people.run(["found", "--regency", "99.99", "--name", "Siti Aminah"]) == 2
    assert "regions load" in capsys.readouterr().err


def test_the_server_opens_an_account_as_the_last_resort_and_the_trail_says_so(capsys):
    head = world.holder("dpmd_head", username="kepala", password=PASSWORD)
    assert people.run(["reset", "kepala"]) == 0
    code = CODE.search(capsys.readouterr().out)[0]
    head.refresh_from_db()
    assert not head.has_usable_password()
    assert "dari server" in Event.objects.get(kind="reset.from_server").says
    activate(code, PASSWORD, "402817")
    assert people.run(["reset", "tidak-ada"]) == 2
    with pytest.raises(Blocked):
        reset_from_server("tidak-ada")
    assert ActivationCode.objects.exclude(used_at=None).count() == 1
