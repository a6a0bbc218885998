"""The list shows what a seat may see, page after page, forwards and back, and finds what was misspelt."""

from datetime import date

import pytest

from mitradesa.core.register import LADDER, PARTITION, Order, State
from mitradesa.queries.agreements.asked import Asked, asked_for, state_of
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import exported, listed, narrowed
from mitradesa.queries.agreements.search import likeness, pieces
from mitradesa.records.models import Agreement
from tests import register_world, world

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def staff():
    return world.seat(world.holder("dpmd_staff"))


@pytest.fixture
def filled(staff):
    register_world.fill(staff, 60, DAY)
    return staff


def keys(rows):
    return [row.key for row in rows]


def all_pages(seat, asked):
    """Every page from the first on, then back from the last."""
    forwards, after = [], None
    while True:
        found = listed(seat, asked, DAY, after=after)
        forwards.append(keys(found.page.rows))
        if found.page.after is None:
            break
        after = key_from(str(found.page.after))
    backwards, before = [forwards[-1]], found.page.before
    while before is not None:
        found = listed(seat, asked, DAY, before=key_from(str(before)))
        backwards.insert(0, keys(found.page.rows))
        before = found.page.before
    return forwards, backwards


@pytest.mark.sampled(3)
@pytest.mark.parametrize("order", list(Order))
def test_every_record_comes_once_in_every_order_and_the_way_back_is_the_same(filled, order):
    forwards, backwards = all_pages(filled, Asked(urut=order))
    assert backwards == forwards
    flat = [key for one in forwards for key in one]
    assert len(forwards) == 3
    assert sorted(flat) == sorted(Agreement.objects.values_list("key", flat=True))
    assert keys(exported(filled, Asked(urut=order), DAY, 1000)) == flat


def test_those_without_a_date_come_last_in_both_directions(filled):
    for order in (Order.ENDS_FIRST, Order.ENDS_LATEST):
        days = [row.ends_on for row in exported(filled, Asked(urut=order), DAY, 1000)]
        known = [day for day in days if day is not None]
        assert 0 < len(known) < len(days)
        assert days[: len(known)] == sorted(known, reverse=order is Order.ENDS_LATEST)


def test_running_agreements_ordered_by_their_end_keep_those_without_an_end(filled):
    world.agreement(open_ended=True)
    found, back = all_pages(filled, Asked(keadaan=State.RUNNING, urut=Order.ENDS_FIRST))
    assert found == back
    assert sum(map(len, found)) == sum(state_of(row, DAY) is State.RUNNING for row in Agreement.objects.all())


def test_the_four_states_are_a_partition_and_the_ladder_grows(filled):
    world.agreement(ended_on=date(2026, 1, 1), ends_on=date(2027, 1, 1))
    world.agreement(open_ended=True)
    counts = {state: narrowed(filled, Asked(keadaan=state), DAY).count() for state in State}
    assert all(counts[state] for state in PARTITION)
    assert sum(counts[state] for state in PARTITION) == Agreement.objects.count()
    steps = [counts[state] for state in LADDER]
    assert steps == sorted(steps)
    assert counts[State.OPEN_ENDED] == 1


def test_a_renewed_agreement_is_no_longer_waiting_for_its_renewal(staff):
    old = world.agreement(ends_on=date(2026, 1, 1))
    asked = Asked(keadaan=State.UNRENEWED)
    assert keys(narrowed(staff, asked, DAY)) == [old.key]
    world.agreement(renews=old, ends_on=date(2028, 1, 1))
    assert not narrowed(staff, asked, DAY).exists()


def test_each_part_of_the_narrowing_narrows(staff):
    wanted = world.agreement(
        regime="asset_use",
        document_kind="perjanjian_sewa",
        field="aset",
        signed_on=date(2024, 5, 1),
        ends_on=date(2027, 5, 1),
        partner=world.a_partner(),
        source="scan",
    )
    world.agreement(village=world.OTHER_VILLAGE, source="typed")
    parts = {
        "rezim": "asset_use",
        "bentuk": "perjanjian_sewa",
        "bidang": "aset",
        "kecamatan": world.SUBDISTRICT,
        "desa": world.VILLAGE,
        "mitra": str(wanted.partner_id),
        "tahun": "2024",
        "berakhir": "2027",
        "asal": "scan",
    }
    for name, value in parts.items():
        assert keys(narrowed(staff, asked_for({name: value}), DAY)) == [wanted.key], name
    for name in ("rezim", "bentuk", "bidang", "mitra", "tahun", "berakhir"):
        assert keys(narrowed(staff, asked_for({name: "-"}), DAY)) == ["contoh-2"], name


