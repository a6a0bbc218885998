"""Memeriksa, mengekspor dan menutup jejak: verify, export, root."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mitradesa.actions.daily_roots import close_days
from mitradesa.queries import integrity

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """`trail verify`, `trail export FILE [--personal]`, `trail root`; 0 when whole or done, 1 when something was changed."""
    parser = argparse.ArgumentParser(prog="mitradesa trail", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("verify", help="periksa seluruh jejak; keluar 0 bila utuh, 1 bila ada yang berubah")
    export = commands.add_parser("export", help="tulis jejak sebagai baris JSON untuk trail_check.py")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument(
        "--personal", action="store_true", help="sertakan data pribadi yang belum dihapus; jangan dibagikan"
    )
    commands.add_parser("root", help="tulis akar hari-hari yang sudah lewat; boleh diulang kapan saja")
    chosen = parser.parse_args(arguments)
    if chosen.command == "verify":
        return _verify()
    return _root() if chosen.command == "root" else _export(chosen.file, personal=chosen.personal)


def shown_progress(what: str) -> Callable[[int, int], None] | None:
    """A line that counts up, where somebody watches."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, of: int) -> None:
        print(f"\r{what} {done} dari {of}", end="", file=sys.stderr, flush=True)

    return show


def _verify() -> int:
    verdict = integrity.verify(shown_progress("memeriksa peristiwa"))
    if verdict.wrong:
        print(f"TIDAK UTUH. {verdict.wrong}")
        print(
            "Jangan mengubah apa pun; simpan cadangan basis data ini dan hubungi inspektorat.",
            file=sys.stderr,
        )
        return 1
    print(f"Utuh: {verdict.size} peristiwa, {verdict.days} akar harian.")
    print(f"Rantai {verdict.size}:{verdict.chain}")
    print(f"Akar   {verdict.size}:{verdict.root}")
    print(f"Kode   {verdict.size}:{verdict.code}")
    return 0


def _export(path: Path, *, personal: bool) -> int:
    aside = path.with_name(f".{path.name}.sebagian")
    try:
        with aside.open("wb") as file:
            for line in integrity.export_lines(
                personal=personal, progress=shown_progress("menulis peristiwa")
            ):
                file.write(line)
        os.replace(aside, path)
    finally:
        aside.unlink(missing_ok=True)
    print(f"Jejak ditulis ke {path}. Periksa dengan: python3 trail_check.py {path.name}")
    return 0


def _root() -> int:
    made = close_days()
    for one in made:
        print(f"{one.day:%d-%m-%Y} {one.size}:{one.root}")
    if not made:
        print("Tidak ada hari baru yang perlu ditutup.")
    return 0
