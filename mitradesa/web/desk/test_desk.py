"""The desk opens for everybody who holds an office today, and for nobody else."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from mitradesa.actions.chat import international, send_chat
from mitradesa.actions.desk import send_digests, set_desk
from mitradesa.core.calendar import Period, today
from mitradesa.core.roles import Role
from mitradesa.queries.desk import desk
from mitradesa.records.models import DeskSetting
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get("/meja/").headers["location"] == "/masuk/?next=/meja/"
    assert client.get("/masuk/").status_code == 200


@pytest.mark.parametrize("role", list(Role))
def test_every_holder_of_an_office_has_a_desk(role):
    page = world.signed_in(world.holder(role)).get("/meja/")
    assert page.status_code == 200


def test_somebody_whose_office_has_ended_is_told_so():
    page = world.signed_in(world.holder("village_head", until=date(2021, 1, 1))).get("/meja/")
    assert page.status_code == 403
    assert "Tidak ada jabatan hari ini" in page.content.decode()


def test_a_person_with_two_offices_changes_between_them():
    one = world.holder("village_secretary")
    world.Acting.objects.create(
        person=one,
        office=world.office("village", world.SIBLING_VILLAGE),
        role="village_head",
        capacity="pj",
        since=date(2020, 1, 1),
        decree="SK 3/2020",
    )
    client = world.signed_in(one)
    assert "Sekretaris Desa" in client.get("/meja/").content.decode()
    other = world.office("village", world.SIBLING_VILLAGE).pk
    page = client.post("/meja/jabatan/", {"seat": f"{other}.village_head.pj"}, follow=True)
    assert "Pj. Kepala Desa" in page.content.decode()


def test_what_lapses_and_what_waits_for_confirmation_is_on_the_heads_desk():
    world.agreement(title="Kelola pasar", ends_on=today() + timedelta(days=20))
    page = world.signed_in(world.holder("village_head")).get("/meja/").content.decode()
    assert "Kelola pasar" in page
    assert "Kurang dari 1 bulan lagi" in page
    assert "Benarkan catatan Kelola pasar" in page
    assert "Salin untuk obrolan" in page


@pytest.mark.parametrize(
    ("days", "fields", "shown"),
    [(20, {}, True), (400, {}, False), (-1, {}, False), (20, {"ended_on": date(2026, 1, 1)}, False)],
)
def test_only_what_still_runs_and_lapses_within_a_year_is_on_the_desk(days, fields, shown):
    world.agreement(
        title="Kelola pasar",
        ends_on=today() + timedelta(days=days),
        confirmed_at=datetime.now(tz=UTC),
        **fields,
    )
    page = world.signed_in(world.holder("bpd_chair")).get("/meja/").content.decode()
    assert ("Kelola pasar" in page) is shown


@pytest.mark.parametrize(
    ("months", "said"), [(1, "1 bulan"), (3, "3 bulan"), (6, "6 bulan"), (12, "1 tahun")]
)
def test_the_ladder_names_the_step_that_an_end_has_come_to(months, said):
    step = Period(months=months).after(today())
    world.agreement(title="Pada hari langkahnya", ends_on=step)
    world.agreement(title="Sehari sebelum melangkah", ends_on=step + timedelta(days=1))
    found = {line.what: line for line in desk(world.seat(world.holder("bpd_chair")))}
    (here,) = [line for what, line in found.items() if "Pada hari langkahnya" in what]
    assert here.why.startswith(f"Kurang dari {said} lagi.")
    assert here.due == step
    assert not any(
        line.why.startswith(f"Kurang dari {said} lagi.")
        for what, line in found.items()
        if "Sehari sebelum melangkah" in what
    )


def test_what_ran_out_and_was_neither_renewed_nor_ended_stays_on_the_desk_and_leads_to_its_list():
    old = world.agreement(title="Sewa kios lama", ends_on=today() - timedelta(days=40))
    head = world.signed_in(world.holder("village_secretary"))
    page = head.get("/meja/").content.decode()
    assert "1 perjanjian sudah lewat hari terakhirnya" in page
    assert "Uang perpanjangan belum diterima sebelum pembaruannya dibuka" in page
    found = head.get("/ruang/kerja-sama/", {"keadaan": "lewat-belum-diperbarui"}).content.decode()
    assert 'href="/ruang/kerja-sama/?keadaan=lewat-belum-diperbarui"' in page
    assert "Sewa kios lama" in found
    assert (
        "sudah lewat hari terakhirnya"
        not in world.signed_in(world.holder("inspector")).get("/meja/").content.decode()
    )
    world.agreement(title="Pembaruannya", renews=old, ends_on=today() + timedelta(days=900))
    assert "sudah lewat hari terakhirnya" not in head.get("/meja/").content.decode()


def test_a_desk_costs_the_same_with_one_agreement_and_with_many(django_assert_max_num_queries):
    head = world.signed_in(world.holder("village_head"))
    for number in range(40):
        world.agreement(title=f"Perjanjian {number}", ends_on=today() + timedelta(days=number))
    with django_assert_max_num_queries(38):
        head.get("/meja/")


def test_the_calendar_opens_by_its_secret_address_alone_until_it_is_switched_off(client):
    world.agreement(title="Kelola pasar", ends_on=today() + timedelta(days=20))
    head = world.holder("village_head")
    mine = world.signed_in(head)
    mine.post("/meja/pemberitahuan/", {"calendar": "1"})
    address = f"/meja/kalender/{DeskSetting.objects.get().calendar}.ics"
    found = Calendar.from_ical(client.get(address).content)
    assert found.walk("VEVENT")[0]["summary"].startswith("Kelola pasar")
    mine.post("/meja/pemberitahuan/", {})
    assert client.get(address).status_code == 404
    assert client.get("/meja/kalender/x.ics").status_code == 404


def test_a_digest_goes_out_once_a_day_and_only_where_something_waits(mailoutbox):
    world.agreement(title="Kelola pasar", ends_on=today() + timedelta(days=20))
    head = world.holder("village_head", email="contoh@example.org")
    idle = world.holder("village_head", world.OTHER_VILLAGE, email="lain@example.org")
    for one in (head, idle):
        set_desk(world.seat(one), by_mail=True, by_chat=False, calendar=False)
    assert [said for _, said in send_digests()] == ["2 hal", "tidak ada yang menunggu"]
    assert [said for _, said in send_digests()] == ["sudah diberi tahu hari ini", "tidak ada yang menunggu"]
    (mail,) = mailoutbox
    assert mail.to == ["contoh@example.org"]
    assert "Kelola pasar" in mail.body


def test_a_text_goes_to_a_chat_where_a_service_is_named(monkeypatch):
    sent = []
    monkeypatch.setattr("apprise.Apprise.notify", lambda self, body: sent.append(body) or True)
    assert send_chat("0812-3456-7890", "halo") == "pengiriman ke obrolan belum disiapkan pengelola"
    monkeypatch.setenv("MITRADESA_CHAT", "json://127.0.0.1/{phone}")
    assert send_chat("0812-3456-7890", "halo") == ""
    assert sent == ["halo"]
    assert international("0812-3456-7890") == "6281234567890"


def test_an_office_that_begins_is_told_where():
    staff = world.signed_in(world.holder("dpmd_staff"))
    assert "Mulai dari sini" in staff.get("/meja/").content.decode()
    world.agreement()
    assert "Mulai dari sini" not in staff.get("/meja/").content.decode()
    reader = world.signed_in(world.holder("inspector"))
    assert "Mulai dari sini" not in reader.get("/meja/").content.decode()
