"""Money under an agreement: what it carried, what came after it, who sees what has no basis, and what is taken back."""

from datetime import date, timedelta

import pytest

from mitradesa.actions.receipts import withdraw_receipt
from mitradesa.core.calendar import today
from mitradesa.core.receipts import Standing
from mitradesa.queries.desk import desk
from mitradesa.queries.receipts import standing_of
from mitradesa.records.models import Event, Receipt
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
SENT = {"amount": "1.500.000", "payer": "PT Contoh Mitra", "account": "in_hand"}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def lapsed():
    return world.agreement(title="Sewa kios", ends_on=today() - timedelta(days=60))


def received(client, agreement, days_ago=10, **more):
    day = (today() - timedelta(days=days_ago)).isoformat()
    return client.post(f"/ruang/penerimaan/{agreement.key}/", SENT | {"received_on": day} | more)


def told(role, place=None):
    return [one for one in desk(world.seat(world.holder(role, place))) if one.kind == "receipt"]


def test_money_after_the_end_is_kept_marked_and_shown_to_head_bpd_and_subdistrict(lapsed):
    keeper = world.signed_in(world.holder("finance_officer"))
    assert received(keeper, lapsed).status_code == 302
    assert "belum dapat dijelaskan: tanpa dasar" in text_of(keeper.get(f"/ruang/penerimaan/{lapsed.key}/"))
    event = Event.objects.get(kind="receipt.recorded")
    assert "Rp1.500.000" in event.says
    assert event.says.endswith("(belum dapat dijelaskan: tanpa dasar)")
    for role in ("village_head", "bpd_chair", "camat"):
        (line,) = told(role)
        assert line.what.startswith(
            "Belum dapat dijelaskan: Rp1.500.000 dari PT Contoh Mitra untuk Sewa kios"
        )
        assert ("buka perpanjangannya" in line.why) is (role == "village_head")
        assert line.due is None
    for role in ("village_operator", "dpmd_staff", "inspector"):
        assert told(role) == []
    assert told("village_head", world.SIBLING_VILLAGE) == []


def test_money_within_the_term_or_under_a_renewal_has_its_basis(lapsed):
    keeper = world.signed_in(world.holder("village_secretary"))
    received(keeper, lapsed, days_ago=61)
    within = Receipt.objects.get()
    assert standing_of(within) is Standing.UNSCHEDULED
    withdraw_receipt(world.seat(world.holder("village_head")), within.pk, "Hanya untuk percobaan.")
    received(keeper, lapsed)
    after = Receipt.objects.first()
    assert standing_of(after) is Standing.NONE
    case = estate.a_case(renews=lapsed)
    assert standing_of(after) is Standing.RENEWING
    assert told("camat") == []
    case.status = "cancelled"
    case.save()
    assert standing_of(after) is Standing.NONE
    later = world.agreement(title="Sewa kios lagi", renews=lapsed, starts_on=today() - timedelta(days=5))
    assert standing_of(after) is Standing.NONE
    later.starts_on = today() - timedelta(days=59)
    later.save()
    assert standing_of(after) is Standing.UNSCHEDULED


@pytest.mark.parametrize(
    ("fields", "standing"),
    [
        ({"ends_on": None}, Standing.UNSCHEDULED),
        ({"ends_on": None, "open_ended": True}, Standing.UNSCHEDULED),
        ({"ends_on": date(2999, 1, 1), "ended_on": today() - timedelta(days=20)}, Standing.NONE),
        ({"ends_on": today() - timedelta(days=10)}, Standing.UNSCHEDULED),
        ({"ends_on": today() - timedelta(days=11)}, Standing.NONE),
    ],
)
def test_the_last_day_decides_and_an_early_end_goes_before_it(fields, standing):
    agreement = world.agreement(**fields)
    received(world.signed_in(world.holder("village_head")), agreement)
    assert standing_of(Receipt.objects.get()) is standing


def test_one_recorded_by_mistake_is_taken_back_with_its_reason_and_stays_in_the_trail(lapsed):
    keeper = world.signed_in(world.holder("village_secretary"))
    received(keeper, lapsed)
    one = Receipt.objects.get()
    address = f"/ruang/penerimaan/{one.pk}/tarik/"
    refused = keeper.post(address, {"why": "salah"})
    assert refused.status_code == 409
    assert keeper.post(address, {"why": "Tertulis pada perjanjian yang keliru."}).status_code == 302
    assert keeper.post(address, {"why": "Tertulis pada perjanjian yang keliru."}).status_code == 409
    assert told("village_head") == []
    assert "ditarik" in text_of(keeper.get(f"/ruang/penerimaan/{lapsed.key}/"))
    assert Event.objects.filter(kind="receipt.withdrawn").count() == 1


@pytest.mark.parametrize(
    ("sent", "status"),
    [({"amount": "0"}, 409), ({"amount": "banyak"}, 422), ({"received_on": "2999-01-01"}, 409)],
)
def test_money_of_nothing_or_of_tomorrow_is_not_recorded(lapsed, sent, status):
    keeper = world.signed_in(world.holder("village_secretary"))
    assert received(keeper, lapsed, **sent).status_code == status
    assert not Receipt.objects.exists()


def test_the_list_narrows_to_what_has_no_basis_and_costs_the_same_with_many(
    lapsed, django_assert_max_num_queries
):
    carried = world.agreement(title="Kelola air", ends_on=date(2999, 1, 1))
    keeper = world.signed_in(world.holder("village_secretary"))
    received(keeper, lapsed)
    for number in range(40):
        estate.a_receipt(
            carried, 1000 + number, date(2026, 1, 1) + timedelta(days=number), allocated=1000 + number
        )
    camat = world.signed_in(world.holder("camat"))
    with django_assert_max_num_queries(8):
        page = camat.get("/ruang/penerimaan/")
    assert "Lebih lama" in text_of(page)
    only = text_of(camat.get("/ruang/penerimaan/?dasar=tanpa"))
    assert "Sewa kios" in only
    assert "Kelola air" not in only
