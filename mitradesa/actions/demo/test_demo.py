"""The demonstration loads once, holds every condition, says that it is invented, and never overwrites real people."""

from datetime import timedelta

import pytest
from django.db import connection, transaction

from mitradesa.actions.demo.loading import load_demo
from mitradesa.actions.demo.people import PASSWORD, SIGN_INS
from mitradesa.actions.demo.register import rows
from mitradesa.core.calendar import today
from mitradesa.core.flags import Flag
from mitradesa.core.refusals import Blocked
from mitradesa.queries.people import seats_of
from mitradesa.records import guards
from mitradesa.records.models import Agreement, AgreementFlag, Event, Office, Person, Region
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """Loaded once for the tests of this file, and gone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_demo()
        transaction.set_rollback(True)


def test_lahat_stands_whole_and_every_office_has_its_people(demo):
    assert Region.objects.filter(kind="desa").count() == 360
    assert Office.objects.filter(kind="village").count() == 360
    assert Office.objects.filter(kind="subdistrict").count() == 24
    assert not Office.objects.filter(holdings__isnull=True).exists()
    assert (
        demo.agreements
        == 64
        == Agreement.objects.count()
        == Event.objects.filter(kind="agreement.recorded").count()
    )


def test_every_condition_of_a_register_is_in_it(demo):
    assert set(AgreementFlag.objects.values_list("flag", flat=True)) >= set(Flag) - {Flag.NO_SIGNING_DAY}
    day = today()
    for days in (31, 92, 183, 366):
        assert Agreement.objects.filter(ends_on__gt=day, ends_on__lte=day + timedelta(days=days)).exists(), (
            days
        )
    assert Agreement.objects.filter(ends_on__lt=day).exists()
    assert Agreement.objects.filter(ended_on__isnull=False).exists()
    assert Agreement.objects.filter(renews__isnull=False).exists()
    assert Agreement.objects.filter(confirmed_at__isnull=True).exists()


def test_people_and_companies_say_that_they_are_invented(demo):
    assert all("contoh" in name.lower() for name in Person.objects.values_list("name", flat=True))
    assert all("contoh" in row["partner"].lower() for row in rows())


def test_each_printed_sign_in_holds_an_office(demo):
    assert {one.username for one in demo.sign_ins} == set(SIGN_INS.values())
    for username in SIGN_INS.values():
        person = Person.objects.get(username=username)
        assert person.check_password(PASSWORD)
        assert seats_of(person.pk), username


def test_a_second_load_changes_nothing_and_real_people_are_never_flushed(demo):
    assert load_demo().people == demo.people
    world.person("Siti Rahmawati")
    with pytest.raises(Blocked, match="bukan contoh"):
        load_demo(fresh=True)
    assert Agreement.objects.count() == 64


@pytest.mark.django_db(transaction=True)
def test_a_fresh_start_removes_what_was_done_in_it_and_the_trail_is_guarded_again():
    load_demo()
    Agreement.objects.filter(pk=Agreement.objects.first().pk).update(title="Diubah saat mencoba")
    done = load_demo(fresh=True)
    assert done.agreements == 64 == Agreement.objects.count()
    assert not Agreement.objects.filter(title="Diubah saat mencoba").exists()
    assert done.sign_ins
    assert Event.objects.first().position == 0
    assert guards.missing(connection) == []
