"""An agreement is recorded, changed and confirmed by those who may, with its flags and its event, or not at all."""

from datetime import date

import pytest

from mitradesa.actions.agreements import (
    Entry,
    KnownFact,
    Party,
    change_agreement,
    confirm_agreement,
    record_agreement,
    record_agreements,
)
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import Agreement, Event
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def operator():
    return world.seat(world.holder("village_operator"))


@pytest.fixture
def head():
    return world.seat(world.holder("village_head"))


def entry(**fields):
    values = {
        "village": world.VILLAGE,
        "source": Agreement.Source.TYPED,
        "title": "Pengelolaan air terjun",
        "partner": "PT Contoh Alam",
        "numbers": ("140/01/2024", "07/CA/2024"),
        "signed_on": date(2024, 3, 1),
        "ends_on": date(2027, 2, 28),
    }
    return Entry(**values | fields)


def flags(agreement):
    return set(agreement.flags.values_list("flag", flat=True))


def test_an_operator_records_and_the_event_says_so(operator):
    made = record_agreement(operator, entry(parties=[Party("Desa Contoh"), Party("PT Contoh Alam")]))
    assert [one.number for one in made.numbers.all()] == ["140/01/2024", "07/CA/2024"]
    assert made.confirmed_at is None
    assert flags(made) == {"no_scope", "no_file", "no_musdes", "regime_unclear"}
    assert Event.objects.get().says == "mencatat perjanjian nomor 140/01/2024"


def test_a_gap_closes_when_it_is_mended(operator):
    made = record_agreement(operator, entry(facts={"musdes_on": KnownFact("2024-02-01", "kolom K baris 3")}))
    changed = change_agreement(
        operator, made.key, made.version, {"scope": "Parkir dan karcis", "regime": "third_party"}
    )
    assert flags(changed) == {"no_file"}
    assert Event.objects.last().values["after"]["scope"] == "Parkir dan karcis"


def test_two_people_who_change_the_same_record_do_not_overwrite_each_other(operator, head):
    made = record_agreement(operator, entry())
    change_agreement(head, made.key, 1, {"scope": "Karcis"})
    with pytest.raises(Blocked, match="sudah diubah orang lain"):
        change_agreement(operator, made.key, 1, {"scope": "Parkir"})
    assert Agreement.objects.get().scope == "Karcis"


def test_the_operator_confirms_nothing_and_the_head_does(operator, head):
    made = record_agreement(operator, entry())
    with pytest.raises(NotAllowed):
        confirm_agreement(operator, made.key, made.version)
    assert confirm_agreement(head, made.key, made.version).confirmed_at


def test_a_change_takes_the_confirmation_back(operator, head):
    made = record_agreement(operator, entry())
    confirm_agreement(head, made.key, 1)
    assert change_agreement(operator, made.key, 2, {"scope": "Parkir"}).confirmed_at is None


def test_nobody_records_in_a_foreign_village(operator):
    with pytest.raises(NotAllowed):
        record_agreement(operator, entry(village=world.SIBLING_VILLAGE))
    assert not Agreement.objects.exists()
    assert not Event.objects.exists()


def test_the_same_number_twice_in_a_village_is_flagged(operator):
    record_agreement(operator, entry())
    assert "duplicate" in flags(record_agreement(operator, entry(numbers=("140 / 01/ 2024",))))


def test_many_at_once_are_recorded_as_one_by_one_with_a_fixed_number_of_queries(
    operator, django_assert_max_num_queries
):
    alone = record_agreement(operator, entry(facts={"musdes_on": KnownFact("2024-02-01", "kolom K baris 3")}))
    entries = [
        entry(numbers=(f"140/{number}/2025",), facts={"musdes_on": KnownFact("2024-02-01", "kolom K")})
        for number in range(20)
    ]
    with django_assert_max_num_queries(43):
        made = record_agreements(operator, entries)
    assert [one.numbers.get().number for one in made] == [one.numbers[0] for one in entries]
    assert {one.partner_id for one in made} == {alone.partner_id}
    assert all(flags(one) == {"no_scope", "no_file", "regime_unclear", "duplicate"} for one in made)
    assert Event.objects.filter(kind="agreement.recorded").count() == 21


def test_all_or_none_of_many_are_recorded(operator):
    with pytest.raises(NotAllowed):
        record_agreements(operator, [entry(), entry(village=world.SIBLING_VILLAGE)])
    assert not Agreement.objects.exists()
    assert record_agreements(operator, []) == []
