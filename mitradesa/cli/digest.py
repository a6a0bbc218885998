"""Memberi tahu setiap orang yang memintanya apa yang menunggu di mejanya, paling banyak sekali sehari; jalankan tiap pagi."""

import argparse
from collections.abc import Sequence

from mitradesa.actions.desk import send_digests

DATABASE = True


def run(arguments: Sequence[str]) -> int:
    """One line a person; 0 when done, 1 when a message could not be sent."""
    argparse.ArgumentParser(prog="mitradesa digest", description=__doc__).parse_args(arguments)
    failed = False
    for person, said in send_digests():
        failed = failed or "gagal" in said or "menolak" in said
        print(f"{person.name}: {said}")
    return 1 if failed else 0
