"""Signs hold where they should and nowhere else, states go their ways and end honestly, draws can be repeated."""

import random
import re
from datetime import date, timedelta
from itertools import product

import pytest

from mitradesa.core.language import grouped
from mitradesa.core.red_flags.book import SIGNS, formula_of, looked, print_of
from mitradesa.core.red_flags.facts import Facts
from mitradesa.core.red_flags.plainly import PLAINLY, plainly
from mitradesa.core.red_flags.sampling import Manner, chance, drawn, population_digest
from mitradesa.core.red_flags.sign import THEME_WORDS
from mitradesa.core.red_flags.states import (
    OPEN,
    OUTCOME_WORDS,
    STATE_WORDS,
    WAYS,
    Move,
    Outcome,
    State,
    goes,
    may_ask,
    outcomes,
)

DAY = date(2026, 11, 1)
BLAME = re.compile(r"korup|curang|bersalah|pelaku|tersangka|melanggar|penyeleweng|menyuap|kejahatan", re.I)
SHUT = re.compile(r"tutup|closed|selesai|beres|arsip", re.I)


@pytest.mark.parametrize("sign", SIGNS.values(), ids=lambda one: one.id)
def test_each_sign_holds_for_its_example_alone_and_not_just_beside_it(sign):
    found = looked(sign.example)
    assert set(found) == {sign.id}
    assert looked(sign.beside) == {}
    assert found[sign.id].facts
    assert found[sign.id].says.endswith(".")
    later = looked(_later(sign.example))
    assert print_of(later[sign.id]) == print_of(found[sign.id]), "the same facts a day later are another sign"


def _later(facts):
    names = Facts.__dataclass_fields__
    return Facts(**{name: getattr(facts, name) for name in names} | {"on": facts.on + timedelta(days=1)})


def test_there_are_enough_signs_and_none_accuses_anybody():
    assert len(SIGNS) >= 24
    assert {one.theme for one in SIGNS.values()} == set(THEME_WORDS)
    for one in SIGNS.values():
        texts = (one.title, one.meaning, one.method, one.limits, one.ask, formula_of(one))
        assert all(texts)
        assert not [text for text in texts if BLAME.search(text)], one.id
        assert one.ask.endswith("?")
        assert "{" not in formula_of(one)


def test_nothing_known_raises_nothing():
    assert looked(Facts(on=DAY)) == {}


@pytest.mark.parametrize("sign", [one for one in SIGNS.values() if one.thresholds], ids=lambda one: one.id)
def test_every_threshold_is_read_and_lies_within_its_bounds(sign):
    for one in sign.thresholds:
        assert one.least <= one.value <= one.most
        assert f"{{{one.name}}}" in sign.formula
        least, most = ({sign.id: {one.name: number}} for number in (one.least, one.most))
        changes = [set(looked(each, least)) ^ set(looked(each, most)) for each in (sign.example, sign.beside)]
        assert {sign.id} in changes, f"{one.name} changes nothing"


@pytest.mark.parametrize("sign", SIGNS.values(), ids=lambda one: one.id)
def test_every_sign_says_plainly_when_it_is_raised_with_the_numbers_in_force(sign):
    assert not re.search(r"[≤≥<>−×=%{}]", plainly(sign))
    for one in sign.thresholds if sign.id in PLAINLY else ():
        assert grouped(one.most) in plainly(sign, {one.name: one.most})


def test_no_plain_sentence_is_left_over():
    assert set(PLAINLY) <= set(SIGNS)


def test_a_sign_of_a_desk_asks_that_desk():
    sheet = SIGNS["evaluated_same_day"].example.sheets[0]
    for desk, about in (("subdistrict", "subdistrict"), ("regency", "regency")):
        facts = Facts(on=DAY, sheets=(type(sheet)(desk, sheet.sent_on, sheet.finished_on),))
        assert looked(facts)["evaluated_same_day"].about == about


