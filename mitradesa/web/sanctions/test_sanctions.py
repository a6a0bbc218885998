"""Late fees on pages: a formula by its clause, counted and charged, disputed by the third party, decided by the head, paid, never gone."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.pins import set_pin
from mitradesa.actions.spendings import Payment, record_spending
from mitradesa.actions.tallies import recount
from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.queries.desk import desk
from mitradesa.queries.ledgers.income import charges_paid
from mitradesa.queries.ledgers.promised import due_by_year
from mitradesa.records.models import Due, Event, Receipt, Sanction, SanctionStep
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME, DUTIES, PIN = "/ruang/kewajiban/sanksi/", "/ruang/kewajiban/", "271828"
FORMULA = {
    "clause": "Pasal 5 ayat (4)",
    "per": "day",
    "points": "0,1",
    "grace": "7",
    "from_due": "on",
    "cap_points": "5",
}
DUE_ON = date(2026, 1, 31)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def partner():
    return world.holder("third_party")


@pytest.fixture
def bound(partner):
    row = world.agreement(
        title="Sewa tanah kas contoh", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31)
    )
    row.partner_id, row.search = world.seat(partner).partner, "sewa tanah kas contoh"
    row.save()
    return row


@pytest.fixture
def due(bound):
    rent = {"kind": "money", "owed_by": "partner", "owed_to": "village", "title": "Sewa"}
    return estate.a_duty(bound, DUE_ON, amount=12_000_000, **rent).dues.get()


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


@pytest.fixture
def head():
    person = world.holder("village_head")
    set_pin(world.seat(person), PIN)
    return world.signed_in(person)


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def paid(due, on, amount):
    due.fulfilments.create(amount=amount, happened_on=on, received_on=on, recorded_by="Contoh")
    due.brought += amount
    due.met_on = on if due.brought == due.amount else None
    due.settled = due.met_on is not None
    due.save()


def counting(due):
    return f"{HOME}tempo/{due.pk}/"


def charge(who, due, to=date(2026, 2, 20), **more):
    sent = {"counted_to": to.isoformat(), "pay_by": (today() + timedelta(days=14)).isoformat()}
    return who.post(counting(due), sent | more)


def charged(secretary, due):
    assert secretary.post(f"{HOME}rumus/{due.obligation_id}/", FORMULA).status_code == 302
    paid(due, date(2026, 2, 10), 6_000_000)
    assert charge(secretary, due).status_code == 302
    return Sanction.objects.get()


def test_a_fee_is_counted_by_its_clause_shown_with_its_numbers_and_charged_once(secretary, due, bound):
    assert "Tanpa pasal dalam perjanjian tidak ada denda" in text_of(secretary.get(counting(due)))
    assert charge(secretary, due).status_code == 409
    assert secretary.post(f"{HOME}rumus/{due.obligation_id}/", FORMULA | {"points": ""}).status_code == 409
    fee = charged(secretary, due)
    assert (fee.counted, fee.amount, fee.state) == (180_000, 180_000, "charged")
    page = text_of(secretary.get(f"{HOME}{fee.pk}/"))
    assert "0,1% dari yang belum dibayar tiap hari, masa tenggang 7 hari" in page
    assert "1 Februari 2026 – 10 Februari 2026 10 hari Rp12.000.000 Rp120.000" in page
    assert "11 Februari 2026 – 20 Februari 2026 10 hari Rp6.000.000 Rp60.000" in page
    again = charge(secretary, due)
    assert again.status_code == 409
    assert "sudah ditagih Rp180.000" in text_of(again)
    assert charge(secretary, due, date(2026, 2, 22)).status_code == 302
    assert Sanction.objects.first().counted == 12_000
    assert charge(secretary, due, today() + timedelta(days=1)).status_code == 409
    changed = FORMULA | {"points": "0,2", "version": "1"}
    assert secretary.post(f"{HOME}rumus/{due.obligation_id}/", changed).status_code == 302
    assert "0,1% dari yang belum dibayar" in text_of(secretary.get(f"{HOME}{fee.pk}/"))
    assert secretary.post(f"{HOME}rumus/{due.obligation_id}/", changed).status_code == 409
    assert "menagih denda keterlambatan Rp180.000 menurut Pasal 5 ayat (4)" in " ".join(
        Event.objects.values_list("says", flat=True)
    )


def test_the_third_party_disputes_with_a_reason_and_the_head_decides_with_his(
    secretary, head, due, bound, partner
):
    fee = charged(secretary, due)
    page, against = f"{HOME}{fee.pk}/", world.signed_in(partner)
    assert any(one.kind == "sanction" for one in desk(world.seat(partner)))
    assert against.post(f"{page}sanggah/", {"reason": "salah"}).status_code == 409
    assert secretary.post(f"{page}sanggah/", {"reason": "Menurut surat mitra 3 Maret."}).status_code == 409
    letter = SimpleUploadedFile("surat.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    reason = "Bank tutup tiga hari pada masa itu."
    assert against.post(f"{page}sanggah/", {"reason": reason, "file": letter}).status_code == 302
    assert reason in text_of(head.get(page))
    assert head.get(f"{page}berkas/{SanctionStep.objects.latest('pk').pk}/").status_code == 200
    assert against.post(f"{page}sanggah/", {"reason": reason}).status_code == 409
    head_seat = world.seat(world.holder("village_head"))
    assert any("Disanggah pihak ketiga" in one.why for one in desk(head_seat))
    ruled = {
        "state": "reduced",
        "amount": "100.000",
        "reason": "Tiga hari bank tutup dikurangkan.",
        "pin": PIN,
    }
    assert secretary.post(f"{page}putus/", ruled).status_code == 403
    assert against.post(f"{page}putus/", ruled).status_code == 409
    assert head.post(f"{page}putus/", ruled | {"pin": "000000"}).status_code == 409
    assert head.post(f"{page}putus/", ruled | {"reason": "ya"}).status_code == 409
    assert head.post(f"{page}putus/", ruled | {"amount": "180.000"}).status_code == 409
    assert head.post(f"{page}putus/", ruled).status_code == 302
    fee.refresh_from_db()
    owed = fee.owed.dues.get()
    assert (fee.state, fee.counted, fee.amount, owed.amount) == ("reduced", 180_000, 100_000, 100_000)
    assert [one.state for one in fee.steps.all()] == ["charged", "disputed", "reduced"]
    ledger = text_of(against.get(f"{HOME}perjanjian/{bound.key}/"))
    assert "Rp100.000 dari Rp180.000" in ledger
    assert "Tiga hari bank tutup dikurangkan." in ledger


def test_the_third_party_charges_the_village_by_the_same_formula_and_it_is_never_income(
    secretary, head, bound, partner
):
    duty = {"kind": "money", "owed_by": "village", "owed_to": "partner", "title": "Pengembalian jaminan"}
    due = estate.a_duty(bound, DUE_ON, amount=12_000_000, **duty).dues.get()
    recount(commit=True)
    set_pin(world.seat(partner), PIN)
    theirs = world.signed_in(partner)
    assert secretary.post(f"{HOME}rumus/{due.obligation_id}/", FORMULA).status_code == 302
    letter = {"file": SimpleUploadedFile("surat.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")}
    assert "Surat tagihan pihak ketiga belum dilampirkan" in text_of(charge(secretary, due))
    assert charge(theirs, due).status_code == 302
    fee = Sanction.objects.get()
    assert (fee.against, fee.counted, fee.owed.owed_by, fee.owed.owed_to) == (
        "village",
        240_000,
        "village",
        "partner",
    )
    page = f"{HOME}{fee.pk}/"
    assert "desa yang ditagih" in text_of(head.get(page))
    assert 'class="sign bad"' in head.get(f"{HOME}perjanjian/{bound.key}/").content.decode()
    assert any(one.kind == "sanction" for one in desk(world.seat(world.holder("village_head"))))
    waived = {"state": "waived", "reason": "Desa tidak punya uang.", "pin": PIN}
    assert "desa tidak membebaskan dirinya sendiri" in text_of(head.post(f"{page}putus/", waived))
    assert theirs.post(f"{page}sanggah/", {"reason": "Menyanggah diri sendiri."}).status_code == 409
    no = {"reason": "Jaminan ditahan karena kerusakan."}
    assert secretary.post(f"{page}sanggah/", no).status_code == 302
    assert any(one.kind == "sanction" for one in desk(world.seat(partner)))
    reduced = waived | {"state": "reduced", "amount": "100.000", "reason": "Setengahnya memang rusak."}
    assert theirs.post(f"{page}putus/", reduced | {"pin": "000000"}).status_code == 409
    assert theirs.post(f"{page}putus/", reduced).status_code == 302
    fee.refresh_from_db()
    assert (fee.state, fee.amount) == ("reduced", 100_000)
    by_letter = waived | letter | {"reason": "Menurut surat pihak ketiga."}
    seat = world.seat(world.holder("finance_officer"))
    payment = Payment(today(), 40_000, "PT Contoh", "5.3.4.02", because="Belum dianggarkan tahun ini.")
    record_spending(seat, bound.key, replace(payment, due=fee.owed.dues.get().pk))
    assert charges_paid(bound, today().year) == 40_000
    assert not Receipt.objects.exists()
    assert recount(commit=False).wrong == 0
    assert not due_by_year(bound)
    refused = text_of(head.post(f"{page}putus/", by_letter))
    assert "Yang sudah dibayar Rp40.000" in refused
    told = list(Event.objects.filter(kind__startswith="sanction.").values_list("says", flat=True))
    assert any(one.startswith("menagih denda keterlambatan Rp240.000 kepada desa") for one in told)
    assert "sisa Rp60.000" in text_of(secretary.get(HOME))


def test_a_letter_of_the_third_party_is_entered_by_the_village_and_shows_whose_word_it_is(
    secretary, head, bound
):
    new = f"{HOME}perjanjian/{bound.key}/baru/"
    fine = {
        "kind": "fine",
        "clause": "Pasal 8",
        "reason": "Listrik kios diputus tiga hari.",
        "against": "village",
    }
    fine |= {"amount": "500.000", "pay_by": today().isoformat()}

    def letter():
        return SimpleUploadedFile("surat.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")

    assert secretary.post(new, fine).status_code == 409
    assert secretary.post(new, fine | {"file": letter()}).status_code == 302
    fee = Sanction.objects.get()
    waived = {"state": "waived", "reason": "Pihak ketiga menulis melepasnya.", "pin": PIN}
    assert head.post(f"{HOME}{fee.pk}/putus/", waived).status_code == 409
    assert head.post(f"{HOME}{fee.pk}/putus/", waived | {"file": letter()}).status_code == 302
    fee.refresh_from_db()
    assert (fee.state, fee.amount, fee.owed.dues.get().settled) == ("waived", 0, True)
    told = " ".join(Event.objects.values_list("says", flat=True))
    assert "mencatat surat pihak ketiga yang menagih" in told
    assert "mencatat surat pihak ketiga yang memutus" in told


def test_a_fee_is_paid_like_other_money_and_what_was_paid_is_not_decided_away(secretary, head, due):
    fee = charged(secretary, due)
    owed = fee.owed.dues.get()
    day = today().isoformat()
    money = {"amount": "80.000", "happened_on": day, "received_on": day}
    assert secretary.post(f"{DUTIES}tempo/{owed.pk}/penuhi/", money).status_code == 302
    waived = {"state": "waived", "reason": "Dimusyawarahkan: gagal panen.", "pin": PIN}
    refused = head.post(f"{HOME}{fee.pk}/putus/", waived)
    assert refused.status_code == 409
    assert "sudah dibayar Rp80.000" in text_of(refused)
    lower = waived | {"state": "reduced", "amount": "80.000"}
    assert head.post(f"{HOME}{fee.pk}/putus/", lower).status_code == 302
    owed.refresh_from_db()
    assert (owed.amount, owed.settled, owed.met_on) == (80_000, True, today())
    imposed = {"state": "imposed", "reason": "Keputusan pertama keliru hitung.", "pin": PIN}
    assert head.post(f"{HOME}{fee.pk}/putus/", imposed).status_code == 302
    owed.refresh_from_db()
    assert (owed.amount, owed.settled) == (180_000, False)


def test_no_other_room_removes_a_claim_or_the_day_it_rests_on(secretary, head, due):
    fee = charged(secretary, due)
    owed = fee.owed
    away = {"version": owed.version, "reason": "Mau dihapus saja diam-diam."}
    assert secretary.post(f"{DUTIES}{owed.pk}/tarik/", away).status_code == 409
    one = owed.dues.get()
    let = {"reason": "Dibebaskan lewat pintu lain.", "pin": PIN}
    assert "Bebaskan kewajiban ini" not in text_of(head.get(f"{DUTIES}tempo/{one.pk}/"))
    assert head.post(f"{DUTIES}tempo/{one.pk}/bebaskan/", let).status_code == 409
    form = {
        "title": "x",
        "kind": "money",
        "owed_by": "partner",
        "owed_to": "village",
        "amount": "1",
        "first_due": "2026-01-01",
    }
    assert secretary.post(f"{DUTIES}{owed.pk}/ubah/", form | {"version": owed.version}).status_code == 409
    due.fulfilments.all().delete()
    laid = secretary.post(f"{DUTIES}{due.obligation_id}/ubah/", form | {"version": 1})
    assert laid.status_code == 409
    assert secretary.post(f"{HOME}rumus/{owed.pk}/", FORMULA).status_code == 409
    assert Due.objects.filter(pk=due.pk).exists()
    waived = {"state": "waived", "reason": "Dimusyawarahkan: gagal panen.", "pin": PIN}
    assert head.post(f"{HOME}{fee.pk}/putus/", waived).status_code == 302
    one.refresh_from_db()
    assert (one.settled, one.waived_on, Sanction.objects.get().amount) == (True, today(), 0)
    assert head.post(f"{HOME}{fee.pk}/sanggah/", {"reason": "Sudah dibebaskan tetapi."}).status_code == 409


def test_a_warning_asks_for_no_money_and_a_fine_does(secretary, bound):
    new = f"{HOME}perjanjian/{bound.key}/baru/"
    warning = {
        "kind": "warning",
        "clause": "Pasal 9",
        "reason": "Sampah wisata tidak diangkut sejak 1 Maret.",
    }
    assert secretary.post(new, warning | {"clause": "  "}).status_code in (409, 422)
    assert secretary.post(new, warning).status_code == 302
    assert secretary.post(new, warning | {"kind": "fine"}).status_code == 409
    fine = warning | {
        "kind": "fine",
        "amount": "500.000",
        "pay_by": (today() - timedelta(days=1)).isoformat(),
    }
    assert secretary.post(new, fine).status_code == 409
    assert secretary.post(new, fine | {"pay_by": today().isoformat()}).status_code == 302
    assert sorted(Sanction.objects.values_list("kind", "amount", "owed__dues__amount")) == [
        ("fine", 500_000, 500_000),
        ("warning", 0, None),
    ]


def test_claims_are_listed_narrowed_ordered_and_taken_home_by_each_level(
    secretary, bound, django_assert_max_num_queries
):
    for number in range(1, 34):
        estate.a_sanction(bound, amount=number * 1_000)
    estate.a_sanction(world.agreement(world.SIBLING_VILLAGE), amount=7)
    page = secretary.get(f"{HOME}?urut=besar&cari=sewa+tanah")
    assert "33 tagihan" in text_of(page)
    assert "Rp33.000" in text_of(page)
    following = (
        re.search(r'rel="next" href="\?([^"]+)"', page.content.decode()).group(1).replace("&amp;", "&")
    )
    assert "Rp3.000" in text_of(secretary.get(f"{HOME}?{following}"))
    assert secretary.get(f"{HOME}?urut=besar&sesudah=1~x").status_code == 200
    assert "0 tagihan" in text_of(secretary.get(f"{HOME}?keadaan=waived"))
    with django_assert_max_num_queries(14):
        secretary.get(HOME)
    taken = secretary.get(f"{HOME}unduh/csv/").content.decode("utf-8-sig")
    assert taken.count("denda atau ganti rugi lain") == 33
    assert secretary.get(f"{HOME}unduh/xlsx/").content[:2] == b"PK"
    for role in (Role.CAMAT, Role.DPMD_HEAD, Role.INSPECTOR):
        assert "34 tagihan" in text_of(world.signed_in(world.holder(role.value)).get(HOME))
