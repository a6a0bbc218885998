"""People sign in by any of their names; nobody learns whose account exists, and guessing ends soon."""

import pytest
from django.conf import settings as installed
from django.contrib.auth.hashers import get_hasher
from django.test import Client

from tests import world

pytestmark = pytest.mark.django_db
PASSWORD = "kopi pagi di balai"


@pytest.fixture
def head():
    return world.holder(
        "village_head",
        username="siti.aminah",
        nip="198001012005011001",
        phone="+6281234567890",
        password=PASSWORD,
    )


def sign_in(login, password=PASSWORD, client=None, **more):
    return (client or Client()).post("/masuk/", {"login": login, "password": password, **more})


@pytest.mark.parametrize(
    "login",
    [
        "siti.aminah",
        " Siti.Aminah ",
        "198001012005011001",
        "19800101 200501 1 001",
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "6281234567890",
    ],
)
def test_a_person_signs_in_by_user_name_nip_or_telephone(head, login):
    answer = sign_in(login)
    assert answer.status_code == 302
    assert answer["Location"] == "/meja/"


def words(page):
    return page.content.decode()


def test_a_wrong_password_and_an_unknown_name_get_the_same_page(head):
    wrong, unknown = sign_in("siti.aminah", "salah sekali"), sign_in("orang.lain", "salah sekali")
    assert wrong.status_code == unknown.status_code == 200
    assert "tidak cocok" in words(wrong)
    plain = [words(page).replace("siti.aminah", "X").replace("orang.lain", "X") for page in (wrong, unknown)]
    marked = [text.split('name="csrfmiddlewaretoken"')[0] for text in plain]
    assert marked[0] == marked[1]


def test_an_unknown_name_costs_a_hash_as_a_known_one_does(head, monkeypatch):
    counted = []
    hasher = type(get_hasher())
    encode = hasher.encode
    monkeypatch.setattr(hasher, "encode", lambda *args, **kw: counted.append(1) or encode(*args, **kw))
    sign_in("siti.aminah", "salah sekali")
    known = len(counted)
    sign_in("orang.lain", "salah sekali")
    assert len(counted) == 2 * known > 0


def test_a_closed_account_does_not_open_and_is_not_told_apart(head):
    head.is_active = False
    head.save()
    assert "tidak cocok" in words(sign_in("siti.aminah"))


def test_an_account_that_was_never_opened_has_no_password(head):
    world.holder("bpd_chair", username="budi", phone="+6281111111111")
    for password in ("!", "budi", "", "None"):
        assert sign_in("budi", password).status_code == 200


def test_each_of_two_who_share_a_telephone_gets_in_with_his_own_password(head):
    other = world.holder("village_operator", phone="+6281234567890", password="teh sore di warung")
    client = Client()
    sign_in("081234567890", "teh sore di warung", client)
    assert client.session["_auth_user_id"] == str(other.pk)
    client = Client()
    sign_in("081234567890", PASSWORD, client)
    assert client.session["_auth_user_id"] == str(head.pk)


def test_two_who_share_telephone_and_password_choose_their_name(head):
    other = world.holder("village_operator", phone="+6281234567890", password=PASSWORD)
    client = Client()
    answer = sign_in("0812 3456 7890", client=client)
    assert answer["Location"] == "/masuk/nama/"
    assert "_auth_user_id" not in client.session
    page = client.get("/masuk/nama/")
    assert "Contoh Operator Desa" in words(page)
    assert client.post("/masuk/nama/", {"orang": other.pk})["Location"] == "/meja/"
    assert client.session["_auth_user_id"] == str(other.pk)


def test_only_those_whom_the_password_fits_can_be_chosen(head):
    world.holder("village_operator", phone="+6281234567890", password=PASSWORD)
    third = world.holder("bpd_member", phone="+6281234567890", password="lain lagi sandinya")
    client = Client()
    sign_in("081234567890", client=client)
    client.post("/masuk/nama/", {"orang": third.pk})
    assert "_auth_user_id" not in client.session
    assert Client().post("/masuk/nama/", {"orang": head.pk})["Location"] == "/masuk/"


def test_after_five_wrong_passwords_even_the_right_one_waits(head):
    for _ in range(5):
        sign_in("siti.aminah", "salah sekali")
    assert "Terlalu sering salah" in words(sign_in("siti.aminah"))


def test_on_a_shared_telephone_the_session_ends_with_the_browser(head):
    client = Client()
    sign_in("siti.aminah", client=client)
    assert client.session.get_expire_at_browser_close()
    client = Client()
    sign_in("siti.aminah", client=client, remember="on")
    assert not client.session.get_expire_at_browser_close()


def test_one_comes_back_to_the_page_asked_for_and_never_to_another_site(head):
    assert sign_in("siti.aminah", next="/ruang/orang/")["Location"] == "/ruang/orang/"
    assert sign_in("siti.aminah", next="https://jahat.example/")["Location"] == "/meja/"


def test_nobody_signs_up_by_himself(client):
    assert client.get("/masuk/").content.decode().count("Daftar") == 0
    for address in ("/daftar/", "/signup/", "/masuk/daftar/"):
        assert client.get(address).status_code == 404


def test_passwords_are_hashed_with_argon2_sized_for_a_small_server(settings):
    settings.PASSWORD_HASHERS = [
        "mitradesa.config.hashing.SmallServerArgon2",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
    one = world.person(password=PASSWORD)
    assert one.password.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")
    assert one.check_password(PASSWORD)
    assert [hasher["NAME"] for hasher in installed.AUTH_PASSWORD_VALIDATORS]
