"""A telephone in somebody's hand, and the first steps of an office that begins: what several journeys share."""

import io
import os
import re
import subprocess
import sys
import time

import xlsxwriter
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axe_playwright_python.sync_playwright import Axe

from tests.gate import tools
from tests.gate.tables import with_tables

PHONE = {"width": 360, "height": 740}
PASSWORD = "kopi pagi di balai"
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
LAHAT = "16.04"
SHOTS = os.environ.get("MITRADESA_SHOTS", "")


def workbook(rows):
    """The rows as an Excel file."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return made.getvalue()


def founded(folder):
    """The code that the command prints for the first person of the regency."""
    surroundings = {
        **os.environ,
        "MITRADESA_DATA": str(folder),
        "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
    }
    with_tables(folder)
    line = [
        sys.executable,
        "-m",
        "mitradesa.cli",
        "people",
        "found",
        "--regency",
        LAHAT,
        "--name",
        "Contoh Kepala Dinas",
    ]
    done = subprocess.run(line, env=surroundings, cwd=tools.ROOT, check=True, capture_output=True, text=True)
    return CODE.search(done.stdout)[0]


class Phone:
    """One person's telephone; whatever its browser complains of fails the test, as does a barrier or a page too wide.

    Pages of one shape are looked at for barriers once; `MITRADESA_SHOTS` names a folder for a picture of each.
    """

    def __init__(self, browser, site):
        self.context = browser.new_context(viewport=PHONE)
        self.page, self.site, self.faults, self.looked = self.context.new_page(), site, [], set()
        self.page.on("console", lambda said: self.faults.append(said.text) if said.type == "error" else None)

    def go(self, address):
        self.page.goto(self.site + address)
        self.look()

    def press(self, words):
        self.tap(self.page.get_by_role("button", name=words))

    def follow(self, words):
        self.tap(self.page.get_by_role("link", name=words).first)

    def enter(self, group, room):
        """A room of the menu, behind its heading."""
        menu = self.page.get_by_role("navigation", name="Ruang kerja")
        menu.get_by_text(group, exact=True).click()
        self.tap(menu.get_by_role("link", name=room, exact=True))

    def tap(self, there):
        """Taps what leads to another page, and waits for that page with its pictures."""
        with self.page.expect_navigation():
            there.click()
        self.look()

    def look(self):
        assert self.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], self.page.url
        shape = re.sub(r"\d+|/[2-9a-z]{10}(?=/)|[?#].*", "*", self.path) + re.sub(
            r"\d+", "*", self.page.title()
        )
        if shape in self.looked:
            return
        self.looked.add(shape)
        if SHOTS:
            name = f"{int(time.monotonic() * 10)}-{re.sub(r'[^a-z]+', '-', shape.lower()).strip('-')[:70]}"
            self.page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)
        found = Axe().run(self.page).response["violations"]
        assert not found, (self.page.url, [(one["id"], one["nodes"][0]["html"][:200]) for one in found])

    def activate(self, code, pin):
        self.go("/aktivasi/")
        self.page.get_by_label("Kode aktivasi").fill(code.lower())
        self.press("Lanjut")
        self.page.get_by_label("Kata sandi baru").fill(PASSWORD)
        self.page.get_by_label("Ulangi kata sandi").fill(PASSWORD)
        if pin:
            self.page.get_by_label("PIN enam angka").fill(pin)
        self.press("Simpan dan masuk")

    def install_code_app(self):
        """The second factor that offices above the village need, from the page that follows the activation."""
        assert self.path == "/akun/kunci-kedua/"
        self.follow("Pasang aplikasi kode")
        secret = re.search(r"\b[A-Z2-7]{32}\b", self.page.locator("main").inner_text())[0]
        code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
        self.page.get_by_label("Kode enam angka").fill(code)
        self.press("Pasang")
        assert self.page.get_by_role("heading", name="Kode cadangan").is_visible()
        self.follow("Sudah saya simpan, ke meja kerja")

    def text(self):
        """What the page says."""
        return self.page.locator("main").inner_text()

    def attach(self, label, *files):
        """Chooses files, each a name with its bytes, in a form."""
        sent = [
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
            for name, content in files
        ]
        self.page.get_by_label(label).set_input_files(sent)

    def leave(self):
        """Nothing went wrong on this telephone."""
        assert not self.faults, self.faults
        self.context.close()

    @property
    def path(self):
        return self.page.url.removeprefix(self.site)
