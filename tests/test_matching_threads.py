"""Offices that match the same receipt to lines of two statements at the same moment: its rupiah are used once, on both databases."""

from tests.installation import new_installation

ASKING, ROUNDS = 6, 4

MATCH = f"""
import threading
from datetime import date
from django.db import connection
from mitradesa.actions.statements.matching import match
from mitradesa.core.reconciling import Part
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import BankMatch, Event
from tests import estate, world
world.regions()
seat = world.seat(world.holder("finance_officer"))
agreement = world.agreement()
statements = [estate.a_statement(), estate.a_statement()]
won, failed = [], []
def ask(begin, statement, line, receipt):
    try:
        begin.wait()
        try:
            won.extend(match(seat, statement.pk, [Part(line.pk, receipt.pk, 500)]))
        except Blocked as refused:
            assert "tinggal" in refused.reason or "sudah dicocokkan" in refused.reason, refused.reason
    except Exception as problem:
        failed.append(problem)
    finally:
        connection.close()
for number in range({ROUNDS}):
    receipt = estate.a_receipt(agreement, amount=500)
    lines = [estate.a_line(statement, amount=500) for statement in statements]
    begin = threading.Barrier({ASKING})
    threads = [
        threading.Thread(target=ask, args=(begin, statements[place % 2], lines[place % 2], receipt))
        for place in range({ASKING})
    ]
    for each in threads: each.start()
    for each in threads: each.join()
    assert not failed, failed
    assert len(won) == number + 1, won
assert BankMatch.objects.count() == Event.objects.filter(kind="statement.matched").count() == {ROUNDS}
print("HELD", len(won))
"""


def offices_match_at_once(one):
    assert f"HELD {ROUNDS}" in one.migrate().python(MATCH)


def test_matching_on_sqlite(tmp_path):
    offices_match_at_once(new_installation(tmp_path / "data"))


def test_matching_on_postgres(tmp_path, postgres_dsn):
    offices_match_at_once(new_installation(tmp_path / "data", postgres_dsn, "cocok_bersama"))
