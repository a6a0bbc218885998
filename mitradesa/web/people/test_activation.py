"""A printed code opens its owner's account once; every other way is told why not."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from mitradesa.actions.access import make_codes, print_codes
from mitradesa.actions.pins import check_pin
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import ActivationCode, Event, Person
from tests import world

pytestmark = pytest.mark.django_db
PASSWORD = "kopi pagi di balai"


@pytest.fixture
def operator():
    return world.holder("village_operator", username="budi.santoso")


def code_for(person):
    return make_codes([person], None)[0]


def activate(code, password=PASSWORD, again=None, client=None, **more):
    fields = {"kode": code, "password1": password, "password2": password if again is None else again}
    return (client or Client()).post("/aktivasi/", fields | more)


def test_with_the_code_one_chooses_a_password_and_is_in(operator):
    code, client = code_for(operator), Client()
    page = client.post("/aktivasi/", {"kode": code.lower()})
    assert operator.username in page.content.decode()
    assert "PIN" not in page.content.decode().split("<main")[1]
    answer = activate(code, client=client)
    assert answer["Location"] == "/meja/"
    assert client.get("/meja/").status_code == 200
    assert "mengaktifkan akunnya dengan kode" in Event.objects.get(kind="person.activated").says
    assert Client().post("/masuk/", {"login": "budi.santoso", "password": PASSWORD})["Location"] == "/meja/"


def test_only_the_digest_of_a_code_is_kept(operator):
    code = code_for(operator)
    kept = ActivationCode.objects.get()
    assert code.replace("-", "") not in kept.digest.upper()
    assert len(kept.digest) == 64


def test_who_decides_also_chooses_a_pin():
    head = world.holder("village_head")
    code = code_for(head)
    assert activate(code).status_code == 422
    easy = activate(code, pin="111111")
    assert easy.status_code == 409
    assert "terlalu mudah" in easy.content.decode()
    assert ActivationCode.objects.get().used_at is None
    assert activate(code, pin="402817").status_code == 302
    check_pin(head.pk, "402817")


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("pendek", "10"),
        ("1234567890123", "angka"),
        ("password1234", "umum"),
        ("budi.santoso", "mirip"),
    ],
)
def test_a_weak_password_is_refused_in_indonesian_and_the_code_stays(operator, password, word):
    code = code_for(operator)
    page = activate(code, password)
    assert page.status_code == 409
    assert word in page.content.decode()
    assert activate(code).status_code == 302


def test_both_passwords_must_be_one(operator):
    page = activate(code_for(operator), again="lain sama sekali")
    assert page.status_code == 422
    assert "tidak sama" in page.content.decode()


def test_a_code_works_once(operator):
    code = code_for(operator)
    activate(code)
    page = activate(code, "lain sama sekali ini")
    assert page.status_code == 409
    assert "sudah dipakai" in page.content.decode()
    operator.refresh_from_db()
    assert operator.check_password(PASSWORD)


def test_an_old_a_replaced_and_an_unknown_code_each_say_what_to_do(operator):
    first = code_for(operator)
    second = code_for(operator)
    assert "sudah diganti" in activate(first).content.decode()
    ActivationCode.objects.update(expires_at=datetime.now(tz=UTC) - timedelta(days=1))
    assert "Masa berlaku" in activate(second).content.decode()
    page = activate("AAAA-BBBB-CCCC").content.decode()
    assert "tidak dikenal" in page
    assert "12 huruf" in page


def test_a_code_lasts_thirty_days(operator):
    code_for(operator)
    left = ActivationCode.objects.get().expires_at - datetime.now(tz=UTC)
    assert timedelta(days=29, hours=23) < left <= timedelta(days=30)


def test_guessing_codes_ends_soon_and_right_ones_do_not_count(operator):
    code = code_for(operator)
    for _ in range(15):
        assert Client().post("/aktivasi/", {"kode": code}).status_code == 200
    for _ in range(10):
        assert activate("AAAA-BBBB-CCCC").status_code == 409
    page = activate(code)
    assert page.status_code == 429
    assert "Tunggu" in page.content.decode()


def test_codes_are_printed_only_for_those_below_who_never_signed_in(operator):
    camat = world.seat(world.holder("camat"))
    ((held, code),) = print_codes(camat, [operator.pk])
    assert held.person.name == operator.name
    activate(code)
    assert print_codes(camat, [operator.pk]) == []
    foreign = world.holder("village_operator", world.FOREIGN_VILLAGE)
    with pytest.raises(NotAllowed):
        print_codes(camat, [foreign.pk])
    other = world.holder("subdistrict_staff")
    with pytest.raises(NotAllowed):
        print_codes(world.seat(other), [world.holder("camat", world.SUBDISTRICT).pk])


def test_a_person_who_is_gone_cannot_come_in_by_an_old_code(operator):
    code = code_for(operator)
    Person.objects.update(is_active=False)
    assert "tidak dikenal" in activate(code).content.decode()


def test_a_second_code_closes_the_first_even_in_the_database(operator):
    code_for(operator)
    code_for(operator)
    assert ActivationCode.objects.filter(withdrawn_at=None).count() == 1


def test_the_page_costs_few_queries(operator, django_assert_max_num_queries):
    code = code_for(operator)
    with django_assert_max_num_queries(24):
        Client().post("/aktivasi/", {"kode": code})


def test_nobody_uses_a_pin_before_he_has_one(operator):
    with pytest.raises(Blocked, match="belum punya PIN"):
        check_pin(operator.pk, "402817")
