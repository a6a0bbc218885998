"""The next event follows from what villages lack: who was never there, which rules are breached where, which materials teach them."""

from datetime import date, timedelta

import pytest
from django.core.cache import caches

from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Role
from mitradesa.law.book import book
from mitradesa.queries.outreach_needs import (
    day_looked_at,
    needs,
    reached_codes,
    suggested_day,
    unreached_codes,
)
from mitradesa.records.models import Agreement, AgreementFlag, Event, OutreachEvent, StoredFinding
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
ROOM = "/ruang/sosialisasi/saran/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()
    caches["figures"].clear()


@pytest.fixture
def staff():
    return world.holder(Role.DPMD_STAFF)


@pytest.fixture
def office(staff):
    return world.signed_in(staff)


def breach(village, rule, times=1, **fields):
    """Agreements of a village that breach a rule."""
    for _ in range(times):
        made = world.agreement(village, **fields)
        StoredFinding.objects.create(
            agreement=made,
            rule=rule,
            outcome="breached",
            severity="mandatory",
            gate="sign",
            judged_for=date(2026, 1, 1),
            book="1",
        )


def two_rules():
    """Two rules of the book in use, the first with an article that it rests on."""
    found = [one for one in book(world.REGENCY).rules if one.basis]
    return found[0], found[1]


def test_a_village_is_reached_once_somebody_of_it_was_at_an_event_that_took_place():
    held, coming = events.event(state=EventState.HELD), events.event(state=EventState.INVITING)
    events.check_in(events.participant(held, world.VILLAGE))
    events.check_in(events.participant(coming, world.SIBLING_VILLAGE))
    mistaken = events.check_in(events.participant(held, world.OTHER_VILLAGE, code="K9"))
    events.check_in(mistaken.participant, undoes=mistaken.uid)
    events.check_in(events.participant(held, world.SUBDISTRICT, code="K8"))
    assert reached_codes(world.REGENCY) == {world.VILLAGE}
    assert unreached_codes(world.REGENCY) == {world.SIBLING_VILLAGE, world.OTHER_VILLAGE}


def test_every_figure_leads_to_the_list_that_it_counts(office):
    rule, other = two_rules()
    breach(world.VILLAGE, rule.id, 3)
    breach(world.OTHER_VILLAGE, other.id, 2)
    breach(world.FOREIGN_VILLAGE, rule.id, 5)
    AgreementFlag.objects.create(
        agreement=Agreement.objects.first(), flag="no_number", village_id=world.VILLAGE
    )
    page = office.get(ROOM).text
    list_ = f"/ruang/kerja-sama/?kecamatan=16.04.01&amp;langgar={rule.id}"
    assert list_ in page
    assert len(office.get(list_.replace("&amp;", "&")).text.split("Kerja sama contoh")) - 1 >= 3
    assert "/ruang/kerja-sama/?kecamatan=16.04.01&amp;catatan=no_number" in page
    assert "3 perjanjian melanggar" in page
    assert "5 perjanjian" not in page
    unreached = office.get(f"{ROOM}belum/?kecamatan={world.SUBDISTRICT}").text
    assert "2 desa" in unreached
    assert world.SIBLING_VILLAGE in unreached
    assert world.OTHER_VILLAGE not in unreached


def test_where_most_villages_were_never_reached_comes_first(staff):
    rule, _ = two_rules()
    breach(world.OTHER_VILLAGE, rule.id, 9)
    found = needs(world.seat(staff)).value
    assert [one.code for one in found.places] == [world.SUBDISTRICT, world.OTHER_SUBDISTRICT]
    assert found.topics[0].places == [(found.places[1].name, 9)]
    held = events.event(state=EventState.CLOSED)
    for code in (world.VILLAGE, world.SIBLING_VILLAGE):
        events.check_in(events.participant(held, code))
    # Every act is told in the trail, after which what was kept is counted anew.
    record(world.seat(staff), "event.tried", held, region=world.REGENCY, says="mencoba")
    assert needs(world.seat(staff)).value.first[0].code == world.OTHER_SUBDISTRICT


