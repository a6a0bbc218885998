"""A day of an asset's area belongs to one: overlaps are refused naming both, whoever asks; what is given up is free again."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mitradesa.actions.asset_lock import prolong, release_closed, release_unsigned
from mitradesa.actions.asset_uses import Wish, change_days, enter_use, give_up, reserve
from mitradesa.actions.assets import Thing, keep_asset, keep_part
from mitradesa.actions.cooperations import Case, change_cooperation
from mitradesa.actions.endings import end_agreement
from mitradesa.actions.step_effects import EFFECTS
from mitradesa.core.assets import FAR, Span
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import AssetUse, CooperationFact, Event
from tests import estate, world
from tests.estate import span

pytestmark = pytest.mark.django_db
YEAR = span("2026-01-01", "2026-12-31")
LATER = span("2026-12-31", "2027-06-30")
NEXT = span("2027-01-01", "2027-12-31")


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def secretary():
    return world.seat(world.holder("village_secretary"))


@pytest.fixture
def land():
    return estate.an_asset(area=5000)


def taken(secretary, land, days, part=None, **fields):
    one = estate.a_case(**fields)
    return reserve(secretary, one.key, one.version, Wish(land.pk, part.pk if part else None, days))


def test_who_asks_for_a_day_that_another_holds_hears_both_names(secretary, land):
    taken(secretary, land, YEAR, title="Sewa kebun")
    with pytest.raises(Blocked) as refused:
        taken(secretary, land, LATER, title="Wisata sawah")
    assert '"Sewa kebun", 1 Januari 2026 sampai 31 Desember 2026' in refused.value.reason
    assert '"Wisata sawah" memintanya' in refused.value.reason
    assert AssetUse.objects.count() == 1
    assert taken(secretary, land, NEXT).first_day == date(2027, 1, 1)
    assert 'memesan aset Tanah kas Contoh (seluruhnya) untuk "Sewa kebun"' in Event.objects.first().says


def test_the_whole_stands_in_the_way_of_every_part_and_a_part_of_itself_and_the_whole(secretary, land):
    one, two = estate.a_part(land, "petak 1", 2000), estate.a_part(land, "petak 2", 3000)
    taken(secretary, land, YEAR, one)
    taken(secretary, land, YEAR, two)
    for part in (one, two, None):
        with pytest.raises(Blocked):
            taken(secretary, land, LATER, part)
    taken(secretary, land, NEXT)
    with pytest.raises(Blocked):
        taken(secretary, land, Span(date(2027, 5, 1), FAR), one)
    assert AssetUse.objects.count() == 3


def test_a_use_without_an_end_keeps_everybody_out(secretary, land):
    taken(secretary, land, Span(date(2026, 1, 1)))
    with pytest.raises(Blocked, match="tanpa batas waktu"):
        taken(secretary, land, span("2090-01-01", "2090-01-02"))


def test_a_case_that_uses_no_asset_reserves_none_and_naming_takes_no_day(secretary, land):
    with pytest.raises(Blocked):
        taken(secretary, land, YEAR, asset_use="none")
    named = taken(secretary, land, None)
    assert (named.first_day, named.span) == (None, None)
    taken(secretary, land, YEAR)
    with pytest.raises(Blocked):
        change_days(secretary, named.pk, 1, LATER)
    assert change_days(secretary, named.pk, 1, NEXT).span == NEXT
    with pytest.raises(Blocked, match="sudah diubah"):
        change_days(secretary, named.pk, 1, NEXT)


def test_an_agreement_of_the_register_holds_its_land_until_it_ends(secretary, land):
    old = world.agreement(title="Sewa lama", starts_on=date(2024, 1, 1), ends_on=date(2028, 12, 31))
    enter_use(secretary, world.VILLAGE, old.key, Wish(land.pk, None, span("2024-01-01", "2028-12-31")))
    with pytest.raises(Blocked, match="Sewa lama"):
        taken(secretary, land, NEXT)
    end_agreement(secretary, old.key, 1, date(2026, 11, 1), "sepakat berakhir")
    with pytest.raises(Blocked):
        taken(secretary, land, span("2026-11-01", "2026-11-01"))
    assert taken(secretary, land, span("2026-11-02", "2026-12-31")).pk


def test_a_case_that_came_to_nothing_never_took_a_day_and_a_closed_one_until_its_closing(secretary, land):
    first = taken(secretary, land, YEAR).cooperation
    release_unsigned(secretary, first, date(2026, 5, 1))
    second = taken(secretary, land, YEAR).cooperation
    release_closed(secretary, second, date(2026, 7, 31))
    with pytest.raises(Blocked):
        taken(secretary, land, span("2026-07-31", "2026-08-31"))
    assert taken(secretary, land, span("2026-08-01", "2026-08-31")).pk
    assert EFFECTS["close"] is release_closed
    assert {EFFECTS[name] for name in ("reject", "refuse_use", "cancel", "redirect")} == {release_unsigned}


def test_a_longer_term_must_still_be_free(secretary, land):
    one = taken(secretary, land, YEAR, title="Sewa kebun").cooperation
    CooperationFact.objects.create(cooperation=one, name="starts_on", value="2026-01-01", origin="x")
    end = CooperationFact.objects.create(cooperation=one, name="ends_on", value="2027-03-31", origin="x")
    EFFECTS["amend"](secretary, one, date(2026, 6, 1))
    assert AssetUse.objects.get().last_day == date(2027, 3, 31)
    taken(secretary, land, span("2027-04-01", "2027-12-31"), title="Wisata sawah")
    end.value = "2027-04-01"
    end.save()
    with pytest.raises(Blocked, match="Wisata sawah"), transaction.atomic():
        prolong(secretary, one, date(2026, 7, 1))
    assert AssetUse.objects.first().last_day == date(2027, 3, 31)


def test_what_a_binding_agreement_holds_is_not_given_up_by_hand(secretary, land):
    use = taken(secretary, land, YEAR)
    with pytest.raises(Blocked, match="Alasan"):
        give_up(secretary, use.pk, 1, date(2026, 2, 1), "batal")
    use.cooperation.status = "running"
    use.cooperation.save()
    with pytest.raises(Blocked, match="masih mengikat"):
        give_up(secretary, use.pk, 1, date(2026, 2, 1), "kedua pihak sepakat")
    use.cooperation.status = "ended"
    use.cooperation.save()
    give_up(secretary, use.pk, 1, date(2026, 2, 1), "tanah sudah diserahkan")
    assert taken(secretary, land, span("2026-02-01", "2026-02-28")).pk
    with pytest.raises(Blocked, match="sudah dilepas"):
        give_up(secretary, use.pk, 2, date(2026, 2, 1), "tanah sudah diserahkan")


def test_only_the_village_reserves_its_own_assets(secretary, land):
    foreign = estate.an_asset(world.SIBLING_VILLAGE)
    one = estate.a_case()
    with pytest.raises(Blocked, match="tidak ada di desa ini"):
        reserve(secretary, one.key, 1, Wish(foreign.pk, None, YEAR))
    others = (("camat", None), ("bpd_chair", None), ("village_secretary", world.SIBLING_VILLAGE))
    for role, place in others:
        other = world.seat(world.holder(role, place))
        with pytest.raises(NotAllowed):
            reserve(other, one.key, 1, Wish(land.pk, None, YEAR))
        with pytest.raises(NotAllowed):
            enter_use(other, world.VILLAGE, world.agreement().key, Wish(land.pk, None, YEAR))
    assert not AssetUse.objects.exists()


def test_the_inventory_keeps_a_code_once_and_parts_within_the_whole(secretary):
    thing = Thing("land", "Tanah kas", "in_process", "idle", code="1.3.1.01", area=1000, proof_number="7")
    row = keep_asset(secretary, world.VILLAGE, thing)
    with pytest.raises(Blocked, match="sudah dipakai aset lain"):
        keep_asset(secretary, world.VILLAGE, thing)
    with pytest.raises(Blocked, match="bukan bukti bagi"):
        keep_asset(secretary, world.VILLAGE, Thing("building", "Balai", "village_government", "idle"))
    keep_part(secretary, world.VILLAGE, row.pk, "petak 1", 600)
    with pytest.raises(Blocked, match="1100 m²"):
        keep_part(secretary, world.VILLAGE, row.pk, "petak 2", 500)
    with pytest.raises(Blocked, match="sudah 600 m²"):
        keep_asset(
            secretary,
            world.VILLAGE,
            Thing("land", "Tanah", "in_process", "idle", area=500),
            known=row.pk,
            version=1,
        )
    with pytest.raises(Blocked, match="sudah diubah"):
        keep_asset(secretary, world.VILLAGE, thing, known=row.pk, version=9)


def test_a_case_that_holds_land_does_not_say_that_it_uses_none(secretary, land):
    one = taken(secretary, land, YEAR).cooperation
    with pytest.raises(Blocked, match="sudah menyebut atau memesan"):
        change_cooperation(secretary, one.key, 2, Case("Sewa kebun", asset_use="none"))
    give_up(secretary, one.asset_uses.get().pk, 1, date(2026, 1, 1), "tidak jadi dipakai")
    one.refresh_from_db()
    assert (
        change_cooperation(secretary, one.key, one.version, Case("Sewa", asset_use="none")).asset_use
        == "none"
    )


DAYS = st.integers(0, 40)
WISHES = st.lists(
    st.tuples(st.sampled_from([None, 0, 1, 2]), DAYS, st.integers(0, 15), st.booleans()), max_size=12
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(wishes=WISHES)
def test_of_any_wishes_every_overlap_is_refused_and_nothing_else_is(secretary, land, wishes):
    with transaction.atomic():
        parts = [estate.a_part(land, f"petak {number}") for number in range(3)]
        one = estate.a_case(key="satu")
        held: set[tuple[int, int]] = set()
        for part, first, length, given_up in wishes:
            cells = {
                (where, day)
                for where in (range(3) if part is None else (part,))
                for day in range(first, first + length + 1)
            }
            begin = date(2026, 1, 1) + timedelta(days=first)
            days = Span(begin, begin + timedelta(days=length))
            one.refresh_from_db()
            try:
                wish = Wish(land.pk, None if part is None else parts[part].pk, days)
                use = reserve(secretary, "satu", one.version, wish)
            except Blocked:
                assert cells & held
                continue
            assert not cells & held
            if given_up:
                give_up(secretary, use.pk, use.version, begin, "tidak jadi dipakai")
            else:
                held |= cells
        transaction.set_rollback(True)
