"""The table of a voice: from which states each move goes, who is above whom, and that no word says that something was merely shut."""

from datetime import date, timedelta

import pytest

from mitradesa.core.concerns import (
    BLIND,
    FIRST,
    HOLDER_WORDS,
    HOLDERS,
    MOVE_WORDS,
    OBJECTION_DAYS,
    OUTCOME_SAYS,
    OUTCOME_WORDS,
    STATE_WORDS,
    About,
    Move,
    Outcome,
    State,
    above,
    days_late,
    elsewhere,
    goes,
    may_object,
)
from mitradesa.core.roles import OfficeKind

DAY = date(2026, 11, 29)
TRUE = {
    State.WAITING: {Move.ASK, Move.ANSWER, Move.HAND_ON, Move.TAKE},
    State.ASKED: {Move.REPLY, Move.ANSWER, Move.HAND_ON, Move.TAKE},
    State.ANSWERED: {Move.OBJECT},
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("move", Move)
def test_every_move_goes_from_the_states_of_the_table_and_no_other(state, move):
    assert goes(state, move) is (move in TRUE[state])


def test_no_word_says_that_a_voice_was_merely_shut():
    said = " ".join(
        (*STATE_WORDS.values(), *OUTCOME_WORDS.values(), *MOVE_WORDS.values(), *OUTCOME_SAYS.values())
    )
    for word in ("selesai", "ditutup", "tutup", "closed", "beres"):
        assert word not in said.lower()
    assert set(OUTCOME_SAYS) == set(Outcome)


@pytest.mark.parametrize("about", About)
def test_nobody_answers_about_his_own_office_on_any_way_up(about):
    holder, seen = FIRST[about], []
    while holder is not None:
        seen.append(holder)
        assert holder is not BLIND.get(about)
        holder = above(holder, about)
    assert seen[-1] is OfficeKind.INSPECTORATE
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("about", About)
def test_a_voice_is_moved_to_no_office_that_had_it_or_that_it_is_about(about):
    for had in HOLDERS:
        targets = elsewhere(about, {had})
        assert had not in targets
        assert BLIND.get(about) not in targets
    assert elsewhere(about, set(HOLDERS)) == ()
    assert set(HOLDER_WORDS) == set(HOLDERS)


def test_an_objection_is_heard_for_its_days_and_lateness_begins_the_day_after():
    assert may_object(DAY, DAY + timedelta(days=OBJECTION_DAYS))
    assert not may_object(DAY, DAY + timedelta(days=OBJECTION_DAYS + 1))
    assert not may_object(None, DAY)
    assert days_late(DAY, DAY) == 0
    assert days_late(DAY, DAY + timedelta(days=3)) == 3
