"""What judging keeps between calls and what it asks: nothing kept is stale, nothing asked is idle."""

import random
from datetime import date, timedelta

import pytest

from mitradesa.core.findings import Gate, Outcome
from mitradesa.core.language import LANGUAGES, language
from mitradesa.law.book import book, every_rule
from mitradesa.law.expression.tree import WorkingDays
from mitradesa.law.judge import (
    RuleSet,
    compile_rule,
    findings,
    known_facts,
    missing,
    outcome,
    questions,
    standing,
    verdict,
)
from mitradesa.law.rule import Rule
from mitradesa.law.working_days import working_calendar
from tests.law.drawing import draw, possible_answers

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_what_is_kept_between_two_changes_of_the_law_is_what_each_day_says(spoken: str, seed: int) -> None:
    chance = random.Random(seed)
    rules = RuleSet(book().compiled)
    edges = [day for day in rules.changes if date.min < day < date.max]
    first, last = edges[0].toordinal() - 400, edges[-1].toordinal() + 400
    days = [day + shift for day in edges for shift in (-ONE_DAY, timedelta(0), ONE_DAY)]
    days += [date.fromordinal(chance.randint(first, last)) for _ in range(20)]
    chance.shuffle(days)
    with language(spoken):
        for day in days:
            assert rules.standing_on(day) == tuple(standing(compiled, day) for compiled in rules), day


def test_a_finding_has_the_outcome_that_judging_alone_gives(seed: int) -> None:
    for rule in every_rule():
        compiled = compile_rule(rule)
        rules = RuleSet([compiled])
        for drawn in draw(compiled, random.Random(f"{seed} {rule.id}"))[:40]:
            (found,) = findings(rules, drawn.facts, drawn.day, gate=drawn.gate)
            assert found.outcome is drawn.answer is outcome(compiled, drawn.facts, drawn.day, gate=drawn.gate)
            assert bool(found.message) is (found.outcome in (Outcome.BREACHED, Outcome.UNKNOWN))
            assert [(used.name, used.value) for used in found.facts] == [
                (name, drawn.facts.get(name)) for name in rule.facts
            ]


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_the_only_fact_a_rule_waits_for_has_an_answer_that_lets_it_go_on(rule: Rule, seed: int) -> None:
    compiled = compile_rule(rule)
    for drawn in draw(compiled, random.Random(f"{seed} {rule.id}")):
        if drawn.answer is not Outcome.UNKNOWN:
            continue
        waits = _waits_for(compiled, drawn.facts, drawn.day, drawn.gate)
        if not waits:
            assert _counted_beyond_the_calendar(rule, drawn.facts)
            continue
        assert set(questions([compiled], drawn.facts, drawn.day, gate=drawn.gate)) == set(waits)
        if len(waits) == 1 and not _counted_beyond_the_calendar(rule, drawn.facts):
            supposed = [{**drawn.facts, waits[0]: value} for value in possible_answers(rule, waits[0])]
            assert any(
                outcome(compiled, facts, drawn.day, gate=drawn.gate) is not Outcome.UNKNOWN
                or _waits_for(compiled, facts, drawn.day, drawn.gate)
                for facts in supposed
            )


def _counted_beyond_the_calendar(rule: Rule, facts) -> bool:
    """Whether working days are counted from or to a day whose year has no list of days off."""
    counts = [node for tree in rule.nodes for node in tree.walk() if isinstance(node, WorkingDays)]
    days = [facts.get(name) for node in counts for name in node.facts()]
    return any(day is not None and not working_calendar().knows(day) for day in days)


def test_a_count_beyond_the_calendar_says_so() -> None:
    compiled = compile_rule(next(rule for rule in every_rule() if rule.id == "budget_sent_in_working_days"))
    facts = {
        "regime": "third_party",
        "budget_place": "original",
        "budget_agreed_on": date(2099, 10, 1),
        "budget_sent_on": date(2099, 10, 5),
    }
    (found,) = findings(RuleSet([compiled]), facts, date(2099, 11, 1), gate=Gate.END)
    assert found.outcome is Outcome.UNKNOWN
    assert "libur nasional" in found.message


def _waits_for(compiled, facts, day: date, gate: Gate) -> tuple[str, ...]:
    answer, held = verdict(compiled, facts, day, gate.order)
    return missing(compiled, held, known_facts(facts)) if answer is Outcome.UNKNOWN else ()