def test_what_is_not_understood_narrows_nothing():
    given = {
        "keadaan": "x",
        "tahun": "20x4",
        "desa": "' OR 1=1",
        "mitra": "9" * 30,
        "urut": "acak",
        "catatan": "y",
    }
    assert asked_for(given) == Asked()
    assert key_from("x~2024") is None
    assert asked_for({"q": "a b", "tahun": "2024"}).query(q="") == "tahun=2024"


def test_a_damaged_key_shows_the_first_page(filled):
    first = keys(listed(filled, Asked(), DAY).page.rows)
    assert keys(listed(filled, Asked(), DAY, after=key_from("5~bukan-tanggal")).page.rows) == first


def test_the_total_is_counted_to_a_thousand_and_then_says_so(staff):
    village = world.VILLAGE
    Agreement.objects.bulk_create(
        Agreement(
            key=f"banyak{n}",
            village_id=village,
            subdistrict=village[:8],
            regency=village[:5],
            source="import",
        )
        for n in range(1001)
    )
    assert str(listed(staff, Asked(), DAY).total) == "lebih dari 1.000"
    Agreement.objects.filter(key="banyak0").delete()
    assert str(listed(staff, Asked(), DAY).total) == "1.000"


def test_a_page_of_the_list_asks_no_more_of_the_database_for_more_rows(filled, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        found = listed(filled, Asked(), DAY)
        for row in found.page.rows:
            assert row.village.name
            assert len(row.numbers.all()) >= 0


@pytest.mark.parametrize(
    "text",
    ["air terjun", "Air Trejun", "airterjun", "cahya alam", "Cahaya Alamm", "140/017/2024", "PT CAHYA"],
)
def test_search_finds_what_is_misspelt(staff, text):
    world.agreement(search="pengelolaan air terjun ulak pandan pt cahya alam 140 017 2024")
    world.agreement(search="sewa tanah kas desa tanjung raja cv maju 140 018 2020")
    assert keys(listed(staff, Asked(q=text), DAY).page.rows) == ["contoh-1"]


def test_search_keeps_to_what_the_seat_may_see_and_to_the_narrowing(staff):
    world.agreement(search="wisata megalit")
    world.agreement(village=world.FOREIGN_VILLAGE, search="wisata megalit")
    other = world.agreement(village=world.OTHER_VILLAGE, search="wisata megalit", signed_on=date(2020, 1, 1))
    camat = world.seat(world.holder("camat", world.OTHER_SUBDISTRICT))
    for text, alike in (("wisata", False), ("wisatta", True)):
        assert len(listed(staff, Asked(q=text), DAY).page.rows) == 2
        found = listed(camat, Asked(q=text), DAY)
        assert (keys(found.page.rows), found.alike) == ([other.key], alike)
        assert keys(listed(staff, Asked(q=text, tahun="2020"), DAY).page.rows) == [other.key]
    assert not listed(staff, Asked(q="zzyzx qwrtp"), DAY).page.rows


def test_the_trigram_index_follows_every_change_of_a_text(staff):
    row = world.agreement(search="kopi semende")
    assert listed(staff, Asked(q="semende"), DAY).page.rows
    row.search = "kopi gayo"
    row.save()
    assert not listed(staff, Asked(q="semende"), DAY).page.rows
    assert listed(staff, Asked(q="gayo"), DAY).page.rows
    row.delete()
    assert not listed(staff, Asked(q="gayo"), DAY).page.rows


def test_third_parties_and_villages_see_their_own_alone(staff):
    mine, other = world.a_partner(), world.a_partner("PT Contoh Lain")
    world.agreement(partner=mine, search="wisata")
    world.agreement(village=world.SIBLING_VILLAGE, partner=other, search="wisata")
    third = world.seat(world.holder("third_party", partner=mine))
    head = world.seat(world.holder("village_head"))
    for asked in (Asked(), Asked(q="wisata"), Asked(mitra=str(other.pk))):
        assert {row.partner_id for row in listed(third, asked, DAY).page.rows} <= {mine.pk}
        assert {row.village_id for row in listed(head, asked, DAY).page.rows} <= {world.VILLAGE}
    assert len(listed(third, Asked(), DAY).page.rows) == 1


def test_the_pieces_of_a_word_forgive_a_wrong_letter_anywhere():
    for place in range(9):
        wrong = "megalitik"[:place] + "x" + "megalitik"[place + 1 :]
        assert any(piece in "situs megalitik" for piece in pieces(wrong)), wrong
    assert likeness(["mekarsari"], "desa mekar sari") == 100
    assert likeness(["zzz"], "") == 0
