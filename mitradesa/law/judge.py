"""Judging one agreement on one day: outcomes, findings that explain themselves, and the questions still worth asking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mitradesa.core.calendar import Period
from mitradesa.core.findings import CitedArticle, FactUsed, Finding, Gate, Outcome
from mitradesa.core.language import _, speaking
from mitradesa.core.vocabulary import FactType, FactWord, vocabulary
from mitradesa.law.citation import explained
from mitradesa.law.dated import Dated
from mitradesa.law.expression.closures import Judge, compile_closure
from mitradesa.law.expression.tree import Constant, Node, Number
from mitradesa.law.rule import Requirement, Rule, names_in

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule as functions, with what judging asks of it worked out once.

    `facts_of` names the facts of its condition, of its due day and of each requirement, in that order.
    """

    rule: Rule
    applies: Judge | None
    due: Judge | None
    requires: tuple[tuple[Requirement, Judge], ...]
    spans: tuple[tuple[date, date], ...]
    gate: int
    facts: tuple[str, ...]
    facts_of: tuple[tuple[str, ...], ...]


def compile_rule(rule: Rule) -> Compiled:
    """The rule's trees as closures."""
    return Compiled(
        rule,
        compile_closure(rule.applies) if rule.applies is not None else None,
        compile_closure(rule.due) if rule.due is not None else None,
        tuple((requirement, compile_closure(requirement.condition)) for requirement in rule.requires),
        tuple((span.first, span.last) for span in rule.spans),
        rule.gate.order,
        rule.facts,
        (
            rule.applies.facts() if rule.applies is not None else (),
            rule.due.facts() if rule.due is not None else (),
            *(requirement.condition.facts() for requirement in rule.requires),
        ),
    )


def outcome(compiled: Compiled, facts: Facts, day: date, *, gate: Gate = Gate.SIGN) -> Outcome:
    """The rule's answer about these facts on this day, asked at this gate."""
    if not any(first <= day <= last for first, last in compiled.spans):
        return Outcome.NOT_IN_FORCE
    applies = True if compiled.applies is None else compiled.applies(facts, day)
    if applies is False:
        return Outcome.NOT_APPLICABLE
    if compiled.gate > gate.order:
        return Outcome.NOT_YET_DUE
    if compiled.due is not None and (waiting := _waiting(compiled.due, facts, day)):
        return waiting
    return Outcome.UNKNOWN if applies is None else _required(compiled, facts, day)


def _waiting(due: Judge, facts: Facts, day: date) -> Outcome | None:
    due_day = due(facts, day)
    if due_day is None:
        return Outcome.UNKNOWN
    return Outcome.NOT_YET_DUE if day < due_day else None


def _required(compiled: Compiled, facts: Facts, day: date) -> Outcome:
    answer = Outcome.MET
    for _requirement, judge in compiled.requires:
        held = judge(facts, day)
        if held is False:
            return Outcome.BREACHED
        if held is None:
            answer = Outcome.UNKNOWN
    return answer


def findings(
    rules: Sequence[Compiled],
    facts: Facts,
    day: date,
    *,
    gate: Gate = Gate.SIGN,
    origins: Mapping[str, str] | None = None,
) -> list[Finding]:
    """Every rule's answer with the sentence, the facts used and where each came from, the articles and the remedy."""
    used = Used(facts, origins or {})
    return [_finding(compiled, used, day, gate) for compiled in rules]


class Used(dict[str, FactUsed]):
    """The facts as findings show them, each made when a rule first asks for it."""

    def __init__(self, facts: Facts, origins: Mapping[str, str]) -> None:
        super().__init__()
        self.values_of, self.origins = facts, origins

    def __missing__(self, name: str) -> FactUsed:
        value = self.values_of.get(name)
        made = unknown_fact(name, speaking())
        if value is not None:
            shown = vocabulary()[name].show(value)
            made = made._replace(value=value, shown=shown, origin=self.origins.get(name, ""))
        self[name] = made
        return made


@cache
def unknown_fact(name: str, spoken: str) -> FactUsed:
    """A fact as a finding shows it while nobody knows it, in the language `spoken`, which is the one in use."""
    word = vocabulary()[name]
    return FactUsed(name, _(word.label), None, word.show(None), "", word.supplier)


class Standing(NamedTuple):
    """What a rule says on a day whatever the agreement: its sentences and articles, and whether a breach may stop a signature."""

    title: str
    remedy: str
    interpretation: str
    citations: tuple[CitedArticle, ...]
    blocks: bool
    answers: tuple[str, ...]


_standings: dict[tuple[int, date, str], Standing] = {}
STANDINGS_KEPT = 20_000


def standing(rule: Rule, day: date) -> Standing:
    """What the rule says on a day, in the language in use."""
    key = (id(rule), day, speaking())
    found = _standings.get(key)
    if found is None:
        if len(_standings) >= STANDINGS_KEPT:
            _standings.clear()
        found = _standings[key] = Standing(
            fill(rule.title, rule, {}, day),
            fill(rule.remedy, rule, {}, day),
            _(rule.interpretation),
            tuple(map(explained, rule.basis_on(day))),
            rule.blocks_on(day),
            tuple(rule.answers),
        )
    return found


