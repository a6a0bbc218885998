"""A village head decides on his telephone by its passkey: by finger or face, without his PIN; without script the PIN does."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from mitradesa.actions.demo.people import PIN
from tests.pages.filling import NEIGHBOUR_HEAD

pytestmark = [pytest.mark.needs_chromium, pytest.mark.timeout(180)]
PHONE = {"width": 360, "height": 740}
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def head_of(browser, workspace, name, **more):
    """The telephone of a village head of the demonstration, signed in."""
    page = workspace.page(browser, name, viewport=PHONE, **more)
    page.goto(f"{workspace.site}/meja/")
    return page


def unconfirmed(page, site, title):
    """Records an agreement, which then waits for the head, and opens it from his desk."""
    page.goto(f"{site}/ruang/kerja-sama/baru/")
    page.get_by_label("Judul").fill(title)
    page.get_by_role("button", name="Simpan").first.click()
    page.wait_for_url(re.compile(r"/ruang/kerja-sama/[a-z0-9]{10}/$"))
    page.goto(f"{site}/meja/")
    page.get_by_role("link", name=f"Benarkan catatan {title}").click()
    page.wait_for_url(re.compile(r"/ruang/kerja-sama/[a-z0-9]{10}/$"))


def look(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = Axe().run(page).response["violations"]
    assert not found, [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


def test_the_head_confirms_by_the_passkey_of_his_telephone(browser, workspace):
    page = head_of(browser, workspace, "kades")
    keys = page.context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    key = keys.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})["authenticatorId"]
    page.goto(f"{workspace.site}/akun/kunci-kedua/kunci/tambah/")
    page.get_by_role("button", name="Pasang").click()
    page.wait_for_url("**/cadangan/")
    unconfirmed(page, workspace.site, "Sewa lapak")
    record = page.url
    look(page)
    page.get_by_role("link", name="Pakai kunci sandi sebagai ganti PIN").click()
    page.wait_for_url("**/akun/pastikan/kunci/**")
    keys.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
    page.get_by_role("button", name="Pakai kunci sandi").click()
    page.get_by_text("Kunci sandi tidak jadi dipakai").wait_for()
    page.locator("input[name=credential]").evaluate("one => { one.value = '{}'; one.form.submit(); }")
    page.get_by_text("Kunci sandi itu tidak diterima").wait_for()
    keys.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": True})
    page.get_by_role("button", name="Pakai kunci sandi").click()
    page.wait_for_url(record)
    assert page.get_by_label("PIN Anda").count() == 0
    look(page)
    page.get_by_role("button", name="Benarkan catatan ini").click()
    page.get_by_text("dibenarkan pejabat").wait_for()
    assert "dengan kunci sandi" in page.locator("#riwayat").inner_text()
    unconfirmed(page, workspace.site, "Kelola parkir")
    assert page.get_by_label("PIN Anda").is_visible()
    page.context.close()


def test_without_script_the_head_confirms_by_his_pin(browser, workspace):
    page = head_of(browser, workspace, NEIGHBOUR_HEAD, java_script_enabled=False)
    unconfirmed(page, workspace.site, "Kelola embung")
    page.get_by_label("PIN Anda").fill(PIN)
    page.get_by_role("button", name="Benarkan catatan ini").click()
    page.get_by_text("dibenarkan pejabat").wait_for()
    assert "dengan PIN" in page.locator("#riwayat").inner_text()
    page.context.close()
