"""The language is closed: what it cannot mean fails when the rule is written."""

import pytest

from mitradesa.law.dated import months
from mitradesa.law.expression.tree import Malformed, all_of, any_of, has, not_, one_of
from mitradesa.law.facts import fact


def test_python_words_cannot_slip_into_a_rule() -> None:
    lease = fact.asset_use == "sewa"
    with pytest.raises(Malformed, match="use all_of"):
        lease and fact.pledges_asset  # noqa: B018
    with pytest.raises(Malformed, match="use all_of"):
        1 < fact.copies < 3  # noqa: B015
    with pytest.raises(Malformed, match="use all_of"):
        fact.copies in (fact.term_months,)  # noqa: B015


def test_a_mistyped_fact_names_the_nearest_one() -> None:
    with pytest.raises(Malformed, match="did you mean asset_use"):
        _ = fact.aset_use


def test_types_do_not_mix() -> None:
    with pytest.raises(Malformed, match="has no value"):
        one_of(fact.asset_use, "rent")
    with pytest.raises(Malformed):
        fact.asset_use == 3  # noqa: B015
    with pytest.raises(Malformed):
        fact.starts_on <= fact.copies  # noqa: B015
    with pytest.raises(Malformed):
        fact.title < "b"  # noqa: B015
    with pytest.raises(Malformed):
        fact.copies + months(1)
    with pytest.raises(Malformed):
        has(fact.title, "x")
    with pytest.raises(Malformed):
        fact.asset_use == "rent"  # noqa: B015


def test_a_tree_names_the_facts_it_reads_once() -> None:
    tree = all_of(
        any_of(fact.pledges_asset, not_(fact.stamp)), fact.ends_on < fact.starts_on + months(1), fact.stamp
    )
    assert tree.facts() == ("pledges_asset", "stamp", "ends_on", "starts_on")
