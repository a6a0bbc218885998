"""Duties on pages: offered and entered, met in parts, claimed by a third party, late, let go; and what the rule book and the desk say."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.queries.desk import desk
from mitradesa.queries.effect import Measure, Span, panel
from mitradesa.queries.facts.obligations import ORIGIN, duties_of, facts_of_obligations
from mitradesa.records.models import Due, Event, Fulfilment, Obligation
from mitradesa.web.agreements.sheet import judged
from tests import estate, outreach_world, world

pytestmark = pytest.mark.django_db
HOME, PIN = "/ruang/kewajiban/", "271828"
LEASE = {
    "title": "Sewa tahunan",
    "kind": "money",
    "owed_by": "partner",
    "owed_to": "village",
    "amount": "10.000.000",
    "whole": "on",
    "first_due": "2025-01-31",
    "every": "12",
    "last_due": "2027-12-31",
}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def bound():
    return world.agreement(
        title="Sewa tanah kas contoh",
        regime="third_party",
        starts_on=date(2025, 1, 1),
        ends_on=date(2027, 12, 31),
        amount_total=30_000_000,
    )


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def of(row, *parts):
    return f"{HOME}perjanjian/{row.key}/" + "".join(f"{part}/" for part in parts)


def due_page(due, *parts):
    return f"{HOME}tempo/{due.pk}/" + "".join(f"{part}/" for part in parts)


def pay(who, due, amount, **more):
    sent = {
        "amount": str(amount),
        "happened_on": due.due_on.isoformat(),
        "received_on": due.due_on.isoformat(),
    }
    return who.post(due_page(due, "penuhi"), sent | more)


def test_duties_are_offered_with_their_article_and_entered_with_one_press(secretary, bound):
    text = text_of(secretary.get(of(bound)))
    assert "Laporan tahunan" in text
    assert "Permendagri 96/2017 Pasal 14(7)" in text
    assert "tidak ada batas hari dalam hukum yang dibaca" in text
    assert "Pembayaran tahunan" in text
    assert "Penyerahan kembali aset" not in text  # nobody said that an asset is used
    lease = world.agreement(regime="asset_use", starts_on=bound.starts_on, ends_on=bound.ends_on)
    leased = text_of(secretary.get(of(lease)))
    assert "Penyerahan kembali aset" in leased
    assert "Laporan aset tiap semester" in leased
    assert "Laporan tahunan" not in leased
    form = secretary.get(of(bound, "baru") + "?usul=1").content.decode()
    assert 'value="Laporan akhir"' in form
    assert secretary.post(of(bound, "baru"), LEASE).status_code == 302
    duty = Obligation.objects.get()
    assert [one.amount for one in duty.dues.all()] == [3_333_334, 3_333_333, 3_333_333]
    assert [one.due_on.year for one in duty.dues.all()] == [2025, 2026, 2027]
    assert "mencatat kewajiban pihak ketiga" in Event.objects.latest("pk").says


def test_a_lease_is_paid_in_parts_late_and_not_beyond_what_is_due(secretary, bound):
    secretary.post(of(bound, "baru"), LEASE)
    due = Due.objects.first()
    assert "lewat waktu" in text_of(secretary.get(HOME))
    proof = SimpleUploadedFile("bukti.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    assert pay(secretary, due, 3_000_000).status_code == 302
    due.refresh_from_db()
    assert (due.brought, due.partly, due.settled) == (3_000_000, True, False)
    assert "baru sebagian" not in text_of(
        secretary.get(due_page(due))
    )  # what is overdue is said before what came in part
    assert "lewat waktu" in text_of(secretary.get(due_page(due)))
    more = pay(secretary, due, 400_000)
    assert more.status_code == 409
    assert "Yang belum dibayar Rp333.334" in text_of(more)
    late = {"happened_on": "2025-03-05", "received_on": "2025-03-06", "file": proof}
    pay(secretary, due, 333_334, **late)
    due.refresh_from_db()
    assert (due.met_on, due.settled) == (date(2025, 3, 5), True)
    assert "dipenuhi terlambat" in text_of(secretary.get(due_page(due)))
    assert pay(secretary, due, 1).status_code == 409
    mistaken = Fulfilment.objects.latest("pk")
    taken = f"{HOME}bukti/{due.pk}/{mistaken.pk}/cabut/"
    assert secretary.post(taken, {"reason": "salah"}).status_code == 409
    assert secretary.post(taken, {"reason": "Salah baris rekening koran."}).status_code == 302
    due.refresh_from_db()
    assert (due.brought, due.settled, due.met_on) == (3_000_000, False, None)


def test_what_was_brought_has_three_days_that_are_never_mixed(secretary, bound):
    secretary.post(of(bound, "baru"), LEASE)
    due = Due.objects.first()
    early = pay(secretary, due, 1, received_on="2025-01-30")
    assert early.status_code == 409
    assert "Diterima sebelum terjadi" in text_of(early)
    tomorrow = (today() + timedelta(days=1)).isoformat()
    assert pay(secretary, due, 1, happened_on=tomorrow, received_on=tomorrow).status_code == 409
    assert pay(secretary, due, "").status_code == 409
    assert pay(secretary, due, "sejuta").status_code == 422
    assert not Fulfilment.objects.exists()
    pay(secretary, due, 5, happened_on="2025-01-30", received_on="2025-02-02")
    text = text_of(secretary.get(due_page(due)))
    assert "Terjadi 30 Januari 2025 · diterima 2 Februari 2025 · dicatat" in text


def test_a_third_party_claims_and_the_village_says_whether_it_was_received(bound, secretary):
    person = world.holder("third_party")
    bound.partner_id = world.seat(person).partner
    bound.save()
    partner = world.signed_in(person)
    secretary.post(of(bound, "baru"), LEASE)
    due = Due.objects.first()
    page = text_of(partner.get(due_page(due)))
    assert "berlaku sesudah desa membenarkan" in page
    pay(partner, due, 3_333_334)
    due.refresh_from_db()
    assert (due.claimed, due.brought, due.settled) == (True, 0, False)
    claim = Fulfilment.objects.get()
    assert claim.received_on is None
    told = f"{HOME}bukti/{due.pk}/{claim.pk}/terima/"
    assert partner.post(told, {"on": "2025-02-01"}).status_code == 403
    assert secretary.post(told, {"on": "2025-01-01"}).status_code == 409
    assert secretary.post(told, {"on": "bukan hari"}).status_code == 409
    assert secretary.post(told, {"on": "2025-02-03"}).status_code == 302
    due.refresh_from_db()
    assert (due.claimed, due.settled, due.met_on) == (False, True, date(2025, 1, 31))
    stranger = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    assert stranger.get(due_page(due)).status_code == 404


def test_only_the_head_lets_go_what_is_owed_to_the_village_and_says_why(bound, secretary):
    secretary.post(of(bound, "baru"), LEASE)
    report = estate.a_duty(bound, date(2026, 1, 31))
    due, owed = Due.objects.filter(obligation__kind="money").first(), report.dues.get()
    assert (
        secretary.post(due_page(due, "bebaskan"), {"reason": "Gagal panen, dimusyawarahkan."}).status_code
        == 403
    )
    head = world.holder("village_head")
    set_pin(world.seat(head), PIN)
    one = world.signed_in(head)
    assert "Bebaskan kewajiban ini" in text_of(one.get(due_page(due)))
    assert "Bebaskan kewajiban ini" not in text_of(one.get(due_page(owed)))
    good = {"reason": "Gagal panen, dimusyawarahkan 3 Maret 2026.", "pin": PIN}
    assert one.post(due_page(due, "bebaskan"), good | {"pin": "000000"}).status_code == 409
    assert one.post(due_page(due, "bebaskan"), good | {"reason": "ya"}).status_code == 409
    assert one.post(due_page(owed, "bebaskan"), good).status_code == 409
    assert one.post(due_page(due, "bebaskan"), good).status_code == 302
    due.refresh_from_db()
    assert (due.settled, due.waived_because) == (True, good["reason"])
    assert "dibebaskan" in text_of(one.get(due_page(due)))
    assert pay(secretary, due, 5).status_code == 409


def test_a_schedule_with_history_is_withdrawn_and_not_rewritten(bound, secretary):
    secretary.post(of(bound, "baru"), LEASE)
    duty, due = Obligation.objects.get(), Due.objects.first()
    change = f"{HOME}{duty.pk}/ubah/"
    form = secretary.get(change).content.decode()
    assert '<option value="12" selected>' in form
    assert secretary.post(change, LEASE | {"every": "6", "version": duty.version}).status_code == 302
    assert Due.objects.count() == 6
    pay(secretary, Due.objects.first(), 5)
    duty.refresh_from_db()
    again = secretary.post(change, LEASE | {"version": duty.version})
    assert again.status_code == 409
    assert "Tarik kewajiban ini" in text_of(again)
    assert secretary.post(change, LEASE | {"version": 0}).status_code == 409
    duty.refresh_from_db()
    gone = {"version": duty.version, "reason": "Diganti adendum pertama."}
    assert secretary.post(f"{HOME}{duty.pk}/tarik/", gone).status_code == 302
    assert "Ditarik" in text_of(secretary.get(of(bound)))
    assert pay(secretary, Due.objects.last(), 5).status_code == 409
    assert due.pk not in set(Due.objects.values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"amount": ""}, "Jumlah uangnya belum diisi"),
        ({"owed_to": "partner"}, "Yang wajib dan yang berhak"),
        ({"last_due": "2024-01-01"}, "sesudah hari terakhirnya"),
        ({"every": "1", "last_due": "2099-01-01"}, "lebih dari 600"),
        ({"amount": "2"}, "lebih kecil daripada banyaknya"),
    ],
)
def test_a_wrong_duty_says_what_to_do_and_keeps_nothing(secretary, bound, wrong, says):
    page = secretary.post(of(bound, "baru"), LEASE | wrong)
    assert page.status_code == 409
    assert says in text_of(page)
    assert not Obligation.objects.exists()


def test_the_rule_book_learns_of_reports_that_were_not_made(bound):
    duty = estate.a_duty(
        bound, date(2025, 1, 31), date(2026, 1, 31), date(2027, 1, 31), rule="FREQ=MONTHLY;INTERVAL=12"
    )
    first = duty.dues.first()
    assert facts_of_obligations(duties_of([bound.pk])[bound.pk], date(2026, 3, 1)) == {
        "years_without_report": 2
    }
    first.met_on, first.settled = date(2025, 2, 1), True
    first.save()
    assert facts_of_obligations(duties_of([bound.pk])[bound.pk], date(2026, 3, 1)) == {
        "years_without_report": 1
    }
    assert facts_of_obligations(duties_of([bound.pk])[bound.pk], date(2026, 1, 31)) == {
        "years_without_report": 0
    }
    assert judged(bound).origins["years_without_report"] == ORIGIN


def test_desks_tell_of_what_is_near_and_overdue_and_nobody_of_foreign_ones(bound):
    near, far = today() + timedelta(days=20), today() + timedelta(days=60)
    estate.a_duty(bound, today() - timedelta(days=3), near, far)
    for role, lines in (
        (Role.VILLAGE_HEAD, 2),
        (Role.FINANCE_OFFICER, 2),
        (Role.CAMAT, 0),
        (Role.THIRD_PARTY, 0),
    ):
        found = [one for one in desk(world.seat(world.holder(role.value))) if one.kind == "duty"]
        assert len(found) == lines, role
    assert "Lewat 3 hari" in next(
        one.why for one in desk(world.seat(world.holder("village_secretary"))) if one.kind == "duty"
    )


def test_the_list_narrows_sums_pages_and_is_taken_home(bound, secretary, django_assert_max_num_queries):
    estate.a_duty(
        bound, *(date(2024, 1, 1) + timedelta(days=30 * n) for n in range(40)), kind="money",
        owed_by="partner", owed_to="village", amount=1_000, title="Sewa bulanan",
    )  # fmt: skip
    estate.a_duty(bound)
    page = secretary.get(f"{HOME}?mana=belum&jenis=money")
    assert "40 jatuh tempo" in text_of(page)
    assert "Rp40.000" in text_of(page)
    following = re.search(r'rel="next" href="\?([^"]+)"', page.content.decode()).group(1)
    assert text_of(secretary.get(f"{HOME}?{following.replace('&amp;', '&')}")).count("Sewa bulanan") == 10
    with django_assert_max_num_queries(12):
        secretary.get(HOME)
    taken = secretary.get(f"{HOME}unduh/csv/?mana=belum&wajib=partner").content.decode("utf-8-sig")
    assert taken.count("Sewa bulanan") == 40
    assert secretary.get(f"{HOME}unduh/xlsx/").content[:2] == b"PK"
    assert secretary.get(f"{HOME}unduh/pdf/").status_code == 404


def test_late_reports_are_a_measure_of_an_events_effect(bound):
    estate.a_duty(bound, date(2026, 1, 15), date(2026, 2, 15), date(2026, 4, 15))
    first = Due.objects.first()
    first.met_on, first.settled = date(2026, 1, 10), True
    first.save()
    event = outreach_world.event(world.holder("dpmd_head"), starts_on=date(2026, 3, 1))
    days = Span(date(2026, 1, 1), date(2026, 3, 1), date(2026, 3, 1), date(2026, 4, 30))
    counted = next(one for one in panel(event, days) if one.code == world.VILLAGE)
    assert counted.before[Measure.LATE_REPORTS] == 0.5
    assert counted.after[Measure.LATE_REPORTS] == 1.0
    other = next(one for one in panel(event, days) if one.code == world.SIBLING_VILLAGE)
    assert other.before[Measure.LATE_REPORTS] is None
