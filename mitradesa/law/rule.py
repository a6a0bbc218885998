"""What a rule is: when it applies, what it requires, what to say. How it is judged lives in `judge`, where it is kept in `book`."""

import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from mitradesa.core.findings import Confidence, Gate, Outcome, Severity, Verification
from mitradesa.law.citation import Citation, Span
from mitradesa.law.dated import Dated
from mitradesa.law.expression.tree import Condition, Node, Term


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that must hold, and the Indonesian sentence said when it does not; {names} are facts and the file's dated numbers."""

    condition: Condition
    breach: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names in braces of the sentence."""
        return names_in(self.breach)


@cache
def names_in(text: str) -> tuple[str, ...]:
    """The names in braces of a sentence."""
    return tuple(name for _, name, _, _ in string.Formatter().parse(text) if name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule is a sentence of the law over named facts.

    `answers` names rows of the rule list; `basis` is a chain of articles whose dates decide when the rule is in force, unless
    `in_force` narrows it; `due` is the day from which a duty can be asked; `confidence` says how sure the reading is and
    `interpretation` is filled (in Indonesian) where our reading goes beyond the words of the law.
    `file` names the installation's own file that a region's rule was read from.
    """

    title: str
    answers: Sequence[str]
    basis: Sequence[Citation]
    gate: Gate
    severity: Severity
    requires: Sequence[Requirement]
    remedy: str
    applies: Condition | None = None
    confidence: Confidence = Confidence.HIGH
    interpretation: str = ""
    supplier: str = ""
    due: Term | None = None
    in_force: Span | None = None
    id: str = ""
    question: str = ""
    region: str = ""
    file: str = ""
    numbers: Mapping[str, Dated] = field(default_factory=dict)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The days on which some basis is in force."""
        return (self.in_force,) if self.in_force else tuple(citation.span for citation in self.basis)

    def in_force_on(self, day: date) -> bool:
        """Whether the rule can be asked on a day."""
        return any(span.holds(day) for span in self.spans)

    def basis_on(self, day: date) -> tuple[Citation, ...]:
        """The articles of the chain that are in force on a day; the whole chain when none is."""
        return tuple(cited for cited in self.basis if cited.span.holds(day)) or tuple(self.basis)

    def blocks_on(self, day: date) -> bool:
        """Whether a breach may stop a signature on a day: mandatory, read with high confidence, on a basis that was read.

        One basis that is known to say otherwise is enough for a rule to stop nothing.
        """
        if self.severity is not Severity.MANDATORY or self.confidence is not Confidence.HIGH:
            return False
        read = [cited.article.verified for cited in self.basis_on(day)]
        return Verification.DIFFERS not in read and any(level.may_block for level in read)

    @property
    def reachable(self) -> frozenset[Outcome]:
        """The outcomes the rule can answer by its shape."""
        found = {Outcome.MET, Outcome.BREACHED, Outcome.UNKNOWN}
        if self.applies is not None:
            found.add(Outcome.NOT_APPLICABLE)
        if all(span.first > date.min for span in self.spans):
            found.add(Outcome.NOT_IN_FORCE)
        if self.gate is not Gate.PREPARE or self.due is not None:
            found.add(Outcome.NOT_YET_DUE)
        return frozenset(found)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """Every tree of the rule."""
        asked = [requirement.condition for requirement in self.requires]
        return tuple(node for node in (self.applies, self.due, *asked) if node is not None)

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of the facts the rule reads, each once."""
        return tuple(dict.fromkeys(name for node in self.nodes for name in node.facts()))
