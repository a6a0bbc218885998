"""Offices above the village need a second factor; accounts, devices and confirmations of acts."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.usersessions.models import UserSession
from django.test import Client, RequestFactory

from mitradesa.actions.pins import set_pin
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import Event, Person
from mitradesa.web.people.account import browser_of
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation
from tests import world

pytestmark = pytest.mark.django_db
PASSWORD = "kopi pagi di balai"
SECRET = "JBSWY3DPEHPK3PXP"
LONG_AGO = datetime.now(tz=UTC) - timedelta(days=90)


def code_now(secret=SECRET):
    return format_hotp_value(hotp_value(secret, int(datetime.now(tz=UTC).timestamp()) // 30))


def words(page):
    return page.content.decode()


def opened(role, **fields):
    one = world.holder(role, password=PASSWORD, **fields)
    Person.objects.filter(pk=one.pk).update(joined_at=LONG_AGO, activated_at=LONG_AGO)
    one.refresh_from_db()
    return one


def sign_in(person):
    client = Client()
    client.post("/masuk/", {"login": person.username, "password": PASSWORD})
    return client


def confirm_again(client, back):
    return client.post("/akun/pastikan/", {"password": PASSWORD, "next": back})


@pytest.mark.parametrize(
    "role",
    [
        "camat",
        "subdistrict_staff",
        "dpmd_head",
        "dpmd_staff",
        "legal_officer",
        "inspector",
        "bupati",
        "province_officer",
    ],
)
def test_above_the_village_the_workspace_waits_for_a_second_factor(role):
    client = sign_in(opened(role))
    for address in ("/meja/", "/ruang/orang/", "/ruang/wilayah/", "/ruang/orang/masukkan/"):
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer["Location"] == "/akun/kunci-kedua/"
    assert client.get("/akun/").status_code == 200
    assert client.post("/meja/jabatan/", {"seat": "x"})["Location"] == "/akun/kunci-kedua/"


@pytest.mark.parametrize(
    "role", ["village_head", "village_operator", "bpd_chair", "bkad_chair", "facilitator", "third_party"]
)
def test_in_the_village_it_is_advised_and_not_needed(role):
    client = sign_in(opened(role))
    assert client.get("/meja/").status_code == 200
    assert "dianjurkan" in words(client.get("/akun/kunci-kedua/"))


def test_with_one_the_workspace_opens():
    camat = opened("camat")
    TOTP.activate(camat, SECRET)
    client = sign_in(camat)
    assert client.get("/meja/")["Location"].startswith("/masuk/")
    assert client.post("/masuk/kode/", {"code": "000000"}).status_code == 200
    assert client.post("/masuk/kode/", {"code": code_now()})["Location"] == "/meja/"
    assert client.get("/meja/").status_code == 200


def test_there_are_days_of_grace_and_the_last_is_named():
    camat = opened("camat")
    Person.objects.update(activated_at=datetime.now(tz=UTC))
    client = Client()
    answer = client.post("/masuk/", {"login": camat.username, "password": PASSWORD})
    assert answer["Location"] == "/akun/kunci-kedua/"
    assert "Pasanglah paling lambat" in words(client.get(answer["Location"]))
    assert client.get("/meja/").status_code == 200
    Person.objects.update(activated_at=datetime.now(tz=UTC) - timedelta(days=7, minutes=1))
    assert client.get("/meja/").status_code == 302


def test_a_demonstration_asks_for_none(settings):
    settings.DEMO = True
    assert sign_in(opened("camat")).get("/meja/").status_code == 200


def test_a_village_head_who_also_acts_as_camat_needs_one_only_in_that_office():
    head = opened("village_head")
    world.Acting.objects.create(
        person=head,
        office=world.office("subdistrict", world.SUBDISTRICT),
        role="camat",
        capacity="plt",
        since="2020-01-01",
        decree="SK 9",
    )
    client = sign_in(head)
    assert client.get("/meja/").status_code == 200
    seat = f"{world.office('subdistrict', world.SUBDISTRICT).pk}.camat.plt"
    client.post("/meja/jabatan/", {"seat": seat})
    assert client.get("/meja/")["Location"] == "/akun/kunci-kedua/"


def test_the_code_app_is_put_on_with_its_picture_and_gives_spare_codes():
    client = sign_in(opened("camat"))
    asked = client.get("/akun/kunci-kedua/aplikasi/")
    assert asked["Location"].startswith("/akun/pastikan/")
    assert confirm_again(client, "/akun/kunci-kedua/aplikasi/")["Location"] == "/akun/kunci-kedua/aplikasi/"
    page = client.get("/akun/kunci-kedua/aplikasi/")
    assert "<svg" in words(page)
    assert "data:" not in words(page)
    secret = client.session["mfa.totp.secret"]
    wrong = client.post("/akun/kunci-kedua/aplikasi/", {"code": "12"})
    assert "Tulis kode enam angka" in words(wrong)
    done = client.post("/akun/kunci-kedua/aplikasi/", {"code": code_now(secret)}, follow=True)
    assert "Kode cadangan" in words(done)
    assert client.get("/meja/").status_code == 200
    assert "memasang kunci kedua" in Event.objects.get(kind="person.second_factor_changed").says


def test_the_last_second_factor_of_one_who_needs_it_stays():
    camat = opened("camat")
    TOTP.activate(camat, SECRET)
    client = sign_in(camat)
    client.post("/masuk/kode/", {"code": code_now()})
    confirm_again(client, "/akun/")
    page = client.post("/akun/kunci-kedua/aplikasi/hapus/")
    assert "Pasang yang lain lebih dahulu" in words(page)
    key = Authenticator.objects.create(user=camat, type=Authenticator.Type.WEBAUTHN, data={"name": "x"})
    client.post("/akun/kunci-kedua/aplikasi/hapus/")
    assert not Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()
    assert client.post(f"/akun/kunci-kedua/kunci/{key.pk}/hapus/").status_code == 409
    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_nobody_removes_the_passkey_of_another():
    camat = opened("camat")
    key = Authenticator.objects.create(user=camat, type=Authenticator.Type.WEBAUTHN, data={"name": "x"})
    client = sign_in(opened("village_head"))
    confirm_again(client, "/akun/")
    assert client.post(f"/akun/kunci-kedua/kunci/{key.pk}/hapus/").status_code == 404


def test_a_spare_code_lets_in_once():
    camat = opened("camat")
    TOTP.activate(camat, SECRET)
    spare = RecoveryCodes.activate(camat).get_unused_codes()[0]
    assert sign_in(camat).post("/masuk/kode/", {"code": spare})["Location"] == "/meja/"
    assert sign_in(camat).post("/masuk/kode/", {"code": spare}).status_code == 200


def test_guessing_the_second_factor_ends_soon():
    camat = opened("camat")
    TOTP.activate(camat, SECRET)
    client = sign_in(camat)
    for _ in range(5):
        client.post("/masuk/kode/", {"code": "000000"})
    page = client.post("/masuk/kode/", {"code": code_now()})
    assert "Terlalu sering salah" in words(page)


def test_ones_own_page_shows_offices_with_their_decree(django_assert_max_num_queries):
    client = sign_in(opened("village_head", phone="+6281234567890"))
    with django_assert_max_num_queries(12):
        page = words(client.get("/akun/"))
    for expected in ("Kepala Desa", "SK 1/2020", "+6281234567890", "Buat PIN", "belum terpasang"):
        assert expected in page


def test_somebody_without_an_office_today_still_sees_his_account():
    one = world.person(password=PASSWORD)
    page = sign_in(one).get("/akun/")
    assert page.status_code == 200
    assert "Tidak ada jabatan hari ini" in words(page)


def test_a_new_password_ends_the_other_devices_and_is_an_event():
    head = opened("village_head")
    here, elsewhere = sign_in(head), sign_in(head)
    fields = {"oldpassword": PASSWORD, "password1": "teh sore di warung", "password2": "teh sore di warung"}
    assert here.post("/akun/sandi/", fields | {"oldpassword": "bukan ini"}).status_code == 200
    weak = here.post("/akun/sandi/", fields | {"password1": "pendek", "password2": "pendek"})
    assert "10" in words(weak)
    assert here.post("/akun/sandi/", fields)["Location"] == "/akun/"
    assert here.get("/meja/").status_code == 200
    assert elsewhere.get("/meja/").status_code == 302
    assert "mengganti kata sandinya sendiri" in Event.objects.get(kind="person.password_changed").says


def test_telephone_and_pin_change_only_after_the_password_is_said_again():
    head = opened("village_head")
    client = sign_in(head)
    for address in ("/akun/telepon/", "/akun/pin/"):
        assert client.get(address)["Location"].startswith("/akun/pastikan/")
    confirm_again(client, "/akun/telepon/")
    wrong = client.post("/akun/telepon/", {"phone": "bukan nomor", "email": ""})
    assert "tidak dapat dibaca" in words(wrong)
    assert client.post("/akun/telepon/", {"phone": "0812 3456 7890", "email": ""})["Location"] == "/akun/"
    assert client.post("/akun/pin/", {"pin": "402817", "again": "402818"}).status_code == 422
    assert client.post("/akun/pin/", {"pin": "123456", "again": "123456"}).status_code == 422
    assert client.post("/akun/pin/", {"pin": "402817", "again": "402817"})["Location"] == "/akun/"
    head.refresh_from_db()
    assert head.phone == "+6281234567890"
    assert head.pin.startswith("md5")
    changed = Event.objects.get(kind="person.contact_changed")
    assert "0812" not in changed.says
    assert changed.personal == {"phone": "+6281234567890", "email": ""}


def test_who_decides_nothing_needs_no_pin():
    client = sign_in(opened("village_operator"))
    confirm_again(client, "/akun/pin/")
    assert client.get("/akun/pin/").status_code == 409


def test_devices_are_listed_and_put_out_one_by_one():
    head = opened("village_head")
    here, phone, library = sign_in(head), sign_in(head), sign_in(head)
    UserSession.objects.filter(session_key=phone.session.session_key).update(
        user_agent="Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
    )
    page = words(here.get("/akun/perangkat/"))
    assert "Chrome, Android" in page
    assert page.count("perangkat ini") == 1
    one = UserSession.objects.get(session_key=phone.session.session_key)
    here.post("/akun/perangkat/keluarkan/", {"perangkat": one.pk})
    assert phone.get("/meja/").status_code == 302
    assert library.get("/meja/").status_code == 200
    here.post("/akun/perangkat/keluarkan/", {})
    assert library.get("/meja/").status_code == 302
    assert here.get("/meja/").status_code == 200


def test_nobody_ends_the_session_of_another():
    head, other = opened("village_head"), opened("bpd_chair")
    mine, his = sign_in(head), sign_in(other)
    theirs = UserSession.objects.get(user=other)
    mine.post("/akun/perangkat/keluarkan/", {"perangkat": theirs.pk})
    assert his.get("/meja/").status_code == 200


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126 Safari/537.36 Edg/126",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1",
            "Safari, iPhone",
        ),
        ("", "Peramban, perangkat tidak dikenal"),
    ],
)
def test_a_browser_is_named_in_two_words(agent, said):
    assert browser_of(agent) == said


def request_of(person, records=(), **posted):
    request = RequestFactory().post("/ruang/x/", posted)
    request.user = person
    request.session = {
        "account_authentication_methods": list(records),
        "account_authentication_methods_user": str(person.pk),
    }
    return request


def passkey(seconds_ago, **more):
    return {"method": "mfa", "type": "webauthn", "at": datetime.now(tz=UTC).timestamp() - seconds_ago, **more}


def test_an_act_is_confirmed_by_pin_or_by_a_passkey_just_used():
    head = opened("village_head")
    set_pin(world.seat(head), "402817")
    need_confirmation(request_of(head, pin="402817"))
    need_confirmation(request_of(head, [passkey(10, reauthenticated=True)]))
    for request in (
        request_of(head),
        request_of(head, pin="111111"),
        request_of(head, [passkey(301, reauthenticated=True)]),
        request_of(head, [passkey(10, passwordless=True)]),
        request_of(
            head, [{"method": "password", "at": datetime.now(tz=UTC).timestamp(), "reauthenticated": True}]
        ),
    ):
        with pytest.raises(Blocked):
            need_confirmation(request)


def test_the_part_of_a_form_asks_a_pin_and_offers_the_passkey_of_one_who_has_one():
    head = opened("village_head")
    assert "pin" in ConfirmForm(request_of(head)).fields
    assert ConfirmForm(request_of(head)).passkey_address == ""
    Authenticator.objects.create(user=head, type=Authenticator.Type.WEBAUTHN, data={})
    assert ConfirmForm(request_of(head)).passkey_address == "/akun/pastikan/kunci/?next=%2Fruang%2Fx%2F"
    assert "pin" not in ConfirmForm(request_of(head, [passkey(10, reauthenticated=True)])).fields