def test_the_ways_of_every_state_are_these_and_no_others():
    allowed = {(state, move) for state, move in product(State, Move) if goes(state, move)}
    assert allowed == {
        (State.RAISED, Move.ASK),
        (State.RAISED, Move.DECIDE),
        (State.RAISED, Move.CHANGE),
        (State.ASKED, Move.ASK),
        (State.ASKED, Move.ANSWER),
        (State.ASKED, Move.DECIDE),
        (State.ASKED, Move.SHIFT),
        (State.ANSWERED, Move.ASK),
        (State.ANSWERED, Move.ANSWER),
        (State.ANSWERED, Move.DECIDE),
        (State.ANSWERED, Move.SHIFT),
        (State.CHANGED, Move.RETURN),
    }
    assert {target for move in Move if (target := WAYS[move].target)} == set(State)
    assert [move for move in Move if WAYS[move].target is None] == [Move.SHIFT]


def test_a_question_is_put_once_more_only_where_its_day_has_passed():
    yesterday, tomorrow = DAY - timedelta(days=1), DAY + timedelta(days=1)
    assert [due for due in (None, yesterday, DAY, tomorrow) if may_ask(State.ASKED, due, DAY)] == [yesterday]
    asked_in = {state for state in State if may_ask(state, yesterday, DAY)}
    assert asked_in == set(OPEN)


def test_what_may_be_decided_is_true_of_what_happened():
    yesterday, tomorrow = DAY - timedelta(days=1), DAY + timedelta(days=1)
    table = {
        (state, due): set(outcomes(state, due, DAY))
        for state, due in product(State, (None, yesterday, DAY, tomorrow))
    }
    for (state, due), found in table.items():
        if state is State.ANSWERED:
            assert found == set(Outcome)
        elif state is State.ASKED and due == yesterday:
            assert found == {Outcome.REJECTED, Outcome.REFERRED}
        elif state in OPEN:
            assert found == {Outcome.REJECTED}
        else:
            assert found == set()


def test_no_way_ends_as_merely_shut():
    assert not [word for word in (*STATE_WORDS.values(), *OUTCOME_WORDS.values()) if SHUT.search(word)]
    assert not [one for one in (*State, *Outcome, *Move) if SHUT.search(one.value)]
    ends = {state for state in State if not any(goes(state, move) for move in Move)}
    assert ends == {State.DECIDED}, "a sign ends by a decision with an outcome, by nothing else"


def test_a_draw_is_repeated_by_its_seed_whatever_the_order():
    weights = {f"contoh-{number}": 1 + number % 5 for number in range(200)}
    shuffled = list(weights.items())
    random.Random(1).shuffle(shuffled)
    for manner in Manner:
        first = drawn(weights, "benih", 20, manner)
        assert first == drawn(dict(shuffled), "benih", 20, manner)
        assert first[:7] == drawn(weights, "benih", 7, manner)
        assert first != drawn(weights, "benih lain", 20, manner)
    assert len(drawn(weights, "benih", 500, Manner.SIMPLE)) == 200
    assert population_digest(weights) == population_digest(dict(shuffled))
    assert population_digest(weights) != population_digest(weights | {"contoh-1": 9})
    assert chance("benih", "contoh-1") == pytest.approx(0.3540, abs=1e-4)


def test_a_heavier_agreement_is_drawn_as_much_more_often_as_its_weight_says():
    weights = {"berat": 9} | {f"ringan-{number}": 1 for number in range(9)}
    tries = 2000
    heavy = sum(drawn(weights, str(seed), 1, Manner.WEIGHTED)[0].key == "berat" for seed in range(tries))
    even = sum(drawn(weights, str(seed), 1, Manner.SIMPLE)[0].key == "berat" for seed in range(tries))
    assert heavy / tries == pytest.approx(0.5, abs=0.04)
    assert even / tries == pytest.approx(0.1, abs=0.03)
