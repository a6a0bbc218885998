"""The coverage of the law has no hole, and a rule claims no more than the rows it answers."""

import csv

import pytest

from mitradesa.core.findings import Confidence, Severity
from mitradesa.law.book import decides_by, every_rule
from mitradesa.law.coverage import ROOMS, articles, listed_rows, rows
from tests.gate.tools import SHARED

ORDER = ["low", "medium", "high"]


def test_every_row_and_every_article_has_an_entry() -> None:
    assert not [one.name for one in (*rows(), *articles()) if not one.has_entry]


def test_every_row_says_what_it_asks() -> None:
    assert not [one.name for one in rows() if not one.says]


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


@pytest.mark.needs_shared
def test_the_rule_list_is_whole() -> None:
    with (SHARED / "law" / "rules.tsv").open(encoding="utf-8") as lines:
        listed = [row["id"] for row in csv.DictReader(lines, delimiter="\t")]
    assert list(listed_rows()) == listed
