"""Runs pytest once more with the run's own PostgreSQL as the database: `python -m tests.gate.on_postgres [PYTEST...]`."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.gate import tools
from tests.gate.postgres import OWNER, Server

NOTHING_TO_RUN = 5
NOT_RUN = 3


def main(arguments: list[str]) -> int:
    """The exit status of the tests that use the database; 3 where there is no PostgreSQL."""
    programs = tools.postgres_programs()
    if programs is None:
        print("NOT RUN: the tests of the database on PostgreSQL, which is missing here")
        return NOT_RUN
    folder = Path(tempfile.mkdtemp(prefix="mitradesa-postgres-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)
    server = Server(folder, programs)
    try:
        server.start()
        line = [sys.executable, "-m", "pytest", "-m", "django_db", *arguments]
        done = subprocess.run(line, env=os.environ | {"MITRADESA_DATABASE": server.dsn}, check=False)
        return done.returncode
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
