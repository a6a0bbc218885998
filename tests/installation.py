"""Whole installations in folders of their own, each with its SQLite file or a PostgreSQL database, driven as an office drives them."""

import os
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.gate.tables import with_tables
from tests.gate.tools import ROOT

SETUP = """
import django
django.setup()
"""


@dataclass(frozen=True)
class Installation:
    """A data folder and, where it is not SQLite, the address of its database."""

    folder: Path
    database: str = ""

    @property
    def surroundings(self):
        """The environment of its processes."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MITRADESA_")}
        kept |= {"MITRADESA_DATA": str(self.folder), "PYTHONPATH": str(ROOT)}
        kept["DJANGO_SETTINGS_MODULE"] = "mitradesa.config.settings"
        return kept | ({"MITRADESA_DATABASE": self.database} if self.database else {})

    def run(self, *arguments, status=0):
        """Runs the command line; what it said."""
        return self._done([sys.executable, "-m", "mitradesa.cli", *arguments], status)

    def python(self, source, status=0):
        """Runs lines of Python with Django ready; what they printed."""
        return self._done([sys.executable, "-c", SETUP + textwrap.dedent(source)], status)

    def migrate(self):
        """Makes the tables."""
        if not self.database:
            with_tables(self.folder)
            return self
        self._done([sys.executable, "-m", "django", "migrate", "--verbosity", "0"], 0)
        return self

    def _done(self, line, status):
        done = subprocess.run(
            line, env=self.surroundings, cwd=ROOT, capture_output=True, text=True, timeout=170, check=False
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr


def new_installation(folder, dsn="", name=""):
    """An empty one; on PostgreSQL where the address of a server is given."""
    folder.mkdir(parents=True)
    if not dsn:
        return Installation(folder)
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return Installation(folder, dsn.rpartition("/")[0] + f"/{name}")
