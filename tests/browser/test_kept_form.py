"""A long form survives a lost line: what is typed stays in the browser, and what was sent without a line goes out once, later."""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.gate import tools

pytestmark = pytest.mark.needs_chromium
SHEET = re.compile(r"/ruang/kerja-sama/\w{10}/$")
MADE = """
import django, json
django.setup()
from mitradesa.records.models import Region
from tests import world
world.regions()
one = world.holder("village_operator")
print(json.dumps(world.signed_in(one).cookies["sessionid"].value))
"""
COUNTED = """
import django, json
django.setup()
from mitradesa.records.models import Agreement
print(json.dumps([[row.key, row.title, row.version] for row in Agreement.objects.order_by("id")]))
"""


class Office:
    """A server of its own with one operator who has signed in."""

    def __init__(self, folder):
        self.surroundings = {
            **os.environ,
            "MITRADESA_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
        }
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            self.port = listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.server = None

    def start(self):
        line = [sys.executable, "-m", "mitradesa.cli", "serve", "--port", str(self.port)]
        self.server = subprocess.Popen(
            line, env=self.surroundings, cwd=tools.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + 90
        while time.monotonic() < end and self.server.poll() is None:
            try:
                urllib.request.urlopen(f"{self.address}/tentang/", timeout=10).close()
                return
            except OSError:
                time.sleep(0.3)
        pytest.fail("the server did not start", pytrace=False)

    def asked(self, code):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=self.surroundings,
            cwd=tools.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def agreements(self):
        return self.asked(COUNTED)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    one = Office(tmp_path_factory.mktemp("office"))
    try:
        one.start()
        one.session = one.asked(MADE)
        yield one
    finally:
        if one.server:
            one.server.terminate()
            one.server.wait(timeout=20)


@pytest.fixture
def context(browser, office):
    made = browser.new_context(viewport={"width": 360, "height": 740})
    made.add_cookies([{"name": "sessionid", "value": office.session, "url": office.address}])
    yield made
    made.close()


def test_a_form_sent_without_a_line_waits_and_goes_out_once(context, office):
    before = len(office.agreements())
    page = context.new_page()
    page.goto(f"{office.address}/ruang/kerja-sama/baru/")
    page.fill("[name=title]", "Dikirim tanpa jaringan")
    page.fill("[name=number1]", "140/77/2026")
    context.set_offline(True)
    page.click("form.keep button:text('Simpan')")
    page.wait_for_selector(".kept-note:has-text('Jaringan terputus')")
    assert page.input_value("[name=title]") == "Dikirim tanpa jaringan"
    assert len(office.agreements()) == before
    context.set_offline(False)
    page.wait_for_url(SHEET)
    assert page.inner_text("h1") == "Dikirim tanpa jaringan"
    page.goto(f"{office.address}/ruang/kerja-sama/baru/")
    assert page.input_value("[name=title]") == ""
    assert len(office.agreements()) == before + 1


def test_what_was_typed_comes_back_after_the_page_was_closed(context, office):
    page = context.new_page()
    page.goto(f"{office.address}/ruang/kerja-sama/baru/")
    page.fill("[name=title]", "Belum selesai")
    page.close()
    again = context.new_page()
    again.goto(f"{office.address}/ruang/kerja-sama/baru/")
    assert again.input_value("[name=title]") == "Belum selesai"
    assert "dikembalikan" in again.inner_text(".kept-note")


def test_a_waiting_form_goes_out_when_its_page_is_opened_again(context, office):
    before = len(office.agreements())
    page = context.new_page()
    page.goto(f"{office.address}/ruang/kerja-sama/baru/")
    page.fill("[name=title]", "Menunggu di peramban")
    context.set_offline(True)
    page.click("form.keep button:text('Simpan')")
    page.wait_for_selector(".kept-note:has-text('Jaringan terputus')")
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(f"{office.address}/ruang/kerja-sama/baru/")
    again.wait_for_url(SHEET)
    assert len(office.agreements()) == before + 1


def test_a_form_kept_over_somebody_elses_change_does_not_overwrite_it(browser, context, office):
    page = context.new_page()
    page.goto(f"{office.address}/ruang/kerja-sama/baru/")
    page.fill("[name=title]", "Judul awal")
    page.click("form.keep button:text('Simpan')")
    page.wait_for_url(SHEET)
    address = page.url
    page.goto(f"{address}ubah/")
    page.fill("[name=title]", "Judul dari telepon")
    context.set_offline(True)
    page.click("form.keep button:text('Simpan')")
    page.wait_for_selector(".kept-note:has-text('Jaringan terputus')")
    other = browser.new_context()
    other.add_cookies([{"name": "sessionid", "value": office.session, "url": office.address}])
    desk = other.new_page()
    desk.goto(f"{address}ubah/")
    desk.fill("[name=title]", "Judul dari meja")
    desk.click("form.keep button:text('Simpan')")
    desk.wait_for_url(address)
    other.close()
    context.set_offline(False)
    page.wait_for_selector("#salah:has-text('sudah diubah orang lain')")
    assert page.input_value("[name=title]") == "Judul dari telepon"
    assert "Judul dari meja" in page.inner_text("#salah")
    assert [title for key, title, _ in office.agreements() if key in address] == ["Judul dari meja"]


def test_faults_are_shown_without_losing_the_form_and_the_pages_are_accessible(context, office):
    page = context.new_page()
    page.goto(f"{office.address}/ruang/kerja-sama/baru/")
    page.fill("[name=title]", "")
    page.fill("[name=partner]", "PT Contoh")
    page.click("form.keep button:text('Simpan')")
    page.wait_for_selector("#salah")
    assert page.input_value("[name=partner]") == "PT Contoh"
    key = office.agreements()[0][0]
    sheet = f"ruang/kerja-sama/{key}/"
    lists = ("ruang/", "ruang/kerja-sama/?keadaan=berjalan", "ruang/mutu/", "ruang/mitra/")
    for place in (*lists, sheet, f"{sheet}ubah/", "ruang/desa/16.04.01.2001/"):
        page.goto(f"{office.address}/{place}")
        found = Axe().run(page).response["violations"]
        assert not found, (place, [(one["id"], one["nodes"][0]["html"][:200]) for one in found])
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, place
