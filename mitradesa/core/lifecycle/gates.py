"""What a gate makes of the answers of the rule book: what stops, what must be acknowledged in writing, what is only said."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mitradesa.core.findings import Finding, Gate, Outcome, Severity


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answers asked at a step.

    `stops`: mandatory, breached, on a basis that was read: the step waits. `doubts`: mandatory and breached on a basis known from memory or
    inferred only: goes on with a written acknowledgement. `unknown`: mandatory, a fact is missing: likewise, for silence is never "fine".
    `advice`: what should be so and is not. `met`: how many rules stand.
    """

    stops: tuple[Finding, ...] = ()
    doubts: tuple[Finding, ...] = ()
    unknown: tuple[Finding, ...] = ()
    advice: tuple[Finding, ...] = ()
    met: int = 0

    @property
    def asks(self) -> tuple[Finding, ...]:
        """What goes on only with a written acknowledgement."""
        return (*self.doubts, *self.unknown)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Everything that is not as it should be, the gravest first."""
        return (*self.stops, *self.doubts, *self.unknown, *self.advice)


def verdict(findings: Iterable[Finding], gates: Collection[Gate]) -> Verdict:
    """Sorts the findings of the gates asked; findings of other gates are left out."""
    asked = [one for one in findings if one.gate in gates]
    mandatory = [one for one in asked if one.severity is Severity.MANDATORY]
    breached = [one for one in mandatory if one.outcome is Outcome.BREACHED]
    return Verdict(
        stops=tuple(one for one in breached if one.blocks),
        doubts=tuple(one for one in breached if not one.blocks),
        unknown=tuple(one for one in mandatory if one.outcome is Outcome.UNKNOWN),
        advice=tuple(
            one for one in asked if one.severity is not Severity.MANDATORY and one.outcome is Outcome.BREACHED
        ),
        met=sum(one.outcome is Outcome.MET for one in asked),
    )
