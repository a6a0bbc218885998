"""Judging one agreement on one day: outcomes, findings that explain themselves, and the questions still worth asking."""

from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from mitradesa.core.calendar import Period
from mitradesa.core.findings import OUTCOMES, FactUsed, Finding, Gate, Outcome
from mitradesa.core.language import _, speaking
from mitradesa.core.vocabulary import WORKING_DAY, FactWord, vocabulary
from mitradesa.law.citation import explained
from mitradesa.law.expression.closures import Judge, compile_closure
from mitradesa.law.expression.tree import Number, WorkingDays
from mitradesa.law.rule import Rule, names_in

Facts = Mapping[str, Any]
Shown = Mapping[str, FactUsed]
Held = Sequence[bool | None]
NOT_ASKED: Held = ()
# Python 3.11 takes longer to find Outcome.MET by its name than to judge most conditions.
MET, BREACHED, UNKNOWN, NOT_YET_DUE, NOT_APPLICABLE, NOT_IN_FORCE = OUTCOMES
OUT_OF_FORCE = (NOT_IN_FORCE, NOT_ASKED)


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule as functions, with what judging asks of it worked out once.

    `requires` and `facts_required` go with the rule's requirements, one for one; `used` picks the facts that it reads.
    """

    rule: Rule
    applies: Judge | None
    due: Judge | None
    requires: tuple[Judge, ...]
    spans: tuple[tuple[date, date], ...]
    gate: int
    facts_applies: tuple[str, ...]
    facts_due: tuple[str, ...]
    facts_required: tuple[tuple[str, ...], ...]
    used: Callable[[Shown], tuple[FactUsed, ...]]


def compile_rule(rule: Rule) -> Compiled:
    """The rule's trees as closures."""
    return Compiled(
        rule,
        compile_closure(rule.applies) if rule.applies is not None else None,
        compile_closure(rule.due) if rule.due is not None else None,
        tuple(compile_closure(requirement.condition) for requirement in rule.requires),
        tuple((span.first, span.last) for span in rule.spans),
        rule.gate.order,
        rule.applies.facts() if rule.applies is not None else (),
        rule.due.facts() if rule.due is not None else (),
        tuple(requirement.condition.facts() for requirement in rule.requires),
        _picker(rule.facts),
    )


def _picker(names: tuple[str, ...]) -> Callable[[Shown], tuple[FactUsed, ...]]:
    if len(names) > 1:
        return itemgetter(*names)
    return lambda shown: tuple(shown[name] for name in names)


def outcome(compiled: Compiled, facts: Facts, day: date, *, gate: Gate = Gate.SIGN) -> Outcome:
    """The rule's answer about these facts on this day, asked at this gate."""
    return verdict(compiled, facts, day, gate.order)[0] if _in_force(compiled, day) else NOT_IN_FORCE


def _in_force(compiled: Compiled, day: date) -> bool:
    return any(first <= day <= last for first, last in compiled.spans)


def verdict(compiled: Compiled, facts: Facts, day: date, asked: int) -> tuple[Outcome, Held]:
    """The answer of a rule in force at the gate of this order, and how each requirement stands once the rule is known to apply."""
    applies = True if compiled.applies is None else compiled.applies(facts, day)
    if applies is False:
        return NOT_APPLICABLE, NOT_ASKED
    if compiled.gate > asked:
        return NOT_YET_DUE, NOT_ASKED
    waiting = None if compiled.due is None else _waiting(compiled.due, facts, day)
    if waiting is NOT_YET_DUE:
        return waiting, NOT_ASKED
    if applies is None:
        return UNKNOWN, NOT_ASKED
    held = [judge(facts, day) for judge in compiled.requires]
    return waiting or _summed(held), held


def _waiting(due: Judge, facts: Facts, day: date) -> Outcome | None:
    due_day = due(facts, day)
    if due_day is None:
        return UNKNOWN
    return NOT_YET_DUE if day < due_day else None


def _summed(held: Held) -> Outcome:
    if False in held:
        return BREACHED
    return UNKNOWN if None in held else MET


def missing(compiled: Compiled, held: Held, known: set[str]) -> tuple[str, ...]:
    """The unknown facts that keep a rule with the verdict unknown from answering; those of its condition first, alone."""
    names = _open(compiled, held) if held else compiled.facts_applies
    return names if known.isdisjoint(names) else tuple([name for name in names if name not in known])


def known_facts(facts: Facts) -> set[str]:
    """Names of the facts that have a value."""
    return {name for name, value in facts.items() if value is not None}


def _open(compiled: Compiled, held: Held) -> tuple[str, ...]:
    if len(held) == 1 and not compiled.facts_due:
        return compiled.facts_required[0]
    names = dict.fromkeys(compiled.facts_due)
    for asked, answer in zip(compiled.facts_required, held, strict=True):
        if answer is None:
            names |= dict.fromkeys(asked)
    return tuple(names)


class Standing(NamedTuple):
    """What a rule says on a day whatever the agreement.

    Whether it is in force, whether a breach may stop a signature, and `says`: the rest of a finding, its sentences and articles.
    """

    in_force: bool
    may_block: bool
    says: tuple[Any, ...]


def standing(compiled: Compiled, day: date) -> Standing:
    """What the rule says on a day, in the language in use."""
    rule = compiled.rule
    says = Finding(
        outcome=NOT_IN_FORCE,
        blocks=False,
        message="",
        facts=(),
        rule=rule.id,
        title=fill(rule.title, rule, {}, day),
        answers=tuple(rule.answers),
        severity=rule.severity,
        gate=rule.gate,
        remedy=fill(rule.remedy, rule, {}, day),
        supplier=rule.supplier,
        citations=tuple(map(explained, rule.basis_on(day))),
        confidence=rule.confidence,
        interpretation=_(rule.interpretation),
    )
    return Standing(_in_force(compiled, day), rule.blocks_on(day), says[OF_THE_AGREEMENT:])


