"""The cases of local rules, which place wins, and that no region may loosen the national rules."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mitradesa.core.findings import Gate, Severity
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law.book import book, merge
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.judge import RuleSet, findings
from mitradesa.law.own import BadLaw
from mitradesa.law.rule import Rule

HERE = Path(__file__).parent
CASES = [
    pytest.param(
        path.parent.name.removeprefix("region_").replace("_", "."),
        path.name.removesuffix(".cases.toml"),
        case,
        id=f"{path.parent.name} {path.name.removesuffix('.cases.toml')}: {case['title']}",
    )
    for path in sorted(HERE.rglob("*.cases.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
LOCAL = sorted({(case.values[0], case.values[1]) for case in CASES})
LEASE = "lease_length"


@pytest.mark.parametrize(("region", "rule", "case"), CASES)
def test_a_local_case_is_answered_as_the_lawyer_expects(region: str, rule: str, case: dict) -> None:
    compiled = next(one for one in book(region).compiled if one.rule.id == rule)
    facts = {name: vocabulary()[name].parse(value) for name, value in case["facts"].items()}
    found = findings(RuleSet([compiled]), facts, case["on"], gate=Gate(case.get("gate", "end")))[0]
    assert found.outcome == case["answer"], found.message


@pytest.mark.parametrize(("region", "rule"), LOCAL)
def test_a_local_rule_has_a_case_for_every_outcome_it_can_reach(region: str, rule: str) -> None:
    shown = {case.values[2]["answer"] for case in CASES if case.values[:2] == (region, rule)}
    assert {str(outcome) for outcome in book(region).rule(rule).reachable} <= shown


def test_every_local_rule_has_cases() -> None:
    ours = {(rule.region, rule.id) for region, _ in LOCAL for rule in book(region).rules if rule.region}
    written = {path.stem for path in HERE.glob("region_*/*.py") if path.stem != "__init__"}
    assert written == {name for _, name in ours} == {name for _, name in LOCAL}


def test_a_village_in_yogyakarta_asks_the_governor_instead_of_the_regent() -> None:
    here, elsewhere = (
        book("34.04.01.2001").rule("regent_permission"),
        book("16.04.01.2001").rule("regent_permission"),
    )
    assert (here.region, here.answers) == ("34", ["AST-31"])
    assert {"governor_permit", "regent_permit"} & set(here.facts) == {"governor_permit"}
    assert (elsewhere.region, "regent_permit" in elsewhere.facts) == ("", True)


def test_only_villages_of_sumedang_have_the_rules_of_sumedang() -> None:
    for name in ("permit_file", "order_of_permit"):
        assert book("32.11.05.2003").rule(name).region == "32.11"
        assert {book("32.12.05.2003").rule(name).region, book("").rule(name).region} == {""}


def test_the_permit_file_is_advice_everywhere_and_asked_for_in_sumedang() -> None:
    here, elsewhere = book("32.11.05.2003").rule("permit_file"), book("").rule("permit_file")
    assert (here.severity, elsewhere.severity) == (Severity.MANDATORY, Severity.SHOULD)
    assert not here.blocks_on(date(2026, 9, 1))


def test_nobody_in_yogyakarta_is_asked_for_the_regents_permit() -> None:
    asked = {name for rule in book("34.04.01.2001").rules for name in rule.facts}
    assert not {"regent_permit", "regent_permit_on"} & asked


def _lease_of(count: int, *, region: str = "99.01") -> Rule:
    national = book().rule(LEASE)
    basis = cite("syarat-sumedang-2016", "SUMEDANG-FILE")
    longest = Dated(Since("2016", months(count), basis), tighter="lower")
    return replace(national, basis=[basis], region=region, numbers={"LONGEST": longest})


def test_a_region_may_not_lengthen_the_lease() -> None:
    with pytest.raises(BadLaw, match="loosens"):
        merge(book().rules, [_lease_of(48)])


def test_a_region_may_shorten_the_lease() -> None:
    merged = {rule.id: rule for rule in merge(book().rules, [_lease_of(24)])}
    assert merged[LEASE].region == "99.01"


def test_the_narrower_place_wins() -> None:
    village, regency = _lease_of(12, region="99.01.02.2003"), _lease_of(24)
    merged = {rule.id: rule for rule in merge(book().rules, [village, regency])}
    assert merged[LEASE].region == village.region
