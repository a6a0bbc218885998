"""Every saying of the table: what states a fact, what only comes near, and what denies it, whoever of the two is named first."""

import tomllib
from pathlib import Path

import pytest

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
STATED = [(one["fact"], value, text, one.get("asset", False)) for one in CASES for value, text in one["says"]]
SILENT = [(one["fact"], text, one.get("asset", False)) for one in CASES for text in one["silent"]]


@pytest.mark.parametrize("partner_first", [False, True])
@pytest.mark.parametrize(("fact", "value", "text", "asset"), STATED)
def test_what_a_sentence_states_is_read_at_its_place(
    details, draft_with, fact, value, text, asset, partner_first
):
    whole = draft_with(text, partner_first=partner_first, asset=asset)
    found = details(whole)[fact]
    assert found.value == value, found
    assert 0.6 <= found.sureness <= 1
    if found.start is not None:
        assert whole[found.start : found.end].strip()


@pytest.mark.parametrize("partner_first", [False, True])
@pytest.mark.parametrize(("fact", "text", "asset"), SILENT)
def test_what_only_comes_near_or_is_denied_stays_silent_with_a_reason(
    details, draft_with, fact, text, asset, partner_first
):
    found = details(draft_with(text, partner_first=partner_first, asset=asset))[fact]
    assert found.value is None, found
    assert found.reason