def _finding(compiled: Compiled, used: Used, day: date, gate: Gate) -> Finding:
    rule, facts = compiled.rule, used.values_of
    answer = outcome(compiled, facts, day, gate=gate)
    says = standing(rule, day)
    return Finding(
        rule=rule.id,
        title=says.title,
        answers=says.answers,
        outcome=answer,
        severity=rule.severity,
        gate=rule.gate,
        blocks=says.blocks and answer is Outcome.BREACHED,
        message=_message(compiled, answer, facts, day),
        remedy=says.remedy,
        supplier=rule.supplier,
        citations=says.citations,
        facts=tuple([used[name] for name in compiled.facts]),
        confidence=rule.confidence,
        interpretation=says.interpretation,
    )


def _message(compiled: Compiled, answer: Outcome, facts: Facts, day: date) -> str:
    rule = compiled.rule
    if answer is Outcome.BREACHED:
        failed = [requirement for requirement, judge in compiled.requires if judge(facts, day) is False]
        return " ".join(fill(requirement.breach, rule, facts, day) for requirement in failed)
    if answer is Outcome.UNKNOWN:
        return _lacking(missing(compiled, facts, day), speaking())
    return ""


@lru_cache(maxsize=4096)
def _lacking(names: tuple[str, ...], spoken: str) -> str:
    labels = ", ".join(unknown_fact(name, spoken).label for name in names)
    return _("Belum dapat dinilai; belum diketahui: {labels}.").format(labels=labels)


def fill(text: str, rule: Rule, facts: Facts, day: date) -> str:
    """A sentence with its {facts} and {NUMBERS} as a person reads them."""
    text = _(text)
    if "{" not in text:
        return text
    return text.format_map({name: _shown(name, rule, facts, day) for name in names_in(text)})


def _shown(name: str, rule: Rule, facts: Facts, day: date) -> str:
    if name in rule.numbers:
        return show_number(rule.numbers[name].on(day), rule, name)
    return vocabulary()[name].show(facts.get(name))


def show_number(value: object, rule: Rule, name: str) -> str:
    """A dated number as a person reads it, in the unit of the fact it is compared with."""
    if isinstance(value, Period):
        return str(value)
    word = _compared_word(rule, name)
    return word.show(value) if word else str(value)


def _compared_word(rule: Rule, name: str) -> FactWord | None:
    dated = rule.numbers[name]
    for node in (part for tree in rule.nodes for part in tree.walk()):
        sides = node.children()
        if any(isinstance(side, Number) and side.dated is dated for side in sides):
            names = [word for side in sides for word in side.facts()]
            return vocabulary()[names[0]] if names else None
    return None


def missing(compiled: Compiled, facts: Facts, day: date) -> tuple[str, ...]:
    """The unknown facts that keep the rule from answering; those of its condition first, alone."""
    if compiled.applies is not None and compiled.applies(facts, day) is None:
        return _unknown(compiled.facts_of[0], facts)
    names = compiled.facts_of[1]
    for (_requirement, judge), asked in zip(compiled.requires, compiled.facts_of[2:], strict=True):
        if judge(facts, day) is None:
            names = names + asked if names else asked
    return _unknown(tuple(dict.fromkeys(names)), facts)


def _unknown(names: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    return tuple(name for name in names if facts.get(name) is None)


def questions(
    compiled: Sequence[Compiled], facts: Facts, day: date, *, gate: Gate = Gate.SIGN
) -> dict[str, tuple[str, ...]]:
    """The unknown facts whose answer can change a finding, each with the rules that wait for it, the most awaited first."""
    awaited: dict[str, list[str]] = {}
    for rule in compiled:
        if outcome(rule, facts, day, gate=gate) is Outcome.UNKNOWN:
            for name in missing(rule, facts, day):
                if _matters(rule, name, facts, day, gate):
                    awaited.setdefault(name, []).append(rule.rule.id)
    ordered = sorted(awaited.items(), key=lambda item: -len(item[1]))
    return {name: tuple(rules) for name, rules in ordered}


def _matters(compiled: Compiled, name: str, facts: Facts, day: date, gate: Gate) -> bool:
    before = set(missing(compiled, facts, day))
    for answer in possible_answers(compiled.rule, name):
        supposed = {**facts, name: answer}
        if outcome(compiled, supposed, day, gate=gate) is not Outcome.UNKNOWN:
            return True
        if set(missing(compiled, supposed, day)) != before - {name}:
            return True
    return len(before) > 1


def possible_answers(rule: Rule, name: str) -> tuple[object, ...]:
    """Values that decide: both truths, every enumerated value, or each constant the fact is compared with and its neighbours."""
    word = vocabulary()[name]
    if word.type is FactType.BOOL:
        return (True, False)
    if word.values:
        return tuple(word.values)
    found = [value for tree in rule.nodes for node in tree.walk() for value in _constants(node, name)]
    return tuple(dict.fromkeys(value for constant in found for value in _around(constant))) or _anything(
        word.type
    )


def _constants(node: Node, name: str) -> list[object]:
    sides = node.children()
    if not any(name in side.facts() for side in sides):
        return []
    values: list[object] = [side.value for side in sides if isinstance(side, Constant)]
    chains: list[Dated] = [side.dated for side in sides if isinstance(side, Number)]
    return values + [link.value for dated in chains for link in dated.links]


def _around(value: object) -> tuple[object, ...]:
    if isinstance(value, int) and not isinstance(value, bool):
        return (value - 1, value, value + 1)
    return (value,)


def _anything(kind: FactType) -> tuple[object, ...]:
    samples: dict[FactType, tuple[object, ...]] = {
        FactType.DATE: (date(1900, 1, 1), date(2999, 12, 31)),
        FactType.LIST: ((),),
        FactType.TEXT: ("", "x"),
    }
    return samples.get(kind, (0, 1, 10**12))
