"""Signing in through a provider that speaks OpenID Connect: only those who are recorded here, by NIP or confirmed e-mail."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from mitradesa.config.oidc import providers
from mitradesa.records.models import Event, Person
from tests import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions(settings):
    """A world with regions, and a fast hash."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    world.regions()


class Provider(BaseHTTPRequestHandler):
    """A provider in this process: its description, its tokens, and who signed in."""

    claims: ClassVar[dict] = {}
    asked: ClassVar[list] = []

    def do_GET(self):
        base = f"http://{self.headers['Host']}"
        if self.path.startswith("/.well-known/"):
            ends = {
                "authorization_endpoint": "/auth",
                "token_endpoint": "/token",
                "userinfo_endpoint": "/me",
                "jwks_uri": "/keys",
            }
            return self._answer({"issuer": base, **{name: base + end for name, end in ends.items()}})
        return self._answer(self.claims)

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.asked.append(parse_qs(sent))
        return self._answer({"access_token": "abc", "token_type": "Bearer"})

    def _answer(self, values):
        body = json.dumps(values).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Nothing is printed."""


@pytest.fixture
def provider(settings, monkeypatch):
    server = HTTPServer(("127.0.0.1", 0), Provider)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setenv("MITRADESA_OIDC_URL", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("MITRADESA_OIDC_CLIENT", "mitra")
    monkeypatch.setenv("MITRADESA_OIDC_SECRET", "rahasia")
    monkeypatch.setenv("MITRADESA_OIDC_NAME", "Akun Contoh")
    settings.SOCIALACCOUNT_PROVIDERS = providers()
    Provider.asked.clear()
    yield Provider
    server.shutdown()
    thread.join()
    server.server_close()


def come_in(provider, claims, client=None):
    provider.claims = {"sub": "x-1", **claims}
    client = client or Client()
    away = client.get("/masuk/lewat/penyedia/")
    assert away.status_code == 302, away.content
    asked = parse_qs(urlsplit(away["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    return client.get("/masuk/lewat/penyedia/kembali/", {"code": "123", "state": asked["state"][0]}), client


def test_somebody_recorded_comes_in_by_his_nip_and_again_by_the_same_account(provider):
    head = world.holder("village_head", nip="198001012005011001")
    answer, client = come_in(provider, {"nip": "19800101 200501 1 001"})
    assert answer["Location"] == "/meja/"
    assert client.session["_auth_user_id"] == str(head.pk)
    assert provider.asked[0]["code_verifier"]
    assert "menautkan akunnya dengan Akun Contoh" in Event.objects.get(kind="person.linked").says
    answer, client = come_in(provider, {})
    assert client.session["_auth_user_id"] == str(head.pk)
    assert SocialAccount.objects.count() == 1


def test_a_confirmed_e_mail_names_a_person_and_an_unconfirmed_one_nobody(provider):
    head = world.holder("village_head", email="siti@desa.example")
    answer, client = come_in(provider, {"email": "siti@desa.example", "email_verified": False})
    assert answer.status_code == 403
    assert "_auth_user_id" not in client.session
    answer, client = come_in(provider, {"email": "Siti@desa.example", "email_verified": True})
    assert client.session["_auth_user_id"] == str(head.pk)


@pytest.mark.parametrize(
    "claims",
    [{}, {"nip": "198001012005011009"}, {"email": "lain@desa.example", "email_verified": True}],
)
def test_a_stranger_gets_no_account_and_is_told_what_to_do(provider, claims):
    world.holder("village_head", nip="198001012005011001")
    before = Person.objects.count()
    answer, client = come_in(provider, claims)
    assert answer.status_code == 403
    assert "mencatat NIP" in answer.content.decode()
    assert "_auth_user_id" not in client.session
    assert Person.objects.count() == before


def test_two_people_of_one_e_mail_are_not_guessed_between(provider):
    for role in ("village_head", "bpd_chair"):
        world.holder(role, email="kantor@desa.example")
    answer, _ = come_in(provider, {"email": "kantor@desa.example", "email_verified": True})
    assert answer.status_code == 403


def test_a_closed_account_stays_closed(provider):
    world.holder("village_head", nip="198001012005011001", is_active=False)
    answer, client = come_in(provider, {"nip": "198001012005011001"})
    assert answer.status_code == 403
    assert "_auth_user_id" not in client.session


def test_an_answer_nobody_asked_for_is_refused(provider):
    page = Client().get("/masuk/lewat/penyedia/kembali/", {"code": "123", "state": "palsu"})
    assert "Gagal masuk lewat penyedia" in page.content.decode()


def test_the_page_links_to_the_provider_where_there_is_one(provider, settings):
    assert "Masuk dengan Akun Contoh" in Client().get("/masuk/").content.decode()
    settings.SOCIALACCOUNT_PROVIDERS = {}
    assert "/masuk/lewat/" not in Client().get("/masuk/").content.decode()
    assert Client().get("/masuk/lewat/penyedia/").status_code == 404


def test_half_a_provider_is_refused_at_the_start(monkeypatch):
    assert providers() == {}
    monkeypatch.setenv("MITRADESA_OIDC_URL", "https://masuk.example")
    with pytest.raises(ValueError, match="MITRADESA_OIDC_CLIENT, MITRADESA_OIDC_SECRET"):
        providers()
