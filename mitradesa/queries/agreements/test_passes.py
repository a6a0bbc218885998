"""A narrowing that few rows meet: every pass ends after so many rows, says so, and the next goes on where it ended."""

from datetime import date
from itertools import product

import pytest

from mitradesa.core.register import Order, State
from mitradesa.queries.agreements import asking, rare, search
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import exported, listed
from mitradesa.records.models import AgreementFlag
from tests import world

DAY = date(2026, 11, 25)
pytestmark = pytest.mark.django_db


def filled():
    """Sixty agreements in three villages; those without a day are a few."""
    for number in range(60):
        signed = None if number % 11 == 0 else date(2020 + number % 7, 1 + number % 12, 1 + number % 28)
        row = world.agreement(
            village=(world.VILLAGE, world.SIBLING_VILLAGE, world.OTHER_VILLAGE)[number % 3],
            signed_on=signed,
            ends_on=signed and date(signed.year + number % 5, 3, 1),
            field=("pasar", "wisata", "kopi")[number % 5 % 3],
            source=("import", "typed")[number % 2],
            partner_sort=f"pt contoh {number % 8}",
            search=("pengelolaan air", "sewa")[number % 2],
        )
        if number % 4 == 0:
            AgreementFlag.objects.create(agreement=row, flag="no_scope", village_id=row.village_id)


@pytest.fixture
def staff(monkeypatch):
    """A register of 60 whose passes are of seven rows and in which nothing counts as rare."""
    world.regions()
    staff = world.seat(world.holder("dpmd_staff"))
    filled()
    monkeypatch.setattr(asking, "PASS", 7)
    monkeypatch.setattr(asking, "PASS_BESIDE", 7)
    monkeypatch.setattr(rare, "FEW", -1)
    monkeypatch.setattr(search, "RARE", 3)
    return staff


def keys(rows):
    return [row.key for row in rows]


def walked(seat, asked):
    """All keys from the first page on and from the last page back, and how many pages ended before the list did."""
    ahead, ended, found = [], 0, listed(seat, asked, DAY)
    while True:
        ahead += keys(found.page.rows)
        ended += bool(found.passed)
        if found.page.after is None:
            break
        found = listed(seat, asked, DAY, after=key_from(str(found.page.after)))
    back = keys(found.page.rows)
    while found.page.before is not None:
        found = listed(seat, asked, DAY, before=key_from(str(found.page.before)))
        back = keys(found.page.rows) + back
    return ahead, back, ended


def test_looking_further_finds_every_row_once_and_the_way_back_is_the_same(staff):
    narrowings = (
        {"bidang": "pasar", "asal": "typed"},
        {"catatan": "no_scope", "keadaan": State.LAPSED},
        {"q": "pengelolaan", "bidang": "kopi"},
    )
    for order, narrowing in product(Order, narrowings):
        asked = Asked(**narrowing, urut=order)
        ahead, back, ended = walked(staff, asked)
        assert ahead == keys(exported(staff, asked, DAY, 1000)), asked
        assert back == ahead, asked
        assert len(ahead) > 2, asked
        assert ended > 1, asked


def test_a_pass_that_ends_before_the_list_says_that_it_counted_a_part(staff):
    world.agreement(field="langka", regime="no_village", signed_on=date(2001, 1, 1))
    asked = Asked(bidang="langka", rezim="no_village")
    first = listed(staff, asked, DAY)
    assert (first.page.rows, str(first.total), first.passed) == ((), "belum ada", 7)
    ahead, back, _ended = walked(staff, asked)
    assert len(ahead) == len(back) == 1
    both = listed(staff, Asked(benar="belum", asal="import"), DAY)
    assert both.passed == 7
    assert str(both.total) == f"sedikitnya {len(both.page.rows)}"


def test_a_pass_begins_where_the_index_of_its_order_can_hold_the_first(staff):
    world.agreement(signed_on=date(1999, 5, 1), ends_on=date(2001, 5, 1))
    for asked in (Asked(tahun="1999"), Asked(berakhir="2001", urut=Order.ENDS_LATEST)):
        found = listed(staff, asked, DAY)
        assert len(found.page.rows) == 1
        assert found.passed == 0


def test_of_a_common_word_the_list_goes_on_and_a_rare_one_is_found_at_once(staff, monkeypatch):
    world.agreement(search="gunung dempo", signed_on=date(2001, 1, 1))
    asked = Asked(q="gunung", benar="belum")
    assert len(listed(staff, asked, DAY).page.rows) == 1
    assert listed(staff, Asked(q="gunungg", benar="belum"), DAY).alike
    monkeypatch.setattr(search, "RARE", 0)
    found = listed(staff, asked, DAY)
    assert (found.alike, found.passed, found.page.rows) == (False, 7, ())
    assert len(walked(staff, asked)[0]) == 1
