"""Phones that send at the same moment: every person once, every walk-in with a code of his own, on both databases."""

from tests.installation import new_installation

PHONES, PEOPLE = 5, 40

SEND = f"""
import threading
from uuid import uuid4
from django.db import connection
from mitradesa.actions.attendance.receiving import receive_from_device
from mitradesa.core.phone_records import read_records
from mitradesa.queries.attendance import present
from mitradesa.records.models import CheckIn, CheckInDevice, Participant
from tests import outreach_world as events
from tests import world
world.regions()
staff = world.holder("dpmd_staff")
one = events.event(staff)
events.delegates(one, {PEOPLE})
people = list(Participant.objects.values_list("uid", flat=True))
phones = [events.device(one, staff, f"Meja {{number}}").pk for number in range({PHONES})]
begin, failed = threading.Barrier({PHONES}), []
def came(who):
    day = one.starts_on.isoformat()
    return {{"kind": "check_in", "uid": str(uuid4()), "who": str(who), "day": day, "at": day + "T01:00:00Z", "entry": "code"}}
def send(phone):
    try:
        device = CheckInDevice.objects.select_related("event").get(pk=phone)
        guest = {{"kind": "walk_in", "uid": str(uuid4()), "name": "Contoh Tamu", "place": world.VILLAGE}}
        rows = [*map(came, people), guest, {{**came(guest["uid"]), "entry": "walk_in"}}]
        begin.wait()
        for _ in range(3):
            taken = receive_from_device(device, read_records(rows))
            assert len(taken.uids) == len(rows) and not taken.refused, taken
    except Exception as problem:
        failed.append(problem)
    finally:
        connection.close()
threads = [threading.Thread(target=send, args=[phone]) for phone in phones]
for each in threads: each.start()
for each in threads: each.join()
assert not failed, failed
codes = list(Participant.objects.filter(walk_in=True).values_list("code", flat=True))
assert len(set(codes)) == len(codes) == {PHONES}, codes
assert CheckIn.objects.count() == {PHONES * (PEOPLE + 1)}
print("PRESENT", len(present(one)))
"""


def phones_send_at_once(one):
    assert f"PRESENT {PEOPLE + PHONES}" in one.migrate().python(SEND)


def test_phones_on_sqlite(tmp_path):
    phones_send_at_once(new_installation(tmp_path / "data"))


def test_phones_on_postgres(tmp_path, postgres_dsn):
    phones_send_at_once(new_installation(tmp_path / "data", postgres_dsn, "hadir_bersama"))
