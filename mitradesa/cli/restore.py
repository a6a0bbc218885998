"""Mengembalikan cadangan ke pemasangan yang kosong, SQLite maupun PostgreSQL; semua sidik dan jejaknya diperiksa."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from mitradesa.actions.restore import restore_backup
from mitradesa.cli.backup import shown_progress
from mitradesa.core.refusals import Blocked

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """`restore FILE.zip`; 1, with nothing changed, where it cannot be put back."""
    parser = argparse.ArgumentParser(prog="mitradesa restore", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.zip")
    chosen = parser.parse_args(arguments)
    try:
        done = restore_backup(chosen.file, shown_progress())
    except Blocked as refusal:
        print(f"{refusal.reason} {refusal.remedy}", file=sys.stderr)
        return 1
    print(f"Pulih: {done.rows} baris, {done.files} berkas, {done.events} peristiwa jejak; jejaknya utuh.")
    print(f"Rantai {done.events}:{done.chain}")
    return 0
