"""Offices that reserve the same land at the same moment: one holds it, the others are refused, on both databases."""

from tests.installation import new_installation

ASKING, ROUNDS = 6, 4

RESERVE = f"""
import threading
from django.db import connection
from mitradesa.actions.asset_uses import Wish, reserve
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import AssetUse, Event
from tests import estate, world
from tests.estate import span
world.regions()
seat = world.seat(world.holder("village_secretary"))
land = estate.an_asset()
parts = [estate.a_part(land, f"petak {{number}}").pk for number in (1, 2)]
wanted = [None, parts[0], parts[0], None, parts[0], None]
won, failed = [], []
def ask(begin, key, part, days):
    try:
        begin.wait()
        try:
            won.append(reserve(seat, key, 1, Wish(land.pk, part, days)).pk)
        except Blocked as refused:
            assert "sudah dipakai" in refused.reason, refused.reason
    except Exception as problem:
        failed.append(problem)
    finally:
        connection.close()
for number in range({ROUNDS}):
    days = span(f"{{2027 + number}}-01-01", f"{{2027 + number}}-12-31")
    keys = [estate.a_case().key for _ in wanted]
    begin = threading.Barrier({ASKING})
    threads = [threading.Thread(target=ask, args=(begin, key, part, days)) for key, part in zip(keys, wanted)]
    for each in threads: each.start()
    for each in threads: each.join()
    assert not failed, failed
    assert len(won) == number + 1, won
assert AssetUse.objects.count() == Event.objects.filter(kind="asset.reserved").count() == {ROUNDS}
print("HELD", len(won))
"""


def offices_ask_at_once(one):
    assert f"HELD {ROUNDS}" in one.migrate().python(RESERVE)


def test_reserving_on_sqlite(tmp_path):
    offices_ask_at_once(new_installation(tmp_path / "data"))


def test_reserving_on_postgres(tmp_path, postgres_dsn):
    offices_ask_at_once(new_installation(tmp_path / "data", postgres_dsn, "aset_bersama"))
