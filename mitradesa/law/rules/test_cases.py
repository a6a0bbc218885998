"""Every rule's cases, and that they show every outcome the rule can reach."""

import tomllib
from pathlib import Path

import pytest

from mitradesa.core.findings import Gate, Outcome
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law.book import book
from mitradesa.law.judge import RuleSet, compile_rule, findings
from mitradesa.law.rule import Rule

HERE = Path(__file__).parent.parent
COMPILED = {compiled.rule.id: compiled for compiled in book().compiled}
CASES = [
    pytest.param(
        path.name.removesuffix(".cases.toml"),
        case,
        id=f"{path.name.removesuffix('.cases.toml')}: {case['title']}",
    )
    for path in sorted((HERE / "rules").rglob("*.cases.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def _facts(case: dict) -> dict:
    return {name: vocabulary()[name].parse(value) for name, value in case["facts"].items()}


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_case_is_answered_as_the_lawyer_expects(rule: str, case: dict) -> None:
    gate = Gate(case["gate"]) if "gate" in case else Gate.END
    (found,) = findings(RuleSet([COMPILED[rule]]), _facts(case), case["on"], gate=gate)
    assert found.outcome == case["answer"], found.message
    if found.outcome is Outcome.BREACHED:
        assert found.message
        assert "{" not in found.message


@pytest.mark.parametrize("rule", book().rules, ids=lambda rule: rule.id)
def test_a_rule_has_a_case_for_every_outcome_it_can_reach(rule: Rule) -> None:
    shown = {case.values[1]["answer"] for case in CASES if case.values[0] == rule.id}
    missing = {str(outcome) for outcome in rule.reachable} - shown
    assert not missing, f"{rule.id} has no case for {sorted(missing)}"


@pytest.mark.parametrize("rule", book().rules, ids=lambda rule: rule.id)
def test_a_rule_says_who_mends_it_and_how(rule: Rule) -> None:
    assert rule.remedy.endswith(".")
    assert rule.supplier
    assert compile_rule(rule).requires
