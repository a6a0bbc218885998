"""The coverage of the law has no hole, and a rule claims no more than the rows it answers."""

import csv
import re

import pytest

from mitradesa.core.findings import Confidence, Severity
from mitradesa.law.book import decides_by, every_rule
from mitradesa.law.citation import instruments
from mitradesa.law.coverage import ROOMS, articles, listed_rows, rows
from tests.gate.tools import SHARED

ORDER = ["low", "medium", "high"]
# "A day is a working day" is kept by the deadlines that count so, each with the severity of its own duty.
WAYS_OF_COUNTING = {"P16-12"}
SEVERITIES = re.compile(r"mandatory|should|info")


def test_every_row_and_every_article_has_an_entry() -> None:
    assert not [one.name for one in (*rows(), *articles()) if not one.has_entry]


def test_every_row_says_what_it_asks_in_words_of_its_own() -> None:
    said = [entry.get("says", "") for entry in listed_rows().values()]
    assert all(said)
    assert len(set(said)) == len(said)


def test_a_row_is_not_described_by_the_rule_of_one_region() -> None:
    said = {row.name: row.says for row in rows()}
    assert "bupati" in said["AST-20"]
    assert "DIY" not in said["AST-20"]


def test_what_has_a_reason_does_not_also_wait() -> None:
    assert not [one.name for one in (*rows(), *articles()) if one.reason and one.waits_for]


def test_an_article_excused_by_rules_that_cite_its_parts_has_such_a_rule() -> None:
    cited: dict[str, set[int]] = {}
    for rule in every_rule():
        for basis in (*rule.basis, *(link.basis for dated in rule.numbers.values() for link in dated.links)):
            cited.setdefault(basis.instrument_id, set()).update(numbers(basis.key))
    excused = [
        (instrument.id, article.key)
        for instrument in instruments().values()
        for article in instrument.articles.values()
        if "aturan mengutip" in article.not_codable
    ]
    assert excused
    assert not [(name, key) for name, key in excused if not numbers(key) & cited.get(name, set())]


def numbers(key: str) -> set[int]:
    """The article numbers of a key: 147 for "147 huruf a", 42 to 45 for "42-45", none for a part without a number."""
    found = re.match(r"(\d+)(?:-(\d+))?", key)
    return set(range(int(found[1]), int(found[2] or found[1]) + 1)) if found else set()


def test_what_waits_waits_for_a_part_of_the_product() -> None:
    assert {one.waits_for for one in (*rows(), *articles()) if one.waits_for} <= set(ROOMS)


def test_the_book_holds_at_least_eighty_rules_and_few_hang_on_one_yes_or_no() -> None:
    rules = every_rule()
    assert len(rules) >= 80
    assert 4 * sum(decides_by(rule) == "yes_no" for rule in rules) <= len(rules)


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: f"{rule.id} {rule.region}".strip())
def test_a_rule_is_no_surer_than_the_best_row_it_answers(rule) -> None:
    best = max((listed_rows()[row]["confidence"] for row in rule.answers), key=ORDER.index)
    assert ORDER.index(str(rule.confidence)) <= ORDER.index(best)
    if rule.severity is Severity.MANDATORY and rule.confidence is Confidence.HIGH:
        assert best == "high"


def source_rows() -> dict[str, dict[str, str]]:
    """The rows of the source list by id, in its order."""
    with (SHARED / "law" / "rules.tsv").open(encoding="utf-8") as lines:
        return {row["id"]: row for row in csv.DictReader(lines, delimiter="\t")}


@pytest.mark.needs_shared
def test_the_rule_list_is_whole() -> None:
    assert list(listed_rows()) == list(source_rows())


@pytest.mark.needs_shared
@pytest.mark.parametrize("column", ["confidence", "severity"])
def test_each_row_is_as_sure_and_as_strict_as_its_source(column: str) -> None:
    first = {row: re.split(r"\W", source[column])[0] for row, source in source_rows().items()}
    assert {row: entry[column] for row, entry in listed_rows().items()} == first


@pytest.mark.needs_shared
def test_a_rule_that_can_block_answers_a_row_read_with_high_confidence() -> None:
    source = source_rows()
    blocking = [
        rule
        for rule in every_rule()
        if rule.severity is Severity.MANDATORY and rule.confidence is Confidence.HIGH
    ]
    assert blocking
    assert not [
        rule.id
        for rule in blocking
        if not any(source[row]["confidence"].startswith("high") for row in rule.answers)
    ]


@pytest.mark.needs_shared
def test_every_severity_of_a_row_has_a_rule_that_answers_for_it() -> None:
    asked = {row: set(SEVERITIES.findall(source["severity"])) for row, source in source_rows().items()}
    answered: dict[str, set[str]] = {}
    for rule in every_rule():
        for row in rule.answers:
            answered.setdefault(row, set()).add(str(rule.severity))
    assert any(len(severities) > 1 for severities in asked.values())
    left = {row: asked[row] - found for row, found in answered.items() if asked[row] - found}
    assert set(left) == WAYS_OF_COUNTING


@pytest.mark.needs_shared
def test_a_rule_is_no_stricter_than_the_strictest_row_it_answers() -> None:
    source, order = source_rows(), ["info", "should", "mandatory"]
    strictest = {
        row: max(SEVERITIES.findall(entry["severity"]), key=order.index) for row, entry in source.items()
    }
    assert not [
        rule.id
        for rule in every_rule()
        if order.index(str(rule.severity)) > max(order.index(strictest[row]) for row in rule.answers)
    ]


def test_a_row_answered_in_part_says_what_is_left() -> None:
    parts = {row.name: row for row in rows() if row.partly}
    assert parts
    assert all(row.rules and row.partly.endswith(".") for row in parts.values())


def test_a_change_or_an_end_is_judged_with_and_without_an_amending_text() -> None:
    judged = {row.name: row for row in rows()}
    assert set(judged["MUS-13"].rules) == {
        "change_agreed_by_parties",
        "running_change_deliberated",
        "early_end_deliberated",
        "expiry_deliberated",
    }
    assert not judged["MUS-13"].partly


def test_a_local_rule_of_the_same_name_does_not_lend_its_grade_to_a_national_row() -> None:
    graded = {(rule.id, rule.region): decides_by(rule) for rule in every_rule()}
    how = {row.name: set(row.how.split(", ")) for row in rows()}
    named = [(row, rule) for rule in every_rule() for row in rule.answers]
    assert not [(row, rule.id) for row, rule in named if graded[rule.id, rule.region] not in how[row]]
    assert how["AST-20"] == {graded["regent_permission", ""]}
    assert how["AST-31"] == {graded[name, "34"] for name in ("regent_permission", "order_of_permit")}


def test_an_article_that_a_rule_cites_keeps_no_reason_why_none_does() -> None:
    cited = {(basis.instrument_id, basis.key) for rule in every_rule() for basis in rule.basis}
    excused = [
        (instrument.id, article.key)
        for instrument in instruments().values()
        for article in instrument.articles.values()
        if article.not_codable or article.waits_for
    ]
    assert not cited & set(excused)
