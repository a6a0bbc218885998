"""Mengukur pembaca naskah pada map naskah berlabel (labels.csv, facts.csv)."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from mitradesa.reading.evaluation import (
    ABSENT,
    BODY,
    HEADED,
    Evaluation,
    Miss,
    NotLabelled,
    Tally,
    as_json,
    evaluate,
    misses_of,
    verdicts_json,
)


def run(arguments: Sequence[str]) -> int:
    """Exit 0 when every draft was read, 2 when the folder has no labels or a draft could not be read."""
    parser = argparse.ArgumentParser(prog="mitradesa evaluate", description=__doc__)
    parser.add_argument(
        "folder", metavar="MAP", type=Path, help="map berisi naskah dan labels.csv, boleh juga facts.csv"
    )
    parser.add_argument("--json", action="store_true", help="cetak JSON")
    asked = parser.parse_args(arguments)
    try:
        done = evaluate(asked.folder)
    except NotLabelled as trouble:
        print(f"mitradesa evaluate: {trouble}", file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(as_json(done), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(done)))
    return 2 if done.unreadable else 0


def _lines(done: Evaluation) -> Iterator[str]:
    yield f"Naskah terbaca: {done.documents}; tidak terbaca: {len(done.unreadable)}"
    yield from (f"  {file}: {reason}" for file, reason in done.unreadable)
    yield "Pembaca tidak belajar dari label: kata dan polanya ditulis tangan, jadi tidak ada angka 'tanpa satu keluarga'."
    yield ""
    yield from _element_lines(done)
    yield ""
    yield from _fact_lines(done)
    yield ""
    yield from _difference_lines(done)


def _share(present: int, total: int) -> str:
    return f"{present:4d} / {total:<4d} {present / total:7.1%}" if total else f"{'-':>11} {'':7}"


def _tally_line(name: str, tally: Tally) -> str:
    cells = (_share(tally.present(label), tally.total(label)) for label in (HEADED, BODY, ABSENT))
    return f"{name:<20}" + "   ".join(cells)


def _element_lines(done: Evaluation) -> Iterator[str]:
    yield f"{'unsur':<20}{'berjudul, ditemukan':<19}   {'di isi, ditemukan':<19}   {'tidak ada, dilaporkan ada'}"
    for key, tally in done.elements.items():
        yield _tally_line(key, tally)
    yield _tally_line("SEMUA", done.whole())
    mean = done.family_mean()
    if mean is not None:
        yield f"Rata-rata per keluarga naskah ({len(done.families)} keluarga), unsur berjudul: {mean:.1%}"


def _fact_lines(done: Evaluation) -> Iterator[str]:
    if not done.facts:
        yield "Fakta tidak diukur: tidak ada facts.csv."
        return
    yield f"{'fakta':<20}{'tertulis':>9}{'benar':>8}{'%':>8}{'tak tahu':>10}{'salah':>7}{'%':>8}"
    for name, verdicts in (*done.facts.items(), ("SEMUA", done.facts_whole())):
        counts = verdicts_json(verdicts)
        yield (
            f"{name:<20}{counts['stated']:>9}{counts['right']:>8}{counts['share_right']:>8.1%}"
            f"{counts['unknown']:>10}{counts['wrong']:>7}{counts['share_wrong']:>8.1%}"
        )


def _difference_lines(done: Evaluation) -> Iterator[str]:
    for title, kinds in (
        ("Unsur berjudul yang tidak ditemukan", (HEADED,)),
        ("Unsur di isi yang tidak ditemukan", (BODY,)),
        ("Unsur yang menurut label tidak ada, tetapi dilaporkan ada", (ABSENT,)),
        ("Fakta salah", ("wrong",)),
        ("Fakta tidak diketahui", ("unknown",)),
        ("Jenis naskah atau hari terakhir yang dapat diperdebatkan", ("arguable",)),
    ):
        yield from _listed(title, misses_of(done, kinds))
    yield from _listed("Fakta yang terbaca tetapi tidak tertulis di facts.csv", done.unstated)


def _listed(title: str, misses: Sequence[Miss]) -> Iterator[str]:
    if misses:
        yield f"{title}: {len(misses)}"
        yield from (f"  {miss.file} {miss.name}: {miss.stated or '-'} -> {miss.read}" for miss in misses)
