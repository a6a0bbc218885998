"""Menulis cadangan lengkap (basis data dan berkas) ke satu berkas ZIP terbuka; pemasangan boleh sedang dipakai."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mitradesa.queries.backup import write_backup

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """`backup FILE.zip`; 1 where a stored file is not on disk any more, 2 where the name is taken."""
    parser = argparse.ArgumentParser(prog="mitradesa backup", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE.zip")
    parser.add_argument("--replace", action="store_true", help="timpa berkas yang sudah ada")
    chosen = parser.parse_args(arguments)
    if chosen.file.exists() and not chosen.replace:
        print(f"{chosen.file} sudah ada. Pakai nama lain, atau --replace.", file=sys.stderr)
        return 2
    made = write_backup(chosen.file, shown_progress())
    print(
        f"Cadangan ditulis ke {chosen.file}: {made.rows} baris, {made.files} berkas, {made.events} peristiwa jejak."
    )
    print(f"Sidik daftar isinya: {made.manifest}")
    for sha256 in made.missing[:20]:
        print(f"Berkas {sha256} tercatat tetapi tidak ada di disk.", file=sys.stderr)
    return 1 if made.missing else 0


def shown_progress() -> Callable[[str, int], None]:
    """One line that counts, where somebody watches."""
    if not sys.stderr.isatty():
        return lambda what, done: None

    def show(what: str, done: int) -> None:
        print(f"\r\033[K{what}: {done}", end="", file=sys.stderr, flush=True)

    return show
