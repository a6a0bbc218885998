"""Many who write into the trail at once leave no gap and no fork, on both databases, with real threads and real commits."""

from tests.installation import new_installation

WRITERS, EACH = 8, 12

WRITE = f"""
import threading
from django.db import connection
from mitradesa.actions.trail import record
from mitradesa.queries import integrity
from mitradesa.records.models import Event, TrailHead
from tests import world
world.regions()
seat, subject = world.seat(world.holder("village_head")), world.agreement()
begin, failed = threading.Barrier({WRITERS}), []
def write(who):
    try:
        begin.wait()
        for number in range({EACH}):
            record(seat, "agreement.changed", subject, region=world.VILLAGE, says=f"{{who}}:{{number}}")
    except Exception as problem:
        failed.append(problem)
    finally:
        connection.close()
threads = [threading.Thread(target=write, args=[who]) for who in range({WRITERS})]
for one in threads: one.start()
for one in threads: one.join()
assert not failed, failed
events = list(Event.objects.values_list("position", "chain", "says"))
assert [position for position, _, _ in events] == list(range({WRITERS * EACH}))
assert len({{chain for _, chain, _ in events}}) == {WRITERS * EACH}
assert len({{says for _, _, says in events}}) == {WRITERS * EACH}
assert TrailHead.objects.get().size == {WRITERS * EACH}
switches = sum(one[2].split(":")[0] != other[2].split(":")[0] for one, other in zip(events, events[1:]))
print("SWITCHES", switches, "WRONG", repr(integrity.verify().wrong))
"""


def writes_without_gap_or_fork(one):
    said = one.migrate().python(WRITE)
    assert "WRONG ''" in said
    assert int(said.split()[1]) >= WRITERS - 1


def test_threads_on_sqlite(tmp_path):
    writes_without_gap_or_fork(new_installation(tmp_path / "data"))


def test_threads_on_postgres(tmp_path, postgres_dsn):
    writes_without_gap_or_fork(new_installation(tmp_path / "data", postgres_dsn, "jejak_bersama"))
