"""A rule's cases as the pages show them, read from the file beside the rule."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from mitradesa.core.findings import Gate, Outcome
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law.rule import Rule


@dataclass(frozen=True, slots=True)
class Case:
    """One case: the facts supposed, the day, the gate and the answer that a lawyer expects."""

    title: str
    on: date
    gate: Gate
    facts: Mapping[str, str]
    answer: Outcome


@cache
def _read(folder: str, rule_id: str) -> tuple[Case, ...]:
    path = files("mitradesa.law").joinpath(folder, f"{rule_id}.cases.toml")
    if not path.is_file():
        return ()
    return tuple(_case(row) for row in tomllib.loads(path.read_text(encoding="utf-8")).get("case", []))


def cases_of(rule: Rule) -> tuple[Case, ...]:
    """The cases of a rule, in the order of its file."""
    region = rule.region.replace(".", "_")
    return _read(f"local/region_{region}" if region else f"rules/{rule.question}", rule.id)


def _case(row: Mapping[str, object]) -> Case:
    stated = row.get("facts")
    facts = stated if isinstance(stated, dict) else {}
    return Case(
        title=str(row["title"]),
        on=date.fromisoformat(str(row["on"])),
        gate=Gate(str(row.get("gate", Gate.SIGN))),
        facts={
            vocabulary()[name].label: vocabulary()[name].show(vocabulary()[name].parse(value))
            for name, value in facts.items()
        },
        answer=Outcome(str(row["answer"])),
    )