def test_materials_are_suggested_by_the_rule_or_an_article_that_it_rests_on(staff):
    rule, other = two_rules()
    breach(world.VILLAGE, rule.id)
    breach(world.VILLAGE, other.id)
    one = events.event(staff)
    named = events.material(one, "Menyebut aturan", rule=other.id, instrument="", article="")
    cited = events.material(
        one, "Menyebut pasal", instrument=rule.basis[0].instrument_id, article=rule.basis[0].key
    )
    taught = {
        topic.rule.id: [material.pk for material in topic.materials]
        for topic in needs(world.seat(staff)).value.topics
    }
    assert cited.pk in taught[rule.id]
    assert named.pk in taught[other.id]
    assert named.pk not in taught[rule.id]


def test_the_event_from_need_is_filled_in(office, staff):
    rule, _ = two_rules()
    breach(world.VILLAGE, rule.id, 2)
    material = events.material(
        events.event(staff, state=EventState.CLOSED), rule=rule.id, instrument="", article=""
    )
    day = today() + timedelta(days=40)
    page = office.post(
        f"{ROOM}rencanakan/",
        {"aturan": [rule.id], "kecamatan": [world.SUBDISTRICT], "hari": day.isoformat(), "desa": "belum"},
        follow=True,
    )
    made = OutreachEvent.objects.get(state=EventState.PLANNED)
    assert made.theme in page.text.replace("&#39;", "'").replace("&#34;", '"')
    assert made.starts_on == day
    assert set(made.quotas.values_list("region_id", flat=True)) == {
        world.SUBDISTRICT,
        world.VILLAGE,
        world.SIBLING_VILLAGE,
    }
    assert made.materials.get().material_id == material.pk
    texts = dict(made.texts.values_list("section", "text"))
    assert "2 perjanjian melanggar" in texts["background"]
    shorts = {cited.instrument.short: cited.span.holds(day) for cited in rule.basis}
    assert set(shorts.values()) == {True, False}
    assert {one for one in shorts if one in texts["legal_basis"]} == {
        one for one, holds in shorts.items() if holds
    }
    assert Event.objects.filter(kind="event.planned").count() == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Belum ada materi"),
        ({"kecamatan": [world.FOREIGN_SUBDISTRICT]}, "Belum ada materi"),
        ({"kecamatan": [world.SUBDISTRICT], "hari": "2020-01-01"}, "sudah lewat"),
        ({"kecamatan": [world.SUBDISTRICT], "hari": "2026-99-99"}, "bukan tanggal"),
    ],
)
def test_nothing_is_planned_from_nothing(office, sent, said):
    page = office.post(f"{ROOM}rencanakan/", sent)
    assert page.status_code == 409
    assert said in page.text
    assert not OutreachEvent.objects.exists()


def test_the_day_suggested_is_a_working_day_without_another_event():
    start = date(2026, 7, 20)
    found = suggested_day(world.REGENCY, start)
    assert found.day == date(
        2026, 8, 18
    )  # 17 August is a day off, 15 and 16 a weekend, 28 days ahead is 17 August
    events.event(starts_on=date(2026, 8, 18), ends_on=date(2026, 8, 19))
    assert suggested_day(world.REGENCY, start).day == date(2026, 8, 20)
    assert suggested_day(world.OTHER_REGENCY, start).day == date(2026, 8, 18)
    assert suggested_day(world.REGENCY, date(2090, 1, 1)) is None


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 8, 16), "akhir pekan"),
        (date(2026, 8, 17), "hari libur"),
        (date(2090, 8, 16), "belum dimasukkan"),
    ],
)
def test_what_speaks_against_a_day_is_said(day, said):
    assert said in day_looked_at(world.REGENCY, day).against[0]


def test_another_event_on_the_day_is_said_but_not_the_event_itself():
    one = events.event(starts_on=date(2026, 8, 18))
    assert "kegiatan lain" in day_looked_at(world.REGENCY, date(2026, 8, 18)).against[0]
    assert not day_looked_at(world.REGENCY, date(2026, 8, 18), but=one.key).against


def test_the_needs_cost_the_same_for_many_villages(office, django_assert_max_num_queries):
    rule, _ = two_rules()
    events.villages(60)
    breach(world.VILLAGE, rule.id, 20)
    for address in (ROOM, f"{ROOM}belum/"):
        with django_assert_max_num_queries(16):
            office.get(address)
