"""Memuat contoh: Kabupaten Lahat seluruhnya dengan orang, perusahaan dan perjanjian rekaan; mencetak cara masuknya."""

import argparse
import sys
from collections.abc import Sequence

from mitradesa.actions.demo.loading import load_demo
from mitradesa.actions.demo.people import PASSWORD, PIN, SIGN_INS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """Exit 0 when the demonstration stands, 1 when the installation holds real people."""
    parser = argparse.ArgumentParser(prog="mitradesa demo", description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="kosongkan dan muat lagi dari awal")
    asked = parser.parse_args(arguments)
    try:
        done = load_demo(fresh=asked.fresh)
    except Blocked as refusal:
        print(f"{refusal.reason} {refusal.remedy}", file=sys.stderr)
        return 1
    print(f"Contoh: {done.people} orang rekaan, {done.agreements} perjanjian rekaan.")
    print(f"Masuk di /masuk/ dengan kata sandi {PASSWORD} (PIN {PIN}) sebagai:")
    for role, username in SIGN_INS.items():
        print(f"  {username:<12} {POSITIONS[role].title}")
    print(f"Berkas untuk dicoba, semuanya rekaan: {done.samples}")
    print("  (register Excel berantakan dan 20 pindaian; juga dapat diunduh di halaman Impor)")
    return 0
