"""Judge the agreements of the register anew, after the rule book has changed."""

import argparse
import sys
from collections.abc import Sequence

from mitradesa.actions.judging import rejudge

DATABASE = True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mitradesa rejudge", description=__doc__)
    parser.add_argument(
        "--region", default="", metavar="CODE", help="only this region, e.g. 16.04 (default: all)"
    )
    parser.add_argument(
        "--after",
        type=int,
        default=0,
        metavar="ID",
        help="go on after this id, as the last line of a run that stopped says",
    )
    parser.add_argument(
        "--commit", action="store_true", help="store the findings; without it nothing is changed"
    )
    return parser


def run(arguments: Sequence[str]) -> int:
    """Judges in pieces, telling after each where to go on; exit 0."""
    asked = _parser().parse_args(arguments)
    breaches = 0
    for last, count in rejudge(asked.region, asked.after, commit=asked.commit):
        breaches += count
        print(f"sampai --after {last}: {breaches} pelanggaran", file=sys.stderr, flush=True)
    print(
        f"{breaches} pelanggaran {'disimpan' if asked.commit else 'ditemukan; tidak ada yang disimpan tanpa --commit'}"
    )
    return 0
