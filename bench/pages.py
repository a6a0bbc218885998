"""Times the pages at several sizes, on SQLite and PostgreSQL: `python -m bench.pages [--agreements 300 100000]`.

SQLite lies in a folder of its own; PostgreSQL is a server of its own where its programs are installed. Prints one table for both.
"""

import argparse
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bench.run import machine
from tests.gate import tools
from tests.gate.postgres import OWNER, Server

DATABASES = ("sqlite", "postgresql")


def main() -> None:
    """Makes a database of each kind and size and prints how long its pages take, and how many times longer at the last size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, nargs="+", default=[300, 100_000])
    parser.add_argument("--on", choices=DATABASES, nargs="+", default=DATABASES)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        importlib.import_module("django").setup()
        print(json.dumps(importlib.import_module("bench.pages_timed").measured(asked.one)))
        return
    print(f"{machine()}, load {os.getloadavg()[1]:.1f}")
    for kind in asked.on:
        _print_table(kind, {count: _in_own_database(kind, count) for count in asked.agreements})


def _in_own_database(kind: str, count: int) -> Mapping[str, float]:
    folder = tempfile.mkdtemp(prefix="mitradesa-bench-")
    try:
        with _database(kind) as address:
            surroundings = os.environ | {
                "MITRADESA_DATA": folder,
                "MITRADESA_DATABASE": address,
                "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
            }
            line = [sys.executable, "-W", "ignore", "-m", "bench.pages", "--one", str(count)]
            done = subprocess.run(line, env=surroundings, check=True, stdout=subprocess.PIPE, text=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    found: Mapping[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


@contextmanager
def _database(kind: str) -> Iterator[str]:
    """The address of an empty PostgreSQL, or none for SQLite."""
    if kind == "sqlite":
        yield ""
        return
    programs = tools.postgres_programs()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed here: --on sqlite")
    folder = Path(tempfile.mkdtemp(prefix="mitradesa-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)
    server = Server(folder, programs)
    try:
        server.start()
        yield server.dsn
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _print_table(kind: str, found: Mapping[int, Mapping[str, float]]) -> None:
    first, last = min(found), max(found)
    print(f"\n| {kind} | " + " | ".join(f"{count:,} agreements" for count in found) + " | ratio |")
    print("|---|" + "--:|" * (len(found) + 1))
    for name in found[first]:
        times = " | ".join(f"{page[name]:.1f} ms" for page in found.values())
        print(f"| {name} | {times} | {found[last][name] / found[first][name]:.1f} |", flush=True)


if __name__ == "__main__":
    main()
