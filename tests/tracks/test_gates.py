"""What a gate makes of every answer there can be, and which gates each step asks: truth tables over all members."""

from itertools import product

import pytest

from mitradesa.core.findings import Confidence, Finding, Gate, Outcome, Severity
from mitradesa.core.lifecycle.gates import verdict
from mitradesa.core.lifecycle.table import up_to

CLASSES = ("stops", "doubts", "unknown", "advice")
ADVICE = {"should", "info"}


def finding(outcome, severity, blocks, gate):
    return Finding(
        outcome,
        blocks,
        message="",
        facts=(),
        rule=f"{outcome}-{severity}-{blocks}-{gate}",
        title="",
        answers=(),
        severity=severity,
        gate=gate,
        remedy="",
        supplier="",
        citations=(),
        confidence=Confidence.HIGH,
    )


def place(outcome, severity, blocks):
    """Where an answer belongs, written by hand: what stops, what is acknowledged, what is only said."""
    if outcome == "met":
        return "met"
    if outcome == "unknown":
        return "unknown" if severity == "mandatory" else None
    if outcome != "breached":
        return None
    if severity in ADVICE:
        return "advice"
    return "stops" if blocks else "doubts"


EVERY = list(product(Outcome, Severity, (True, False), Gate))


@pytest.mark.parametrize("asked", list(Gate))
def test_each_answer_has_one_place_at_its_own_gate_and_none_at_another(asked):
    for outcome, severity, blocks, gate in EVERY:
        one = finding(outcome, severity, blocks, gate)
        seen = verdict([one], {asked})
        there = place(outcome, severity, blocks) if gate is asked else None
        found = {name: getattr(seen, name) for name in CLASSES}
        assert found == {name: (one,) if name == there else () for name in CLASSES}, one.rule
        assert seen.met == (there == "met")


def test_all_answers_at_once_are_sorted_alike_and_the_gravest_comes_first():
    everything = [finding(*one) for one in EVERY]
    seen = verdict(everything, set(Gate))
    for name in CLASSES:
        here = [one for one in everything if place(one.outcome, one.severity, one.blocks) == name]
        assert list(getattr(seen, name)) == here
        assert here
    assert seen.met == 60
    assert seen.asks == (*seen.doubts, *seen.unknown)
    assert seen.open == (*seen.stops, *seen.doubts, *seen.unknown, *seen.advice)
    assert verdict(everything, ()) == verdict([], set(Gate))


IN_TIME = (
    "prepare",
    "offer",
    "draft",
    "deliberate",
    "clear",
    "sign",
    "run",
    "report",
    "change",
    "end",
)


@pytest.mark.parametrize("last", list(Gate))
def test_a_step_that_asks_up_to_a_gate_asks_every_gate_before_it(last):
    assert up_to(last) == set(IN_TIME[: IN_TIME.index(last) + 1])
    assert len(IN_TIME) == len(Gate)
