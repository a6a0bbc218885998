"""Offers that come at the same moment as a change of the criteria: each has its number, and no criterion changes after the first."""

from tests.installation import new_installation

ASKING = 6

OFFER = f"""
import threading
from django.db import connection
from mitradesa.actions.offers.announcing import Terms, Weighed, change_announcement
from mitradesa.actions.offers.receiving import Proposal, submit_offer
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import Announcement, Event, Offer
from tests import estate, world
world.regions()
seat = world.seat(world.holder("village_secretary"))
one = estate.an_announcement(estate.a_case(asset_use="none"))
terms = Terms({{}}, "Kantor", "Sekretaris", one.opens_on, one.closes_on, [Weighed("Baru", "", 100)])
begin, changed, refused, failed = threading.Barrier({ASKING}), [], [], []
def act(number):
    try:
        begin.wait()
        if number:
            submit_offer(one.code, Proposal(f"PT Contoh {{number}}", contact="0812", says="Isi"), None)
        else:
            change_announcement(seat, one.code, 1, terms)
            changed.append(Offer.objects.filter(announcement=one).count())
    except Blocked as refusal:
        refused.append(refusal.reason)
    except Exception as problem:
        failed.append(problem)
    finally:
        connection.close()
threads = [threading.Thread(target=act, args=(number,)) for number in range({ASKING})]
for each in threads: each.start()
for each in threads: each.join()
assert not failed, failed
assert len(changed) + len(refused) == 1, (changed, refused)
assert sorted(Offer.objects.values_list("number", flat=True)) == list(range(1, {ASKING}))
events = list(Event.objects.order_by("position").values_list("kind", flat=True))
assert len(events) == {ASKING} - 1 + len(changed)
assert not changed or events[0] == "offer.changed", events
print("HELD", len(events))
"""


def offers_come_at_once(one):
    assert "HELD" in one.migrate().python(OFFER)


def test_offering_on_sqlite(tmp_path):
    offers_come_at_once(new_installation(tmp_path / "data"))


def test_offering_on_postgres(tmp_path, postgres_dsn):
    offers_come_at_once(new_installation(tmp_path / "data", postgres_dsn, "penawaran_bersama"))
