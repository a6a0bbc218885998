"""Judge facts stated in a file: one agreement or millions, without a draft."""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate
from mitradesa.core.language import LANGUAGES, _, grouped, language
from mitradesa.core.vocabulary import BadFact
from mitradesa.law.book import book
from mitradesa.law.expression import lite
from mitradesa.law.expression.batch import Summary, summarise
from mitradesa.reports.draft_check.as_json import as_json
from mitradesa.reports.draft_check.as_text import as_text
from mitradesa.reports.draft_check.check import Check, check_raw_facts

TABLES = (".csv", ".parquet")
FINE, BREACHED, UNREADABLE = 0, 1, 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mitradesa judge", description=__doc__)
    parser.add_argument(
        "facts", type=Path, metavar="FACTS", help="file of facts: .toml, .json, .csv or .parquet"
    )
    parser.add_argument(
        "--date",
        type=date.fromisoformat,
        metavar="D",
        help="day to judge (default: the signing day, else today)",
    )
    parser.add_argument("--village", metavar="CODE", default="", help="region code, for a region's own rules")
    parser.add_argument(
        "--gate", type=Gate, choices=list(Gate), default=Gate.SIGN, help="moment asked about (default: sign)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--summary", action="store_true", help="counts per rule and outcome instead of findings"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="id", help="language of the findings")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Exit 0: nothing mandatory breached; 1: something is; 2: the facts could not be read. A summary exits 0 or 2."""
    asked = _parser().parse_args(arguments)
    with language(asked.lang):
        try:
            return _summary(asked) if asked.summary else _findings(asked)
        except (BadFact, tomllib.TOMLDecodeError, json.JSONDecodeError, UnicodeDecodeError) as error:
            print(f"{asked.facts}: {error}", file=sys.stderr)
            return UNREADABLE


def _findings(asked: argparse.Namespace) -> int:
    checks = (
        check_raw_facts(raw, today=today(), on=asked.date, village=asked.village, gate=asked.gate)
        for raw in _agreements(asked.facts)
    )
    worst = FINE
    reports: list[dict[str, Any]] = []
    for check in checks:
        worst = max(worst, BREACHED if check.breaches_mandatory else FINE)
        _show(check, reports, as_list=asked.json)
    if asked.json:
        print(json.dumps(reports[0] if len(reports) == 1 else reports, ensure_ascii=False))
    return worst


def _show(check: Check, reports: list[dict[str, Any]], *, as_list: bool) -> None:
    if as_list:
        reports.append(as_json(check))
    else:
        print(as_text(check))


def _agreements(path: Path) -> Iterator[Mapping[str, Any]]:
    if path.suffix == ".csv":
        yield from lite.read_csv(path)
        return
    if path.suffix == ".parquet":
        raise BadFact(
            _(
                "Berkas Parquet dinilai dengan --summary; untuk temuan per perjanjian pakai CSV, JSON atau TOML."
            )
        )
    read = tomllib.loads if path.suffix == ".toml" else json.loads
    stated = read(path.read_text(encoding="utf-8"))
    rows = stated.get("agreement", [stated]) if isinstance(stated, dict) else stated
    for row in rows:
        if not isinstance(row, Mapping):
            raise BadFact(_("Isi berkas harus satu himpunan fakta atau daftar himpunan fakta (nama: nilai)."))
        yield row


def _summary(asked: argparse.Namespace) -> int:
    rules = book(asked.village)
    if asked.facts.suffix not in TABLES:
        raise BadFact(_("--summary membaca tabel: .csv atau .parquet, satu perjanjian tiap baris."))
    summary = summarise(asked.facts, rules, gate=asked.gate, on=asked.date, today=today())
    if asked.json:
        print(json.dumps(_as_json(summary, rules.version), ensure_ascii=False))
    else:
        _print(summary)
    return FINE


def _as_json(summary: Summary, version: str) -> dict[str, Any]:
    return {
        "schema": "mitradesa.summary/1",
        "rule_book": version,
        "rules": len(summary.rules),
        "agreements": summary.agreements,
        "seconds": round(summary.seconds, 4),
        "seconds_reading": round(summary.seconds_reading, 4),
        "engine": summary.engine,
        "outcomes": {
            rule: {str(name): count for name, count in counts.items()}
            for rule, counts in summary.rules.items()
        },
    }


def _print(summary: Summary) -> None:
    names = list(next(iter(summary.rules.values()))) if summary.rules else []
    print(f"{'':36}" + "".join(f"{name:>16}" for name in names))
    for rule, counts in summary.rules.items():
        print(f"{rule:36}" + "".join(f"{count:16,}" for count in counts.values()))
    print(
        _(
            "{agreements} perjanjian x {rules} ketentuan: {judging} s menilai, {reading} s membaca ({engine})"
        ).format(
            agreements=grouped(summary.agreements),
            rules=len(summary.rules),
            judging=f"{summary.seconds:.3f}",
            reading=f"{summary.seconds_reading:.3f}",
            engine=summary.engine,
        )
    )
