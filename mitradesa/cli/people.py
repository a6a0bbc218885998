"""Membuat kantor dan akun pertama sebuah kabupaten, dan membuka ulang akun dari server bila tidak ada jalan lain."""

import argparse
import sys
from collections.abc import Sequence

from mitradesa.actions.founding import found_regency, reset_from_server
from mitradesa.actions.regions import load_regions
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Role
from mitradesa.queries.coordinates import codes

DATABASE = True
FIRST = (Role.DPMD_HEAD, Role.DPMD_SECRETARY, Role.DPMD_DIVISION_HEAD, Role.DPMD_STAFF)


def run(arguments: Sequence[str]) -> int:
    """`people found --regency CODE --name NAME` or `people reset USERNAME`; 0 when done, 2 with what to do otherwise."""
    parser = argparse.ArgumentParser(prog="mitradesa people", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    found = commands.add_parser(
        "found", help="kantor-kantor sebuah kabupaten dan akun pertamanya; boleh diulang"
    )
    found.add_argument("--regency", required=True, metavar="KODE", help="kode kabupaten, misalnya 16.04")
    found.add_argument("--name", required=True, metavar="NAMA", help="nama orang pertama")
    found.add_argument(
        "--role",
        default=Role.DPMD_HEAD.value,
        choices=[one.value for one in FIRST],
        help="jabatannya di Dinas PMD",
    )
    reset = commands.add_parser(
        "reset", help="buka ulang sebuah akun dan cetak kode barunya; tercatat dalam jejak"
    )
    reset.add_argument("username", metavar="NAMA_PENGGUNA")
    chosen = parser.parse_args(arguments)
    try:
        return _found(chosen) if chosen.command == "found" else _reset(chosen.username)
    except Blocked as refusal:
        print(f"{refusal.reason} {refusal.remedy}", file=sys.stderr)
        return 2


def _found(chosen: argparse.Namespace) -> int:
    if chosen.regency in set(codes()):
        load_regions(within=chosen.regency)
    done = found_regency(chosen.regency, chosen.name, Role(chosen.role))
    print(f"{done.offices} kantor baru dibuat.")
    print(f"Orang pertama: {done.person.name}, nama pengguna {done.person.username}.")
    if done.code:
        print(f"Kode aktivasi: {done.code} (buka /aktivasi/, berlaku 30 hari, sekali pakai)")
    else:
        print("Akun itu sudah aktif; tidak ada kode baru.")
    return 0


def _reset(username: str) -> int:
    person, code = reset_from_server(username)
    print(
        f"Akun {person.name} dibuka ulang. Kode aktivasi: {code} (buka /aktivasi/, berlaku 30 hari, sekali pakai)"
    )
    return 0
