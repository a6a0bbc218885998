"""Money is typed once: a receipt is shared out exactly over due days, and what meets a due day is a part of a receipt."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.receipts import Standing
from mitradesa.queries.desk import desk
from mitradesa.queries.receipts import standing_of
from mitradesa.records.models import Due, Event, Fulfilment, Obligation, Receipt
from tests import estate, world
from tests.walks import text_of

pytestmark = pytest.mark.django_db
DUTY = "/ruang/kewajiban/"


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def keeper():
    return world.signed_in(world.holder("finance_officer"))


@pytest.fixture
def rented():
    lease = world.agreement(title="Sewa kios", regime="asset_use", ends_on=date(2027, 12, 31))
    estate.a_duty(
        lease, date(2026, 1, 31), date(2026, 7, 31), date(2027, 1, 31), kind="money", owed_by="partner",
        owed_to="village", amount=1_000_000, title="Sewa kios",
    )  # fmt: skip
    return lease


def sent(client, lease, **more):
    money = {
        "received_on": "2026-08-02",
        "amount": "1.500.000",
        "payer": "PT Contoh Mitra",
        "account": "village_cash",
    }
    return client.post(f"/ruang/penerimaan/{lease.key}/", money | more)


def dues():
    return list(Due.objects.order_by("due_on"))


def test_one_receipt_meets_the_oldest_days_first_to_the_rupiah(keeper, rented):
    proof = SimpleUploadedFile("bukti.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    assert sent(keeper, rented, split="auto", file=proof, happened_on="2026-08-01").status_code == 302
    one = Receipt.objects.get()
    first, second, third = dues()
    assert (first.brought, first.settled, first.met_on) == (1_000_000, True, date(2026, 8, 1))
    assert (second.brought, second.settled, third.brought) == (500_000, False, 0)
    assert (one.allocated, one.year, one.account_code) == (1_500_000, 2026, "4.1.2")
    assert (one.happened_on, one.received_on) == (date(2026, 8, 1), date(2026, 8, 2))
    assert standing_of(one) is Standing.CARRIED
    page = text_of(keeper.get(f"/ruang/penerimaan/{rented.key}/"))
    assert "Dibayar 1 Agustus 2026 · diterima 2 Agustus 2026 · dicatat" in page
    assert "4.1.2 Hasil aset" in page
    assert keeper.get(f"/ruang/penerimaan/{one.pk}/berkas/bukti/").content.startswith(b"%PDF")
    assert "bagian dari penerimaan" in text_of(keeper.get(f"{DUTY}tempo/{second.pk}/"))


def test_typed_parts_never_exceed_the_receipt_or_what_a_day_has_left(keeper, rented):
    first, second, third = dues()
    over = sent(keeper, rented, split="typed", **{f"share_{first.pk}": "1.000.001"})
    assert over.status_code == 409
    assert "Yang belum dibayar pada 31 Januari 2026 Rp1.000.000" in text_of(over)
    much = {f"share_{one.pk}": "600.000" for one in (first, second, third)}
    assert "Yang belum dibagi dari penerimaan ini Rp1.500.000" in text_of(
        sent(keeper, rented, split="typed", **much)
    )
    assert not Receipt.objects.exists()
    assert not Fulfilment.objects.exists()
    assert sent(keeper, rented, split="typed", **{f"share_{second.pk}": "400.000"}).status_code == 302
    one = Receipt.objects.get()
    assert (one.unallocated, standing_of(one)) == (1_100_000, Standing.UNSCHEDULED)
    (line,) = [one for one in desk(world.seat(world.holder("camat"))) if one.kind == "receipt"]
    assert "Rp1.100.000 belum ada jadwalnya" in line.why
    assert "tanyakan penjelasannya" in line.why
    (line,) = [one for one in desk(world.seat(world.holder("village_head"))) if one.kind == "receipt"]
    assert "catat dulu kewajiban dari pasal perjanjiannya" in line.why
    share = f"/ruang/penerimaan/{one.pk}/bagi/"
    assert keeper.post(share, {"split": "typed"}).status_code == 409
    assert keeper.post(share, {"split": "auto"}).status_code == 302
    one.refresh_from_db()
    assert (one.unallocated, [due.brought for due in dues()]) == (0, [1_000_000, 500_000, 0])
    assert keeper.post(f"{share}batal/", {"why": "salah"}).status_code == 409
    assert keeper.post(f"{share}batal/", {"why": "Dibagi pada bulan yang keliru."}).status_code == 302
    assert [due.brought for due in dues()] == [0, 0, 0]


def test_a_receipt_after_the_end_that_pays_arrears_is_explained(keeper, rented):
    rented.ended_on = date(2026, 3, 1)
    rented.save()
    sent(keeper, rented, amount="1.000.000", split="auto")
    assert standing_of(Receipt.objects.get()) is Standing.CARRIED
    later = dues()[1]
    sent(keeper, rented, amount="5", split="typed", **{f"share_{later.pk}": "5"})
    assert standing_of(Receipt.objects.first()) is Standing.NONE


def test_what_is_recorded_on_a_due_day_is_a_receipt_and_goes_with_it(keeper, rented):
    first = dues()[0]
    paid = {
        "amount": "1.000.000",
        "happened_on": "2026-01-30",
        "received_on": "2026-01-31",
        "account": "village_cash",
    }
    assert keeper.post(f"{DUTY}tempo/{first.pk}/penuhi/", paid).status_code == 302
    one = Receipt.objects.get()
    assert (one.amount, one.allocated, one.account, one.account_code) == (
        1_000_000,
        1_000_000,
        "village_cash",
        "4.1.2",
    )
    made = Fulfilment.objects.get()
    assert made.receipt == one
    assert (
        keeper.post(
            f"{DUTY}bukti/{first.pk}/{made.pk}/cabut/", {"reason": "Salah baris rekening koran."}
        ).status_code
        == 302
    )
    one.refresh_from_db()
    assert one.withdrawn_at
    assert (one.allocated, dues()[0].brought) == (0, 0)
    sent(keeper, rented, split="auto")
    parts = Fulfilment.objects.filter(withdrawn_at__isnull=True).order_by("pk")
    keeper.post(
        f"{DUTY}bukti/{dues()[1].pk}/{parts.last().pk}/cabut/", {"reason": "Bukan bagian semester ini."}
    )
    one = Receipt.objects.filter(withdrawn_at__isnull=True).get()
    assert one.unallocated == 500_000
    keeper.post(f"/ruang/penerimaan/{one.pk}/tarik/", {"why": "Tertulis pada perjanjian keliru."})
    assert [due.brought for due in dues()] == [0, 0, 0]


def test_a_claim_becomes_a_receipt_when_the_village_says_it_came(keeper, rented):
    person = world.holder("third_party")
    rented.partner_id = world.seat(person).partner
    rented.save()
    first = dues()[0]
    partner = world.signed_in(person)
    partner.post(f"{DUTY}tempo/{first.pk}/penuhi/", {"amount": "1.000.000", "happened_on": "2026-01-30"})
    assert not Receipt.objects.exists()
    claim = Fulfilment.objects.get()
    address = f"{DUTY}bukti/{first.pk}/{claim.pk}/terima/"
    refused = keeper.post(address, {"on": "2026-02-01", "account": "village_cash", "holder": "Budi Contoh"})
    assert refused.status_code == 409
    assert "Permendagri 20/2018 Pasal 43" in text_of(refused)
    assert keeper.post(address, {"on": "2026-02-01", "account": "person"}).status_code == 409
    assert (
        keeper.post(address, {"on": "2026-02-01", "account": "person", "holder": "Budi Contoh"}).status_code
        == 302
    )
    one = Receipt.objects.get()
    assert (one.account, one.holder, one.allocated, one.happened_on) == (
        "person",
        "Budi Contoh",
        1_000_000,
        date(2026, 1, 30),
    )
    assert dues()[0].settled
    assert "bagian dari penerimaan" not in text_of(partner.get(f"{DUTY}tempo/{first.pk}/"))


def test_money_in_a_persons_account_is_red_until_it_is_paid_over(keeper, rented):
    assert sent(keeper, rented, account="person").status_code == 409
    assert sent(keeper, rented, account="person", holder="Budi Contoh", split="auto").status_code == 302
    one = Receipt.objects.get()
    page = f"/ruang/penerimaan/{rented.key}/"
    assert "belum disetor ke kas desa" in text_of(keeper.get(page))
    for role in ("village_head", "bpd_chair", "camat"):
        (line,) = [one for one in desk(world.seat(world.holder(role))) if one.kind == "undeposited"]
        assert "Rp1.500.000" in line.what
        assert "Permendagri 20/2018 Pasal 43" in line.why
    own = estate.a_bank_account(confirmed_at="2026-01-01T00:00Z")
    address = f"/ruang/penerimaan/{one.pk}/setor/"
    assert keeper.post(address, {"on": "2026-08-01"}).status_code == 409
    assert keeper.post(address, {"on": "2026-08-05"}).status_code == 302
    one.refresh_from_db()
    assert (one.deposited_on, one.village_account) == (date(2026, 8, 5), own)
    assert "menyetor Rp1.500.000" in Event.objects.latest("pk").says
    assert keeper.post(address, {"on": "2026-08-05"}).status_code == 409
    assert not [one for one in desk(world.seat(world.holder("camat"))) if one.kind == "undeposited"]


@pytest.mark.parametrize(
    ("number", "holder", "stops"),
    [
        ("1234567890", "Pemerintah Desa Contoh", ""),
        ("12-3456-7890", "", ""),
        ("", "", ""),
        ("1234567890", "Budi Contoh", "atas nama Budi Contoh bukan atas nama pemerintah desa"),
        ("999888777", "Kas Desa Contoh", "bukan rekening kas desa yang tercatat"),
        ("", "BUM Desa Contoh", "bukan atas nama pemerintah desa"),
        ("", "Kepala Desa Contoh", "bukan atas nama pemerintah desa"),
    ],
)
def test_an_account_that_is_not_the_villages_is_caught_before_it_is_used(
    keeper, rented, number, holder, stops
):
    estate.a_bank_account(confirmed_at="2026-01-01T00:00Z")
    told = sent(keeper, rented, number=number, holder=holder)
    duty = {
        "title": "Bagi hasil", "kind": "money", "owed_by": "partner", "owed_to": "village", "amount": "5",
        "first_due": "2026-01-31", "payee_number": number, "payee_holder": holder,
    }  # fmt: skip
    agreed = keeper.post(f"{DUTY}perjanjian/{rented.key}/baru/", duty)
    for page in (told, agreed):
        assert page.status_code == (409 if stops else 302)
        if stops:
            assert stops in text_of(page)
            assert "Permendagri 20/2018 Pasal 43" in text_of(page)
    assert Receipt.objects.exists() is not bool(stops)
    assert Obligation.objects.filter(title="Bagi hasil").exists() is not bool(stops)


def test_gross_is_booked_and_what_was_kept_back_stands_beside_it(keeper, rented):
    assert sent(keeper, rented, withheld="1.500.000").status_code == 409
    assert sent(keeper, rented, withheld="150.000", split="auto").status_code == 302
    one = Receipt.objects.get()
    assert (one.amount, one.withheld, one.allocated) == (1_500_000, 150_000, 1_500_000)
    assert "Dipotong pembayar Rp150.000" in text_of(keeper.get(f"/ruang/penerimaan/{rented.key}/"))
    assert sent(keeper, rented, happened_on="2026-08-03").status_code == 409


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("1900-01-01", "terlalu lama"),
        ("2999-01-01", "belum tiba"),
        ("2024-12-31", "sebelum perjanjiannya ada"),
    ],
)
def test_a_day_on_which_no_money_can_have_come_is_refused_with_what_to_do(keeper, rented, day, says):
    if "ada" in says:
        rented.starts_on, rented.signed_on = date(2026, 2, 1), date(2026, 1, 1)
        rented.save()
    first = dues()[0]
    paid = {"amount": "5", "happened_on": day, "received_on": day, "account": "village_cash"}
    for page in (sent(keeper, rented, received_on=day), keeper.post(f"{DUTY}tempo/{first.pk}/penuhi/", paid)):
        assert page.status_code == 409
        assert says in text_of(page)
        assert "tahunnya" in text_of(page)
    earlier = sent(keeper, rented, happened_on="1900-01-01")
    assert earlier.status_code == 409
    assert not Receipt.objects.exists()
    (day,) = [day for day in (rented.signed_on,) if day] or [date(2026, 8, 2)]
    assert sent(keeper, rented, received_on=(day - timedelta(days=360)).isoformat()).status_code == 302


def test_an_equal_receipt_is_asked_about_and_a_double_tap_makes_one(keeper, rented):
    assert sent(keeper, rented, split="auto").status_code == 302
    assert sent(keeper, rented, split="auto").status_code == 302
    one = Receipt.objects.get()
    assert Event.objects.filter(kind="receipt.recorded").count() == 1
    asked = sent(keeper, rented, split="auto", note="Bulan kedua")
    assert asked.status_code == 409
    assert "Sama dengan penerimaan Rp1.500.000, 2 Agustus 2026" in text_of(asked)
    assert f'name="besides" value="{one.pk}"' in asked.content.decode()
    again = {"split": "auto", "note": "Bulan kedua", "besides": str(one.pk)}
    assert sent(keeper, rented, **again).status_code == 302
    assert sent(keeper, rented, **again).status_code == 302
    assert Receipt.objects.count() == 2
    Receipt.objects.update(recorded_at="2026-08-02T00:00Z")
    assert sent(keeper, rented, split="auto").status_code == 409
    assert sent(keeper, rented, split="auto", amount="1.500.001").status_code == 302


def test_a_due_day_met_twice_asks_too(keeper, rented):
    first = dues()[0]
    paid = {
        "amount": "400.000",
        "happened_on": "2026-01-30",
        "received_on": "2026-01-31",
        "account": "village_cash",
    }
    address = f"{DUTY}tempo/{first.pk}/penuhi/"
    assert [keeper.post(address, paid).status_code for _ in range(2)] == [302, 302]
    one = Receipt.objects.get()
    asked = keeper.post(address, paid | {"note": "Bagian kedua"})
    assert asked.status_code == 409
    assert f'name="besides" value="{one.pk}"' in asked.content.decode()
    assert keeper.post(address, paid | {"note": "Bagian kedua", "besides": str(one.pk)}).status_code == 302
    assert dues()[0].brought == 800_000


def test_what_is_wrong_stands_at_the_top_with_the_way_to_its_field(keeper, rented):
    page = sent(keeper, rented, amount="banyak", withheld="banyak")
    assert page.status_code == 422
    top = page.content.decode().split("<h1>")[0]
    assert "Belum tersimpan" in top
    assert '<a href="#id_amount">' in top
    assert '<a href="#id_withheld">' in top
    assert "Belum tersimpan" not in keeper.get(f"/ruang/penerimaan/{rented.key}/").content.decode()
    folded = keeper.get(f"/ruang/penerimaan/{rented.key}/").content.decode()
    assert (
        folded.index('id="catat" open') < folded.index('name="received_on"') < folded.index('name="withheld"')
    )


def test_the_partner_is_told_to_pay_and_the_village_to_record(keeper, rented):
    person = world.holder("third_party")
    rented.partner_id = world.seat(person).partner
    rented.save()

    def told(one):
        return [line.why for line in desk(world.seat(one)) if line.kind == "duty"]

    assert all("Penuhi, lalu nyatakan" in why for why in told(person))
    assert told(person)
    assert all("Catat pemenuhannya, atau ingatkan" in why for why in told(world.holder("finance_officer")))
    first = dues()[0]
    world.signed_in(person).post(
        f"{DUTY}tempo/{first.pk}/penuhi/", {"amount": "5", "happened_on": "2026-01-30"}
    )
    assert "menunggu desa membenarkan" in " ".join(told(person))


def test_who_only_looks_is_not_told_to_share_out_and_a_paid_over_receipt_is_called_so(keeper, rented):
    estate.a_receipt(
        rented,
        750_000,
        date(2026, 8, 2),
        account="person",
        holder="Budi Contoh",
        deposited_on=date(2026, 8, 5),
    )
    (line,) = [one for one in desk(world.seat(world.holder("bpd_chair"))) if one.kind == "receipt"]
    assert "rekening perorangan, disetor ke kas desa 5 Agustus 2026" in line.why
    assert "Bagi penerimaan ini" not in line.why
    (own,) = [one for one in desk(world.seat(world.holder("village_head"))) if one.kind == "receipt"]
    assert "Bagi penerimaan ini" in own.why
