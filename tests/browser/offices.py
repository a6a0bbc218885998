"""A village with its offices on telephones: a server over people, a ranked card, land and partners, for a case walked in a browser."""

import json
import os
import subprocess
import sys

from tests.browser.phone import Phone
from tests.gate import tools
from tests.walks import PDF, PIN, REASON, SAMPLES

MADE = """
import django, json
django.setup()
from mitradesa.actions.pins import set_pin
from mitradesa.records.models import VillagePaper
from tests import estate, walks, world
world.regions()
walks.ranked_and_planned(estate.a_case(track="village_initiative", asset_use="none", title="Perkara lama"))
VillagePaper.objects.create(village_id=world.VILLAGE, kind="perdes", number="4", year=2025, title="Pemanfaatan aset")
land = estate.an_asset(proof="no_paper", proof_number="", code="01.02", area=5000, current_use="idle")
partner = world.a_partner()
sessions = {}
for role in ("village_head", "village_secretary", "bpd_chair"):
    one = world.holder(role)
    set_pin(world.seat(one), PIN)
    sessions[role] = world.signed_in(one).cookies["sessionid"].value
print(json.dumps([sessions, partner.pk, land.pk]))
"""


class Offices:
    """The telephones of a village's head, secretary and BPD chair, and the case that they walk together."""

    def __init__(self, browser, site, folder):
        code = MADE.replace("PIN)", f'"{PIN}")')
        surroundings = {
            **os.environ,
            "MITRADESA_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
        }
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=surroundings,
            cwd=tools.ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        sessions, self.partner, self.land = json.loads(done.stdout)
        self.phones = {}
        for role, session in sessions.items():
            phone = self.phones[role] = Phone(browser, site)
            phone.context.add_cookies([{"name": "sessionid", "value": session, "url": site}])
        self.head, self.secretary, self.bpd = (
            self.phones[one] for one in ("village_head", "village_secretary", "bpd_chair")
        )
        self.case = ""

    def open(self, track, title, use, regime):
        """The secretary opens a case and says which law governs it."""
        phone = self.secretary
        phone.go("/ruang/proses/")
        phone.follow("Buka kerja sama baru")
        phone.page.check(f"input[name=track][value={track}]")
        phone.page.get_by_label("Pokok kerja sama").fill(title)
        phone.page.select_option("select[name=asset_use]", use)
        phone.page.select_option("select[name=partner]", str(self.partner))
        phone.press("Buka perkara")
        phone.page.check(f"input[name=regime][value={regime}]")
        phone.press("Simpan")
        self.case = phone.path

    def state(self, **facts):
        """The secretary answers questions of the rule book, those that lack by name."""
        phone = self.secretary
        phone.go(f"{self.case}keterangan/?tanya={','.join(facts)}")
        for name, value in facts.items():
            answer(phone.page, f"f.{name}", value)
        phone.press("Simpan jawaban")

    def papers(self, *kinds, content=("surat.pdf", PDF)):
        """The secretary records papers by number, each with its scan."""
        phone = self.secretary
        for kind in kinds:
            phone.go(f"{self.case}surat/{kind}/")
            phone.page.get_by_label("Nomor").fill(f"1/{kind}")
            phone.attach("Pindaian, foto atau berkas", content)
            phone.press("Catat")

    def draft(self):
        """The secretary hands in the sample draft, which is read at once."""
        self.papers("draft", content=("naskah.docx", (SAMPLES / "contoh-wisata-lengkap.docx").read_bytes()))

    def take(self, phone, name):
        """Somebody takes a step from the case's page, with a reason for all that is not known."""
        self._send(phone, name)
        assert phone.path == self.case, phone.text()

    def refused(self, phone, name, *said):
        """A step that somebody tries is stopped, and the page says why and by which article."""
        self._send(phone, name)
        assert phone.path == f"{self.case}langkah/{name}/"
        stopped = phone.page.get_by_role("alert").inner_text()
        for one in said:
            assert one in stopped, stopped

    def _send(self, phone, name):
        phone.go(f"{self.case}langkah/{name}/")
        for reason in phone.page.locator("main [name^=alasan]").all():
            reason.fill(REASON)
        pin = phone.page.get_by_label("PIN Anda")
        if pin.count():
            pin.fill(PIN)
        phone.tap(phone.page.locator("main form[data-keep] button").last)

    def leave(self):
        """Nothing went wrong on a telephone but the refusals that were asked for."""
        for phone in self.phones.values():
            phone.faults = [one for one in phone.faults if "409" not in one]
            phone.leave()


def answer(page, name, value):
    """Fills one question, whatever kind of control asks it."""
    found = page.locator(f"main [name='{name}']")
    kind = found.first.evaluate("one => one.type")
    if kind in ("radio", "checkbox"):
        for one in value.split("\n"):
            page.check(f"main [name='{name}'][value='{one}']")
    elif kind == "select-one":
        found.select_option(value)
    else:
        found.fill(value)
