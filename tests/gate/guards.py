"""Lets Django empty the tables after a test that really commits: the triggers that keep the trail rest while it does."""

from collections.abc import Sequence

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations

from mitradesa.records import guards

_flush = BaseDatabaseOperations.execute_sql_flush


def _unguarded_flush(self: BaseDatabaseOperations, sql_list: Sequence[str]) -> None:
    # Only a database that has the trail has something to guard.
    known = guards.TABLE in self.connection.introspection.table_names()
    if known:
        guards.remove(self.connection)
    _flush(self, sql_list)
    if known:
        guards.install(self.connection)


@pytest.fixture(scope="session", autouse=True)
def _tables_can_be_emptied() -> None:
    BaseDatabaseOperations.execute_sql_flush = _unguarded_flush  # type: ignore[method-assign]
