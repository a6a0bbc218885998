"""Mencetak laporan bulanan register satu wilayah, sebagai PDF atau teks, dengan kepala jejaknya: monthly."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from mitradesa.actions.daily_roots import close_days
from mitradesa.core.calendar import today
from mitradesa.core.monthly import Month, month_from, month_of
from mitradesa.queries.monthly import month_report
from mitradesa.queries.regions import is_loaded, regencies_with_office
from mitradesa.reports.monthly.as_text import render_text
from mitradesa.reports.monthly.pdf import render_pdf

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """`report monthly [REGION] [--month 2026-11] [--pdf FILE]`; 2 for a region or month that cannot be reported on."""
    parser = argparse.ArgumentParser(prog="mitradesa report", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    monthly = commands.add_parser("monthly", help="laporan bulanan register satu wilayah")
    monthly.add_argument(
        "region",
        nargs="?",
        default="",
        metavar="KODE",
        help="kode wilayah, mis. 16.04 (bawaan: satu-satunya kabupaten)",
    )
    monthly.add_argument(
        "--month", type=_month, default=month_of(today()), metavar="TAHUN-BULAN", help="bawaan: bulan ini"
    )
    monthly.add_argument(
        "--pdf", type=Path, metavar="FILE", help="tulis sebagai PDF; tanpa ini teksnya ditampilkan"
    )
    chosen = parser.parse_args(arguments)
    region = chosen.region or _only_regency()
    if not is_loaded(region):
        return _complain(f"wilayah {region} tidak ada. Cari kodenya: mitradesa areas find NAMA")
    close_days()
    report = month_report(region, chosen.month)
    if chosen.pdf is None:
        print(render_text(report), end="")
        return 0
    chosen.pdf.write_bytes(render_pdf(report))
    print(f"Ditulis ke {chosen.pdf}. Kode baca jejak {report.seal.size}: {report.seal.code}")
    return 0


def _month(text: str) -> Month:
    found = month_from(text)
    if found is None or found.first > today():
        raise argparse.ArgumentTypeError(f"'{text}' bukan bulan yang sudah mulai; tulis seperti 2026-11")
    return found


def _only_regency() -> str:
    found = regencies_with_office()
    if len(found) == 1:
        return found[0]
    if not found:
        raise SystemExit(
            "belum ada kabupaten yang memakai pemasangan ini. Mulai: mitradesa people found --regency KODE --name NAMA"
        )
    raise SystemExit(f"ada beberapa kabupaten; sebutkan salah satu: {', '.join(found)}")


def _complain(sentence: str) -> int:
    print(f"mitradesa report: {sentence}", file=sys.stderr)
    return 2
