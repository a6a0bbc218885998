"""Runs pytest once more with the run's own PostgreSQL as the database: `python -m tests.gate.on_postgres [PYTEST...]`."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.gate import tools
from tests.gate.postgres import OWNER, Server
from tests.gate.seed import run_whole

ENOUGH = 1500
NOT_RUN = 3


def main(arguments: list[str]) -> int:
    """The exit status of the tests that use the database; 3 where there is no PostgreSQL. `--undrawn` says what is left to it."""
    programs = tools.postgres_programs()
    if arguments == ["--undrawn"]:
        print(f"--undrawn={ENOUGH}" if programs and not run_whole() else "")
        return 0
    if programs is None:
        print("NOT RUN: the tests of the database on PostgreSQL, which is missing here")
        return NOT_RUN
    folder = Path(tempfile.mkdtemp(prefix="mitradesa-postgres-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)
    # The other run works in the same checkout at the same time, on files of its own.
    data = tempfile.mkdtemp(prefix="mitradesa-data-", dir="/tmp")
    server = Server(folder, programs)
    try:
        server.start()
        named = any(not argument.startswith("-") for argument in arguments)
        drawn = [] if run_whole() or named else [f"--drawn={ENOUGH}"]
        wanted = "django_db" if run_whole() else "django_db and not once"
        line = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-m", wanted, *drawn, *arguments]
        own = {"MITRADESA_DATABASE": server.dsn, "MITRADESA_DATA": data}
        return subprocess.run(line, env=os.environ | own, check=False).returncode
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(data, ignore_errors=True)


if __name__ == "__main__":
    # Whoever ends this run ends its server too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
