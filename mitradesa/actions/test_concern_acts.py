"""The truth table of a voice: every act in every state does what the table says, or is refused and leaves no event."""

from datetime import timedelta

import pytest

from mitradesa.actions.concerns.answering import Answer, answer, ask_back, hand_on, publish, take_over
from mitradesa.actions.concerns.raising import Voice, raise_openly
from mitradesa.actions.concerns.residents import object_to, reply
from mitradesa.core.calendar import today
from mitradesa.core.concerns import About, Kind, Outcome, State
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind
from mitradesa.records.models import Concern, Event
from tests import world

pytestmark = pytest.mark.django_db
SAID = "Contoh: kata-kata yang cukup panjang untuk dipahami."
ACTS = {
    "ask": lambda head, row: ask_back(head, row.pk, row.version, SAID),
    "answer": lambda head, row: answer(head, row.pk, row.version, Answer(Outcome.EXPLAINED, SAID)),
    "hand_on": lambda head, row: hand_on(head, row.pk, row.version, OfficeKind.DPMD, SAID),
    "take": lambda head, row: take_over(world.seat(world.holder("camat")), row.pk, row.version),
    "publish": lambda head, row: publish(head, row.pk, row.version, shown=True),
    "reply": lambda head, row: reply(row.pk, row.version, SAID),
    "object": lambda head, row: object_to(row.pk, row.version, SAID),
}
AFTER = {
    ("waiting", "ask"): "asked",
    ("waiting", "answer"): "answered",
    ("waiting", "hand_on"): "waiting",
    ("waiting", "take"): "waiting",
    ("asked", "answer"): "answered",
    ("asked", "hand_on"): "waiting",
    ("asked", "take"): "waiting",
    ("asked", "reply"): "waiting",
    ("answered", "publish"): "answered",
    ("answered", "object"): "waiting",
}
"""The state that each act leads to; every other pair is refused and leaves no event."""


@pytest.mark.parametrize("state", State)
def test_every_act_in_every_state_does_what_the_table_says_and_nothing_else(state):
    world.regions()
    head = world.seat(world.holder("village_head"))
    for name, act in ACTS.items():
        row = raise_openly(Voice(world.VILLAGE, Kind.QUESTION, About.MATTER, SAID))
        if state is not State.WAITING:
            row = ACTS["ask" if state is State.ASKED else "answer"](head, row)
        Concern.objects.filter(pk=row.pk).update(due_on=today() - timedelta(days=4))
        before = Event.objects.count()
        if (state.value, name) not in AFTER:
            with pytest.raises(Blocked):
                act(head, row)
        else:
            act(head, row)
        made = Concern.objects.get(pk=row.pk)
        assert made.state == AFTER.get((state.value, name), state.value), (state, name)
        assert Event.objects.count() - before == ((state.value, name) in AFTER)
