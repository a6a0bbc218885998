"""Mencari desa dan kelurahan menurut nama, dan membangun ulang berkas wilayah dari paket npm idn-area-data."""

import argparse
import csv
import io
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from mitradesa.reading.extraction.areas import official_areas, packed, unpacked
from mitradesa.reading.extraction.villages import candidates

TARGET = Path(__file__).resolve().parent.parent / "reading" / "data" / "areas.txt.gz"
_TABLES = ("provinces", "regencies", "districts", "villages")


def run(arguments: Sequence[str]) -> int:
    """`areas refresh FOLDER_OR_TGZ` or `areas find NAME [--regency R]`; 0 when done, 1 when nothing was found, 2 on bad input."""
    parser = argparse.ArgumentParser(prog="mitradesa areas", description="Daftar resmi desa dan kelurahan.")
    commands = parser.add_subparsers(dest="command", required=True)
    refresh = commands.add_parser("refresh", help="bangun ulang berkas wilayah dari paket npm idn-area-data")
    refresh.add_argument("source", type=Path, help="folder hasil buka paket, atau berkas .tgz")
    refresh.add_argument(
        "--to", type=Path, default=TARGET, help="berkas tujuan (bawaan: berkas wilayah program)"
    )
    find = commands.add_parser("find", help="cari desa atau kelurahan menurut nama")
    find.add_argument("name")
    find.add_argument("--regency", help="nama kabupaten atau kota")
    chosen = parser.parse_args(arguments)
    if chosen.command == "refresh":
        return _refresh(chosen.source, chosen.to)
    return _find(chosen.name, chosen.regency)


def _refresh(source: Path, target: Path) -> int:
    try:
        tables = _tables(source)
        content = packed(*(tables[name] for name in _TABLES))
        areas = unpacked(content)
    except (OSError, KeyError, ValueError, tarfile.TarError) as problem:
        print(
            f"Paket wilayah tidak terbaca: {problem}. Beri folder atau berkas .tgz dari idn-area-data.",
            file=sys.stderr,
        )
        return 2
    target.write_bytes(content)
    kinds = Counter(area.kind for area in areas.all())
    counts = ", ".join(f"{name} {number:,}".replace(",", ".") for name, number in sorted(kinds.items()))
    print(
        f"{kinds.total()} wilayah setingkat desa ({counts}); {len(areas.subdistricts)} kecamatan, {len(areas.regencies)} kabupaten/kota."
    )
    print(f"Ditulis ke {target} ({len(content) // 1000} kB).")
    return 0


def _tables(source: Path) -> dict[str, dict[str, str]]:
    if source.is_dir():
        folder = next(
            (
                path
                for path in (source / "data", source / "package" / "data", source)
                if (path / "villages.csv").is_file()
            ),
            source,
        )
        return _parsed(lambda name: (folder / f"{name}.csv").read_bytes())
    with tarfile.open(source) as archive:

        def read(name: str) -> bytes:
            member = archive.extractfile(f"package/data/{name}.csv")
            if member is None:
                raise KeyError(name)
            return member.read()

        return _parsed(read)


def _parsed(read: Callable[[str], bytes]) -> dict[str, dict[str, str]]:
    return {
        name: {
            row["code"]: row["name"] for row in csv.DictReader(io.StringIO(read(name).decode("utf-8-sig")))
        }
        for name in _TABLES
    }


def _find(name: str, regency: str | None) -> int:
    hits = candidates(official_areas(), name, regency=regency)
    for area, likeness in hits[:25]:
        note = "" if likeness >= 100 else f"  (mirip {likeness:.0f} %)"
        print(
            f"{area.code}  {area.kind.replace('_', ' ')} {area.name}, Kecamatan {area.subdistrict}, {area.regency}{note}"
        )
    if len(hits) > 25:
        print(f"... dan {len(hits) - 25} lagi; persempit dengan --regency.")
    if not hits:
        print(f"Tidak ada desa atau kelurahan bernama {name}.", file=sys.stderr)
    return 0 if hits else 1
