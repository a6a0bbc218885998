"""Print the rule book."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from mitradesa.core.calendar import today
from mitradesa.law.book import decides_by, every_rule, set_aside, version
from mitradesa.law.effects import EFFECT_WORDS, Effect, effects, snapshot
from mitradesa.law.judge import fill
from mitradesa.law.own import current, supposing
from mitradesa.law.rule import Rule
from mitradesa.reports.rule_book.as_markdown import rule_book


def run(arguments: Sequence[str]) -> int:
    """Print every rule with its articles, as Markdown or JSON, or what the installation's own law files change in it."""
    parser = argparse.ArgumentParser(prog="mitradesa book", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--overlay",
        action="store_true",
        help="print what this installation's own law files change; exit 1 where some of it is set aside",
    )
    asked = parser.parse_args(arguments)
    if asked.overlay:
        return _overlay(as_json=asked.json)
    if asked.json:
        rules = [as_row(rule) for rule in every_rule()]
        print(json.dumps({"rule_book": version(), "rules": rules}, ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(rule_book())
    return 0


def own_changes() -> list[Effect]:
    """What the installation's own law files change in the book that the program brings."""
    with supposing({}):
        before = snapshot(today())
    return effects(current().files, before, today())


def _overlay(*, as_json: bool) -> int:
    found, files = own_changes(), list(current().files)
    if as_json:
        rows = [asdict(one) for one in found]
        stated = {
            "rule_book": version(),
            "files": files,
            "changes": rows,
            "set_aside": list(map(str, set_aside())),
        }
        print(json.dumps(stated, ensure_ascii=False, indent=2))
    else:
        print(f"Buku aturan {version()}; berkas hukum pemasangan ini: {', '.join(files) or 'tidak ada'}.")
        for one in found:
            place = f" ({one.rule}{f', {one.region}' if one.region else ''})" if one.rule else ""
            print(f"- {EFFECT_WORDS[one.kind]}: {one.about}{place}")
            if one.before or one.after:
                print(f"    {one.before or '–'} -> {one.after or '–'}")
    return 1 if set_aside() else 0


def as_row(rule: Rule) -> dict[str, object]:
    """A rule as JSON values."""
    return {
        "rule": rule.id,
        "question": rule.question,
        "region": rule.region,
        "title": fill(rule.title, rule, {}, date.max),
        "answers": list(rule.answers),
        "gate": str(rule.gate),
        "severity": str(rule.severity),
        "confidence": str(rule.confidence),
        "decides_by": decides_by(rule),
        "facts": list(rule.facts),
        "basis": [
            {
                "text": cited.shown,
                "verification": str(cited.article.verified),
                "in_force": cited.instrument.in_force,
            }
            for cited in rule.basis
        ],
        "remedy": fill(rule.remedy, rule, {}, date.max),
        "interpretation": rule.interpretation,
    }
