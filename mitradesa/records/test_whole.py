"""A new installation has the tables, columns, indexes and triggers of one that came here by every migration."""

import re
import sqlite3
import sys

import pytest

from tests.installation import Installation

MIGRATE = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
STEP_BY_STEP = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
executor = MigrationExecutor(connection)
executor.loader.replace_migrations = False
executor.loader.build_graph()
executor.migrate([("records", "0013_pictures_in_quarantine")])
"""


def made(path):
    found = {}
    rows = sqlite3.connect(path)
    for kind, name, table, sql in rows.execute("select type, name, tbl_name, sql from sqlite_master"):
        if kind == "table" and sql and name != "django_migrations":
            columns = sorted(row[1:4] for row in rows.execute(f'pragma table_info("{name}")'))
            found[kind, name] = columns, sorted(re.findall(r'CONSTRAINT "(\w+)"', sql))
        elif not name.startswith("sqlite_autoindex"):
            found[kind, re.sub(r"_[0-9a-f]{8}", "", name)] = table
    return found


@pytest.mark.slow
def test_both_ways_lead_to_the_same_database(tmp_path):
    at_once, by_steps = Installation(tmp_path / "baru"), Installation(tmp_path / "lama")
    for one in (at_once, by_steps):
        one.folder.mkdir()
    at_once._done(MIGRATE, 0)
    by_steps.python(STEP_BY_STEP)
    by_steps._done(MIGRATE, 0)
    databases = [one.folder / "mitradesa.sqlite3" for one in (at_once, by_steps)]
    assert made(databases[0]) == made(databases[1])
    assert len(made(databases[0])) > 300
