"""Every sentence of sentences.toml has its test, every such test its sentence, and there are enough of them."""

import tomllib
from pathlib import Path

import pytest

from tests.rights import (
    test_sentences_afterwards,
    test_sentences_concerns,
    test_sentences_deliberation,
    test_sentences_desks,
    test_sentences_dues,
    test_sentences_estate,
    test_sentences_flags,
    test_sentences_law,
    test_sentences_partners,
    test_sentences_people,
    test_sentences_register,
    test_sentences_reports,
    test_sentences_standing,
    test_sentences_work,
)

SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
TESTS = {
    "register": test_sentences_register,
    "people": test_sentences_people,
    "work": test_sentences_work,
    "law": test_sentences_law,
    "standing": test_sentences_standing,
    "estate": test_sentences_estate,
    "partners": test_sentences_partners,
    "afterwards": test_sentences_afterwards,
    "desks": test_sentences_desks,
    "reports": test_sentences_reports,
    "deliberation": test_sentences_deliberation,
    "flags": test_sentences_flags,
    "dues": test_sentences_dues,
    "concerns": test_sentences_concerns,
}


@pytest.mark.parametrize("room", SENTENCES)
def test_each_sentence_is_proved_by_the_test_that_it_names(room):
    proved = {name.removeprefix("test_") for name in vars(TESTS[room]) if name.startswith("test_")}
    assert set(SENTENCES[room]) == proved


def test_there_are_enough_sentences_and_each_says_something_else():
    said = [sentence for room in SENTENCES.values() for sentence in room.values()]
    assert len(said) == len(set(said)) >= 40
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in said)
