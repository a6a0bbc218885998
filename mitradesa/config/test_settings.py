"""How the site is wired: headers, cookies, the signing key, uploads."""

import stat
import threading

import pytest
from django.conf import settings
from django.core.management import call_command

from mitradesa.config.secret import secret_key


def test_every_page_forbids_foreign_and_inline_code(client):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_a_visitor_gets_no_cookie(client):
    client.get("/")
    client.get("/periksa/")
    assert not client.cookies


def test_an_upload_never_becomes_a_temporary_file():
    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]


def test_a_foreign_host_name_is_refused_in_plain_words(client):
    page = client.get("/", headers={"host": "evil.example"})
    assert page.status_code == 400
    assert "Permintaan tidak dapat dipahami" in page.content.decode()


def test_the_signing_key_is_made_once_and_only_its_owner_reads_it(tmp_path, monkeypatch):
    monkeypatch.delenv("MITRADESA_SECRET_KEY", raising=False)
    found = []
    threads = [threading.Thread(target=lambda: found.append(secret_key(tmp_path))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert len(found[0]) > 60
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_a_key_named_from_outside_wins(tmp_path, monkeypatch):
    monkeypatch.setenv("MITRADESA_SECRET_KEY", "named outside")
    assert secret_key(tmp_path) == "named outside"
    assert not list(tmp_path.iterdir())


@pytest.mark.filterwarnings("ignore")
def test_django_finds_nothing_wrong_with_the_settings():
    call_command("check", "--fail-level", "WARNING")
