"""Count the register anew: the stored figures of overview, data quality and villages."""

import argparse
from collections.abc import Sequence

from mitradesa.actions.tallies import recount
from mitradesa.core.language import grouped

DATABASE = True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mitradesa recount",
        description=f"{__doc__} Acts keep them; needed only when the database was changed by other means. "
        "Exit 1 when figures are wrong and were not mended.",
    )
    parser.add_argument(
        "--commit", action="store_true", help="mend the figures; without it nothing is changed"
    )
    return parser


def run(arguments: Sequence[str]) -> int:
    """Says how many figures were wrong; exit 1 when they still are."""
    asked = _parser().parse_args(arguments)
    found = recount(commit=asked.commit)
    said = f"{grouped(found.agreements)} perjanjian dihitung"
    if not found.wrong:
        print(f"{said}; semua angka tersimpan benar.")
        return 0
    if asked.commit:
        print(f"{said}; {grouped(found.wrong)} angka dibetulkan.")
        return 0
    print(f"{said}; {grouped(found.wrong)} angka salah. Betulkan dengan: mitradesa recount --commit")
    return 1
