"""Print the rule book."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date

from mitradesa.law.book import decides_by, every_rule, version
from mitradesa.law.judge import fill
from mitradesa.law.rule import Rule
from mitradesa.reports.rule_book.as_markdown import rule_book


def run(arguments: Sequence[str]) -> int:
    """Print every rule with its articles, as Markdown or JSON."""
    parser = argparse.ArgumentParser(prog="mitradesa book", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args(arguments)
    if asked.json:
        rules = [as_row(rule) for rule in every_rule()]
        print(json.dumps({"rule_book": version(), "rules": rules}, ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(rule_book())
    return 0


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
