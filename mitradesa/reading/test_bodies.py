"""What a body says is the same whether or not it was first asked which sayings can stand in it at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from mitradesa.reading import bodies

SAMPLES = sorted((Path(bodies.__file__).parent / "extraction" / "samples").glob("*.txt"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_first_words_of_a_saying_never_hide_it(sample, monkeypatch):
    text = sample.read_text(encoding="utf-8")
    rules = bodies.body_rules()

    def said():
        return {key: bodies.spoken_of(text, text.casefold(), key, 0, len(text)) for key in rules}

    with_scraps = said()
    bare = {
        key: replace(rule, says=tuple(replace(one, scraps=()) for one in rule.says))
        for key, rule in rules.items()
    }
    monkeypatch.setattr(bodies, "body_rules", lambda: bare)
    assert said() == with_scraps


def test_most_sayings_are_known_by_their_first_words():
    sayings = [one for rule in bodies.body_rules().values() for one in rule.says]
    assert sum(bool(one.scraps) for one in sayings) > len(sayings) / 2
    assert all(scrap == scrap.lower() and " " not in scrap for one in sayings for scrap in one.scraps)
