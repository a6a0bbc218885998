"""The addresses of residents' voices: the open ones, and those of the offices."""

from mitradesa.core.acts import Act
from tests import world
from tests.rights.doors import LET_IN, Door, Guard, deed, form, page, room

READ, ANSWER, OPEN = Act.READ_CONCERNS, Act.ANSWER_CONCERN, Guard.OPEN
_TRIED = {"done": LET_IN, "writes": None}
# Whoever may answer and does not hold this voice is refused by the act, at the record.
_HELD = {"done": (302, 409, 422, 403), "writes": None}
CONCERNS: dict[str, Door] = {
    "concerns:list": page(READ),
    "concerns:export": page(READ, args=("csv",)),
    "concerns:overview": page(READ),
    "concerns:record": room(Act.RECORD_CONCERN),
    "concerns:days": room(Act.SET_CONCERN_DAYS),
    "concerns:show": page(READ, "concern"),
    "concerns:receipt": page(Act.RECORD_CONCERN, "concern", got=404),
    "concerns:ask": deed(ANSWER, "concern", **_HELD),
    "concerns:answer": deed(ANSWER, "concern", **_HELD),
    "concerns:hand_on": deed(ANSWER, "concern", **_HELD),
    "concerns:take": deed(ANSWER, "concern", **_HELD),
    "concerns:publish": deed(ANSWER, "concern", **_HELD),
    "concerns:erase": deed(Act.ERASE_PERSONAL, "concern", **_TRIED),
    "concerns:fetch": page(READ, "concern_proof"),
}
OPENLY: dict[str, Door] = {
    "concern:list": page(OPEN),
    "concern:new": form(OPEN, done=200, writes=False),
    "concern:ask": page(OPEN),
    "concern:state": page(OPEN, "concern_code"),
    "concern:reply": deed(OPEN, "concern_code", done=409, writes=False),
    "concern:object": deed(OPEN, "concern_code", done=409, writes=False),
    "concern:poster": page(OPEN, args=(world.VILLAGE, "a9"), got=404),
}
