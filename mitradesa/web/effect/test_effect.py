"""The coverage of events, one event compared with what is in the register, the lists behind the figures, and who may see them."""

import re
from datetime import timedelta

import pytest
from django.core.cache import caches

from mitradesa.actions.trail import Told, record_many
from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState
from mitradesa.queries.effect import Measure, coverage, panel, span
from mitradesa.queries.outreach_needs import reached_codes
from mitradesa.records.models import CheckIn, Participant, Region
from mitradesa.reports.event_effect.simulated import regency
from tests import outreach_world, world

pytestmark = pytest.mark.django_db
HALF_YEAR = 180
PAGE = "/ruang/sosialisasi/dampak/"


@pytest.fixture(autouse=True)
def fresh():
    caches["figures"].clear()
    world.regions()


def held(days_ago, **fields):
    return outreach_world.event(
        state=EventState.CLOSED, starts_on=today() - timedelta(days=days_ago), **fields
    )


def simulated(seed, planted):
    """A regency in the database as simulated: its villages, an event 200 days ago, agreements signed before and after it."""
    event = held(200)
    villages = regency(seed, planted)
    places = sorted({one.subdistrict for one in villages})
    codes = {name: f"16.04.{number + 10}" for number, name in enumerate(places)}
    Region.objects.bulk_create(
        Region(code=code, name=f"Contoh {code}", level="subdistrict", kind="subdistrict", parent_id="16.04")
        for code in codes.values()
    )
    for one in villages:
        above, number = codes[one.subdistrict], int(one.code[-2:])
        one_code = f"{above}.{2001 + number}"
        Region.objects.create(
            code=one_code, name=f"Desa {one_code}", level="village", kind="desa", parent_id=above
        )
        if one.reached:
            outreach_world.check_in(outreach_world.participant(event, one_code))
        for day, count in ((250, one.before["signed"]), (100, one.after["signed"])):
            for nth in range(int(count)):
                signed = today() - timedelta(days=day)
                world.agreement(one_code, key=f"{one_code}-{day}-{nth}", signed_on=signed)
    return event


def test_a_planted_effect_shows_on_the_page_and_its_absence_too():
    officer = world.signed_in(world.holder("dpmd_head"))
    simulated(3, {"signed": 3.0})
    text = officer.get(PAGE, {"hari": HALF_YEAR}).content.decode()
    signed = text[text.index('id="u-signed"') :].split("</section>")[0]
    assert "Desa yang hadir lebih banyak melakukannya" in signed
    mended = text[text.index('id="u-mended"') :].split("</section>")[0]
    assert "Tidak tampak perbedaan" in mended
    assert "bukan bukti" in text
    assert "36 desa</a> terjangkau" in text


def test_where_nothing_was_planted_nothing_is_claimed():
    officer = world.signed_in(world.holder("dpmd_head"))
    simulated(4, {})
    text = officer.get(PAGE).content.decode()
    assert text.count("Tidak tampak perbedaan") + text.count("Terlalu sedikit desa") == len(Measure)
    assert "lebih banyak melakukannya" not in text


def test_counts_of_each_side_are_of_the_days_said():
    event = held(100)
    outreach_world.check_in(outreach_world.participant(event))
    for days_ago in (99, 101, 100, 60, 400):
        signed = today() - timedelta(days=days_ago)
        world.agreement(key=f"k{days_ago}", signed_on=signed)
    row = world.agreement(key="mended")
    record_many(None, "agreement.changed", [Told(row, world.VILLAGE, "membetulkan")] * 2)
    sides = span(event, HALF_YEAR, today())
    assert sides.days == 100
    found = {one.code: one for one in panel(event, sides)}[world.VILLAGE]
    assert found.reached
    assert (found.before["signed"], found.after["signed"]) == (1, 2)
    assert (found.before["mended"], found.after["mended"]) == (0, 2)
    assert (found.before["breaches"], found.after["breaches"]) == (0, 0)


def test_a_check_in_taken_back_reaches_nobody():
    event = held(10)
    who = outreach_world.participant(event)
    made = outreach_world.check_in(who)
    outreach_world.check_in(who, undoes=made.uid)
    seat = world.seat(world.holder("dpmd_head"))
    assert not any(one.people for one in coverage(seat).value)
    assert CheckIn.objects.count() == 2


def test_planning_and_coverage_agree_on_who_was_reached_while_an_event_runs():
    event = outreach_world.event(state=EventState.RUNNING, starts_on=today())
    outreach_world.check_in(outreach_world.participant(event))
    seat = world.seat(world.holder("dpmd_head"))
    covered = {one.code for one in coverage(seat).value if one.people}
    assert covered == reached_codes(world.REGENCY) == {world.VILLAGE}


def test_two_cards_of_one_person_count_once():
    event = held(10)
    first = outreach_world.participant(event)
    second = outreach_world.participant(event, same_as=first)
    for one in (first, second):
        outreach_world.check_in(one)
    seat = world.seat(world.holder("dpmd_head"))
    assert {one.code: one.people for one in coverage(seat).value}[world.VILLAGE] == 1
    assert Participant.objects.count() == 2


def test_a_village_that_another_event_reached_is_not_compared():
    event, other = held(100), held(50)
    outreach_world.check_in(outreach_world.participant(event))
    outreach_world.check_in(outreach_world.participant(other))
    officer = world.signed_in(world.holder("dpmd_staff"))
    text = officer.get(PAGE, {"kegiatan": event.key}).content.decode()
    assert re.search(r">1 desa</a> juga terjangkau", text)
    assert re.search(r">0 desa</a> terjangkau kegiatan ini", text)


def test_every_figure_opens_the_list_that_it_counts():
    simulated(5, {})
    officer = world.signed_in(world.holder("dpmd_staff"))
    text = officer.get(PAGE).content.decode()
    links = re.findall(r'<a href="(/ruang/sosialisasi/dampak/desa/[^"]*)">(?:<strong>)?(\d+)', text)
    assert len(links) > 50
    for address, number in links:
        if "orang desa" in text[text.index(address) :][:160]:
            continue
        listed = officer.get(address.replace("&amp;", "&")).content.decode()
        assert f'class="counted"><strong>{number}</strong>' in listed, address


def test_without_events_the_page_says_what_it_will_show():
    text = world.signed_in(world.holder("camat")).get(PAGE).content.decode()
    assert "Belum ada kegiatan yang terlaksana" in text


def test_a_subdistrict_sees_its_own_villages_and_a_village_sees_nothing_of_it():
    event = held(60)
    outreach_world.check_in(outreach_world.participant(event, world.OTHER_VILLAGE))
    camat = world.signed_in(world.holder("camat"))
    listed = camat.get(f"{PAGE}desa/", {"kegiatan": event.key, "kelompok": "terjangkau"}).content.decode()
    assert world.OTHER_VILLAGE not in listed
    assert world.signed_in(world.holder("village_head")).get(PAGE).status_code == 403


def test_the_method_says_its_level_and_limits():
    text = world.signed_in(world.holder("inspector")).get(f"{PAGE}metode/").content.decode()
    assert "2,5 %" in text
    assert "tidak diundi" in text


def test_what_the_page_costs_does_not_grow_with_villages(django_assert_max_num_queries):
    simulated(6, {})
    officer = world.signed_in(world.holder("dpmd_staff"))
    with django_assert_max_num_queries(28):
        assert officer.get(PAGE).status_code == 200
