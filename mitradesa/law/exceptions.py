"""From which rules an exception is possible at all: advice, a region's own rules, or a fact that was proved outside the system.

A statute's mandatory rule knows no exception; what may be proved is that it is met.
"""

from collections.abc import Mapping
from enum import StrEnum

from mitradesa.core.findings import Severity
from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.law.rule import Rule
from mitradesa.law.tightening import STATUTE_LEVELS

SEEN_ELSEWHERE = (FactType.BOOL, FactType.ENUM, FactType.LIST, FactType.TEXT)


class Ground(StrEnum):
    """Why an exception may be given."""

    SHOULD = "should"
    LOCAL = "local"
    PROVED = "proved"


def grounds_of(rule: Rule) -> tuple[Ground, ...]:
    """The grounds on which an exception from a rule may be given."""
    found = []
    if rule.severity is not Severity.MANDATORY:
        found.append(Ground.SHOULD)
    if rule.region and not any(cited.instrument.level in STATUTE_LEVELS for cited in rule.basis):
        found.append(Ground.LOCAL)
    return (*found, Ground.PROVED)


def provable(rule: Rule, values: Mapping[str, object]) -> tuple[str, ...]:
    """The facts that may be proved outside the system: those unknown, and papers, choices and texts that the record may lack.

    A day or a number that the record knows is put right in the record, not proved against it.
    """
    return tuple(
        name for name in rule.facts if values.get(name) is None or vocabulary()[name].type in SEEN_ELSEWHERE
    )
