"""The addresses of raised signs, thresholds and audits."""

from mitradesa.core.acts import Act
from tests.rights.doors import LET_IN, Door, deed, page, room

READ, AUDITS = Act.READ_RED_FLAGS, Act.READ_AUDITS
_TRIED = {"done": LET_IN, "writes": None}
RED_FLAGS: dict[str, Door] = {
    "red_flags:list": page(READ),
    "red_flags:export": page(READ, args=("csv",)),
    "red_flags:overview": page(READ),
    "red_flags:look": deed(Act.LOOK_FOR_RED_FLAGS, **_TRIED),
    "red_flags:thresholds": page(READ),
    "red_flags:threshold": room(Act.SET_RED_FLAGS, args=("single_offer", "short_days")),
    "red_flags:audits": page(AUDITS),
    "red_flags:draw": room(Act.KEEP_AUDIT),
    "red_flags:audit": page(AUDITS, "audit"),
    "red_flags:audit_export": page(AUDITS, "audit_file"),
    "red_flags:note": deed(Act.KEEP_AUDIT, "audit_line", **_TRIED),
    "red_flags:show": page(READ, "red_flag"),
    "red_flags:ask": deed(Act.ASK_RED_FLAG, "red_flag", **_TRIED),
    "red_flags:answer": deed(Act.ANSWER_RED_FLAG, "red_flag", **_TRIED),
    "red_flags:decide": deed(Act.DECIDE_RED_FLAG, "red_flag", **_TRIED),
    "red_flags:fetch": page(READ, "red_flag_paper"),
}