OF_THE_AGREEMENT = Finding._fields.index("rule")


class RuleSet(tuple[Compiled, ...]):
    """Compiled rules judged together; between two changes of the law they say the same every day, so that is worked out once."""

    @cached_property
    def changes(self) -> tuple[date, ...]:
        """The days on which an article, a span or a number of some rule changes, in order of time."""
        days = {day for compiled in self for day in _changes(compiled.rule)}
        return tuple(sorted(days))

    def standing_on(self, day: date) -> tuple[Standing, ...]:
        """What each rule says on a day, in the language in use."""
        key = (bisect(self.changes, day), speaking())
        found = self._standings.get(key)
        if found is None:
            found = self._standings[key] = tuple(standing(compiled, day) for compiled in self)
        return found

    def shown(self, facts: Facts, origins: Mapping[str, str]) -> Shown:
        """The facts that the rules read as findings show them, in the language in use."""
        spoken = speaking()
        if spoken not in self._unknown:
            names = {name for compiled in self for name in compiled.rule.facts}
            self._unknown[spoken] = {name: unknown_fact(name, spoken) for name in names}
        shown = dict(self._unknown[spoken])
        for name, value in facts.items():
            if value is not None and name in shown:
                shown[name] = _known_fact(name, value, origins.get(name, ""))
        return shown

    @cached_property
    def _standings(self) -> dict[tuple[int, str], tuple[Standing, ...]]:
        return {}

    @cached_property
    def _unknown(self) -> dict[str, Shown]:
        return {}


def _changes(rule: Rule) -> set[date]:
    spans = [*rule.spans, *(cited.span for cited in rule.basis)]
    ends = {span.last + timedelta(days=1) for span in spans if span.last < date.max}
    links = {link.first for dated in rule.numbers.values() for link in dated.links}
    return {span.first for span in spans} | ends | links


@cache
def unknown_fact(name: str, spoken: str) -> FactUsed:
    """A fact as a finding shows it while nobody knows it, in the language `spoken`, which is the one in use."""
    word = vocabulary()[name]
    return FactUsed(name, _(word.label), None, word.show(None), "", word.supplier)


def _known_fact(name: str, value: object, origin: str) -> FactUsed:
    word = vocabulary()[name]
    return FactUsed(name, _(word.label), value, word.show(value), origin, word.supplier)


def findings(
    rules: RuleSet,
    facts: Facts,
    day: date,
    *,
    gate: Gate = Gate.SIGN,
    origins: Mapping[str, str] | None = None,
) -> list[Finding]:
    """Every rule's answer with the sentence, the facts used and where each came from, the articles and the remedy."""
    shown, known, asked = rules.shown(facts, origins or {}), known_facts(facts), gate.order
    spoken, found = speaking(), []
    for compiled, (in_force, may_block, says) in zip(rules, rules.standing_on(day), strict=True):
        answer, held = verdict(compiled, facts, day, asked) if in_force else OUT_OF_FORCE
        if answer is UNKNOWN:
            message = _lacking(missing(compiled, held, known), spoken)
        else:
            message = _broken(compiled.rule, held, facts, day) if answer is BREACHED else ""
        blocks = may_block and answer is BREACHED
        found.append(Finding._make((answer, blocks, message, compiled.used(shown), *says)))
    return found


def _broken(rule: Rule, held: Held, facts: Facts, day: date) -> str:
    failed = [one.breach for one, answer in zip(rule.requires, held, strict=True) if answer is False]
    return " ".join(fill(breach, rule, facts, day) for breach in failed)


@lru_cache(maxsize=4096)
def _lacking(names: tuple[str, ...], spoken: str) -> str:
    if not names:
        return _("Belum dapat dinilai; libur nasional dan cuti bersama pada tahun tanggalnya belum tercatat.")
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
    word = number_word(rule, name)
    return word.show(value) if word else str(value)


def number_word(rule: Rule, name: str) -> FactWord | None:
    """The fact with which a rule compares a dated number, which gives the number its unit; None for a period or where there is none."""
    dated = rule.numbers[name]
    for node in (part for tree in rule.nodes for part in tree.walk()):
        sides = node.children()
        if any(isinstance(side, Number) and side.dated is dated for side in sides):
            if any(isinstance(side, WorkingDays) for side in sides):
                return WORKING_DAY
            names = [word for side in sides for word in side.facts()]
            return vocabulary()[names[0]] if names else None
    return None


def questions(
    rules: Sequence[Compiled], facts: Facts, day: date, *, gate: Gate = Gate.SIGN
) -> dict[str, tuple[str, ...]]:
    """The unknown facts that a rule waits for, each with the rules that wait for it, the most awaited first."""
    awaited: dict[str, list[str]] = {}
    known, asked = known_facts(facts), gate.order
    for compiled in rules:
        answer, held = verdict(compiled, facts, day, asked) if _in_force(compiled, day) else OUT_OF_FORCE
        if answer is UNKNOWN:
            for name in missing(compiled, held, known):
                awaited.setdefault(name, []).append(compiled.rule.id)
    ordered = sorted(awaited.items(), key=lambda item: -len(item[1]))
    return {name: tuple(waiting) for name, waiting in ordered}
