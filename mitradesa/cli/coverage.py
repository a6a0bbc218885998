"""Show which rows of the rule list and which articles are rules, and why the others are not."""

import argparse
import json
import sys
from collections.abc import Sequence

from mitradesa.law.coverage import Covered, articles, rows
from mitradesa.reports.rule_book.as_markdown import coverage


def run(arguments: Sequence[str]) -> int:
    """Exit 1 when a row or an article has no entry at all."""
    parser = argparse.ArgumentParser(prog="mitradesa coverage", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args(arguments)
    listed, digested = list(rows()), list(articles())
    if asked.json:
        found = {
            "rows": [as_row(one, "row") for one in listed],
            "articles": [as_row(one, "article") for one in digested],
        }
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(coverage())
    holes = [one.name for one in (*listed, *digested) if not one.has_entry]
    for name in holes:
        print(f"tanpa entri: {name}", file=sys.stderr)
    return 1 if holes else 0


def as_row(one: Covered, kind: str) -> dict[str, object]:
    """A row or article as JSON values; `rule` is null where no rule answers for it, `partly` says what its rules leave open."""
    return {
        kind: one.name,
        "rule": ", ".join(one.rules) or None,
        "rules": list(one.rules),
        "how": one.how or None,
        "reason": one.reason or None,
        "waits_for": one.waits_for or None,
        "partly": one.partly or None,
        "says": one.says,
    }
