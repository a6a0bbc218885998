"""A share of a turnover on pages: its formula, the report with evidence, asking back, and the share as the amount that is due."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.queries.desk import desk
from mitradesa.records.models import Due, Fulfilment, Obligation, TurnoverReport
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME, DUTIES = "/ruang/kewajiban/bagi-hasil/", "/ruang/kewajiban/"
SHARE = {
    "title": "Bagi hasil karcis",
    "clause": "Pasal 6",
    "first_due": "2026-02-05",
    "last_due": "2026-04-30",
    "every": "1",
    "points_1": "8",
    "above_2": "50.000.000",
    "points_2": "10",
    "least": "1.500.000",
}


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
    row = world.agreement(title="Wisata contoh", starts_on=date(2026, 1, 5), ends_on=date(2027, 12, 31))
    row.partner_id, row.search = world.seat(partner).partner, "wisata contoh"
    row.save()
    return row


@pytest.fixture
def secretary():
    return world.signed_in(world.holder("village_secretary"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def entered(secretary, bound, **more):
    page = secretary.post(f"{HOME}perjanjian/{bound.key}/baru/", SHARE | more)
    assert page.status_code == 302, text_of(page)
    return list(Due.objects.order_by("due_on"))


def report(who, due, amount, first, last, **more):
    proof = SimpleUploadedFile("karcis.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    sent = {"period_from": first, "period_to": last, "amount": str(amount), "file": proof}
    return who.post(f"{HOME}tempo/{due.pk}/lapor/", sent | more)


def act(who, name, **sent):
    return who.post(f"{HOME}laporan/{TurnoverReport.objects.latest('pk').pk}/{name}/", sent)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"points_1": "", "points_2": ""}, "Persen bagi hasil belum diisi"),
        ({"above_3": "40.000.000", "points_3": "5"}, "Lapisan omzet belum berurutan"),
        ({"most": "1.000.000"}, "Batas atas lebih kecil"),
        ({"most": "2.000.000", "guarantee": "24.000.001"}, "Jaminan setahun melebihi batas atas"),
        ({"last_due": "2026-01-01"}, "sesudah hari terakhirnya"),
    ],
)
def test_a_wrong_formula_says_what_to_do_and_keeps_nothing(secretary, bound, wrong, says):
    page = secretary.post(f"{HOME}perjanjian/{bound.key}/baru/", SHARE | wrong)
    assert page.status_code == 409
    assert says in text_of(page)
    assert not Obligation.objects.exists()


def test_a_report_is_asked_back_handed_in_again_confirmed_and_becomes_what_is_due(secretary, bound, partner):
    due = entered(secretary, bound, least="")[0]
    assert due.amount is None
    mitra = world.signed_in(partner)
    assert any(one.kind == "turnover" for one in desk(world.seat(partner)))
    unknown = {"happened_on": "2026-02-05", "received_on": "2026-02-05", "whole": "on"}
    early = secretary.post(f"{DUTIES}tempo/{due.pk}/penuhi/", unknown)
    assert early.status_code == 409
    assert "Bagi hasil masa ini belum dihitung" in text_of(early)
    assert report(mitra, due, "", "2026-01-05", "2026-02-04").status_code == 422
    assert report(mitra, due, 1, "2026-01-05", "2026-02-04", file="").status_code == 422
    assert report(mitra, due, 1, "2026-02-05", "2026-02-04").status_code == 409
    ahead = (today() + timedelta(days=1)).isoformat()
    assert report(mitra, due, 1, "2026-01-05", ahead).status_code == 409
    assert report(mitra, due, "60.000.000", "2026-01-05", "2026-02-04").status_code == 302
    assert report(mitra, due, "60.000.000", "2026-01-05", "2026-02-04").status_code == 409
    assert act(mitra, "benarkan").status_code == 403
    assert any(one.kind == "turnover" for one in desk(world.seat(world.holder("village_secretary"))))
    assert act(secretary, "tanya", question="?").status_code == 409
    assert act(secretary, "tanya", question="Karcis minggu kedua belum ikut?").status_code == 302
    assert "Karcis minggu kedua belum ikut?" in text_of(mitra.get(f"{HOME}tempo/{due.pk}/"))
    assert report(mitra, due, "63.750.000", "2026-01-05", "2026-02-04").status_code == 302
    assert act(secretary, "benarkan").status_code == 302
    due.refresh_from_db()
    assert due.amount == 4_000_000 + 1_375_000
    page = text_of(mitra.get(f"{HOME}tempo/{due.pk}/"))
    assert "dari Rp0 Rp50.000.000 8% Rp4.000.000" in page
    assert "di atas Rp50.000.000 Rp13.750.000 10% Rp1.375.000" in page
    assert act(secretary, "benarkan").status_code == 409
    assert mitra.get(f"{HOME}laporan/{TurnoverReport.objects.latest('pk').pk}/berkas/").status_code == 200


def test_a_day_is_reported_once_and_a_year_brings_what_it_guarantees(secretary, bound):
    first, second, third = entered(secretary, bound, guarantee="9.000.000")
    report(secretary, first, 0, "2026-01-05", "2026-02-04")
    crossing = report(secretary, second, 5, "2026-02-04", "2026-03-04")
    assert crossing.status_code == 409
    assert "Sebagian masa itu sudah dilaporkan" in text_of(crossing)
    report(secretary, third, "20.000.000", "2026-03-05", "2026-04-04")
    closed = act(secretary, "benarkan")
    assert closed.status_code == 409
    assert "5 Februari 2026, 5 Maret 2026 belum dibenarkan" in text_of(closed)
    for due in (first, second):
        if due is second:
            report(secretary, second, "30.000.000", "2026-02-05", "2026-03-04")
        waiting = TurnoverReport.objects.get(due=due)
        assert secretary.post(f"{HOME}laporan/{waiting.pk}/benarkan/").status_code == 302
    last = TurnoverReport.objects.get(due=third)
    assert secretary.post(f"{HOME}laporan/{last.pk}/benarkan/").status_code == 302
    amounts = [one.amount for one in Due.objects.order_by("due_on")]
    assert amounts == [1_500_000, 2_400_000, 5_100_000]
    assert "ditambahkan Rp3.500.000" in text_of(secretary.get(f"{HOME}tempo/{third.pk}/"))
    earlier = TurnoverReport.objects.get(due=first)
    back = secretary.post(f"{HOME}laporan/{earlier.pk}/cabut/", {"reason": "Angka karcis keliru dijumlah."})
    assert back.status_code == 409
    assert "Tahun jaminannya sudah ditutup" in text_of(back)


def test_what_the_clause_guarantees_is_due_without_a_report_until_the_share_takes_its_place(secretary, bound):
    first, second, third = entered(secretary, bound, guarantee="9.000.000")
    assert [first.amount, second.amount, third.amount] == [1_500_000, 1_500_000, 6_000_000]
    shown = text_of(secretary.get(f"{DUTIES}tempo/{first.pk}/"))
    assert "jaminan minimum Rp1.500.000 (Pasal 6)" in shown
    last = text_of(secretary.get(f"{DUTIES}tempo/{third.pk}/"))
    assert (
        "paling sedikit satu masa Rp1.500.000, ditambah yang masih kurang dari jaminan setahun Rp9.000.000"
        in last
    )
    assert "Jaminan minimum selama belum dilaporkan: Rp1.500.000" in text_of(
        secretary.get(f"{HOME}tempo/{first.pk}/")
    )
    assert "jaminan minimum; omzet belum dibenarkan" in text_of(secretary.get(f"{DUTIES}?mana=terbuka"))
    arrears = text_of(secretary.get("/ruang/uang/tunggakan/"))
    assert arrears.count("jaminan minimum, omzet belum dibenarkan") == 3
    paid = {"happened_on": "2026-02-05", "received_on": "2026-02-05", "amount": "1.500.000"}
    into = {"account": "village_cash"}
    assert secretary.post(f"{DUTIES}tempo/{first.pk}/penuhi/", paid | into).status_code == 302
    first.refresh_from_db()
    assert first.settled
    assert report(secretary, first, "30.000.000", "2026-01-05", "2026-02-04").status_code == 302
    assert act(secretary, "benarkan").status_code == 302
    first.refresh_from_db()
    third.refresh_from_db()
    assert (first.amount, first.brought, first.settled, first.partly) == (2_400_000, 1_500_000, False, True)
    assert third.amount == 5_100_000
    report(secretary, second, "40.000.000", "2026-02-05", "2026-03-04")
    assert act(secretary, "benarkan").status_code == 302
    assert act(secretary, "cabut", reason="Angka karcis keliru dijumlah.").status_code == 302
    assert [one.amount for one in Due.objects.order_by("due_on")] == [2_400_000, 1_500_000, 5_100_000]


def test_a_mistaken_confirmation_is_taken_back_only_while_nothing_was_paid(secretary, bound):
    due = entered(secretary, bound, least="")[0]
    report(secretary, due, 0, "2026-01-05", "2026-02-04")
    act(secretary, "benarkan")
    due.refresh_from_db()
    assert (due.amount, due.settled) == (0, True)
    assert act(secretary, "cabut", reason="Omzetnya ternyata ada.").status_code == 302
    due.refresh_from_db()
    assert (due.amount, due.settled) == (None, False)
    report(secretary, due, "10.000.000", "2026-01-05", "2026-02-04")
    act(secretary, "benarkan")
    Fulfilment.objects.create(
        due=due, amount=5, happened_on=due.due_on, received_on=due.due_on, recorded_by="x"
    )
    paid = act(secretary, "cabut", reason="Omzetnya ternyata lain.")
    assert paid.status_code == 409
    assert "Sudah ada pembayaran" in text_of(paid)
    changed = secretary.post(f"{HOME}rumus/{due.obligation_id}/", SHARE | {"version": 1})
    assert changed.status_code == 409
    plain = SHARE | {"kind": "money", "owed_by": "partner", "owed_to": "village", "amount": "5", "version": 1}
    assert secretary.post(f"{DUTIES}{due.obligation_id}/ubah/", plain).status_code == 409


def test_a_formula_is_changed_before_the_first_report(secretary, bound):
    due = entered(secretary, bound)[0]
    form = secretary.get(f"{HOME}rumus/{due.obligation_id}/").content.decode()
    assert 'value="50.000.000"' in form
    assert (
        secretary.post(
            f"{HOME}rumus/{due.obligation_id}/", SHARE | {"points_1": "9", "version": 1}
        ).status_code
        == 302
    )
    assert "9% dari omzet sampai Rp50.000.000" in text_of(secretary.get(f"{DUTIES}perjanjian/{bound.key}/"))
    assert secretary.get(f"{HOME}rumus/{estate.a_duty(bound).pk}/").status_code == 404


def test_reports_are_listed_and_taken_home_by_each_level_and_foreign_ones_are_not_found(
    secretary, bound, django_assert_max_num_queries
):
    days = [date(2024, 1, 1) + timedelta(days=30 * number) for number in range(33)]
    for due in estate.a_share(bound, *days).dues.all():
        estate.a_report(due, turnover=due.due_on.toordinal())
    page = secretary.get(f"{HOME}?keadaan=handed_in&cari=wisata")
    assert "33 laporan" in text_of(page)
    assert 'rel="next"' in page.content.decode()
    with django_assert_max_num_queries(14):
        secretary.get(HOME)
    assert secretary.get(f"{HOME}unduh/csv/").content.decode("utf-8-sig").count("Bagi hasil") == 33
    assert secretary.get(f"{HOME}unduh/xlsx/").content[:2] == b"PK"
    for role in (Role.CAMAT, Role.DPMD_HEAD):
        assert "33 laporan" in text_of(world.signed_in(world.holder(role.value)).get(HOME))
    stranger = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    known = TurnoverReport.objects.latest("pk")
    assert stranger.get(f"{HOME}tempo/{known.due_id}/").status_code == 404
    assert stranger.post(f"{HOME}laporan/{known.pk}/benarkan/").status_code == 404
