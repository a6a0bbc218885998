"""An event with five hundred delegates on a server of its own, and a phone at a table of its entrance, for journeys in a browser."""

import json
import os
import subprocess
import sys

from tests.gate import tools

PHONE = {"width": 360, "height": 740}
DELEGATES = 500
MADE = f"""
import django, json
django.setup()
from tests import outreach_world as events
from tests import world
world.regions()
staff = world.holder("dpmd_staff")
one = events.event(staff)
events.delegates(one, {DELEGATES})
events.item(one)
print(json.dumps([world.signed_in(staff).cookies["sessionid"].value, one.key]))
"""
KEPT = """
import django, json
django.setup()
from mitradesa.queries.attendance import present
from mitradesa.queries.doubles import likely_pairs
from mitradesa.records.models import CheckIn, Event, OutreachEvent, Participant, Question, TestAnswer
one = OutreachEvent.objects.get()
print(json.dumps({
    "present": len(present(one)),
    "walked": sorted(Participant.objects.filter(walk_in=True).values_list("name", flat=True)),
    "records": CheckIn.objects.count(),
    "uids": CheckIn.objects.values("uid").distinct().count(),
    "signed": CheckIn.objects.exclude(signature="").count(),
    "pairs": [sorted([pair.kept.person.name, pair.double.person.name]) for pair in likely_pairs(one)],
    "questions": Question.objects.count(),
    "answers": TestAnswer.objects.count(),
    "batches": Event.objects.filter(kind="attendance.received").count(),
}))
"""


class Hall:
    """A server over an event with five hundred delegates, and one member of the committee who has signed in."""

    def __init__(self, folder, address):
        self.surroundings = {
            **os.environ,
            "MITRADESA_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
        }
        self.address = address
        self.session, self.key = self.asked(MADE)

    def asked(self, code):
        line = [sys.executable, "-c", code]
        done = subprocess.run(
            line, env=self.surroundings, cwd=tools.ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    @property
    def room(self):
        return f"{self.address}/ruang/sosialisasi/{self.key}/hadir/"

    def cookie(self):
        return [{"name": "sessionid", "value": self.session, "url": self.address}]


class Desk:
    """A phone at a table of the entrance, driven through the page's own forms."""

    def __init__(self, context, hall):
        self.context, self.hall = context, hall
        self.page = context.pages[0] if context.pages else context.new_page()

    def prepare(self, label):
        self.page.goto(f"{self.hall.room}telepon/")
        self.page.fill("#nama-telepon", label)
        self.page.click("#f-siap button")
        self.page.wait_for_selector("#hadir:not([hidden])")
        self.page.wait_for_selector("body[data-ready=ya]", timeout=30_000)
        # From here on the phone is nobody's account: what it sends goes with its own secret.
        self.context.clear_cookies()

    def cut(self):
        self.context.set_offline(True)
        self.open()

    def open(self):
        self.page.goto(f"{self.hall.room}telepon/")
        self.page.wait_for_selector("body[data-started=ya]")
        self.page.wait_for_selector("#hadir:not([hidden])")

    def type(self, first, last):
        for number in range(first, last + 1):
            self.page.fill("#ketik", f"d{number:04d}" if number % 2 else str(number))
            self.page.press("#ketik", "Enter")

    def number(self, name):
        return int(self.page.inner_text(f"#{name}"))

    def counted(self, name, number):
        self.page.wait_for_function(
            "([name, number]) => document.getElementById(name).textContent === String(number)",
            arg=[name, number],
            timeout=30_000,
        )

    def go(self, part):
        self.page.click(f"#bagian [data-to={part}]")

    def walk_in(self, name, place):
        self.go("tamu")
        self.page.fill("#tamu-nama", name)
        self.page.fill("#tamu-tempat", place)
        self.page.click("#f-tamu > button")
        self.page.wait_for_selector(f"#kata-tamu:has-text('{name}')")
        self.go("hadir")

    def meet_the_line(self):
        self.context.set_offline(False)
        self.counted("menunggu", 0)
