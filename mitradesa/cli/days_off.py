"""Print the days off of years as the file of working days holds them, so that an office can review and keep them."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

from holidays import country_holidays

OLDEST, NEWEST = 2014, 2100


def run(arguments: Sequence[str]) -> int:
    """Exit 0 with one table a year; a year out of range is refused by the parser."""
    parser = argparse.ArgumentParser(prog="mitradesa days_off", description=__doc__)
    parser.add_argument("years", nargs="+", type=_year, metavar="YEAR", help="a year such as 2028")
    for year in parser.parse_args(arguments).years:
        print("\n".join(table(year)), end="\n\n")
    return 0


def _year(text: str) -> int:
    if not text.isdecimal() or not OLDEST <= int(text) <= NEWEST:
        raise argparse.ArgumentTypeError(f"tahun ditulis {OLDEST} sampai {NEWEST}, bukan {text!r}")
    return int(text)


def table(year: int) -> Iterator[str]:
    """The lines of a year: national days off and joint days off with their Indonesian names, "(perkiraan)" where the moon decides."""
    yield f"[{year}]"
    for day, name in days_off(year).items():
        yield f'{day.isoformat()} = "{name}"'


def days_off(year: int) -> dict[date, str]:
    """National and joint days off of a year, in order."""
    found = country_holidays("ID", years=year, categories=("public", "government"), language="id")
    return dict(sorted(found.items()))
