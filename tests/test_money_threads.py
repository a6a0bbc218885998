"""Several people do the same act on money, a ledger or a sign at the same moment, on both databases: one wins, the others are told."""

from tests.installation import new_installation

ACTS = 28
HOLD = """
from tests.money_at_once import hold
print("HELD", hold())
"""


def acts_at_once(one):
    assert f"HELD {ACTS}\n" in one.migrate().python(HOLD)


def test_acts_at_once_on_sqlite(tmp_path):
    acts_at_once(new_installation(tmp_path / "data"))


def test_acts_at_once_on_postgres(tmp_path, postgres_dsn):
    acts_at_once(new_installation(tmp_path / "data", postgres_dsn, "uang_bersama"))
