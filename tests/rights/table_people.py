"""The addresses of people and their offices: bringing them in, codes, resets, holders, handovers; and of one's own account."""

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.roles import POSITIONS, Role, Seat, may, may_bring, may_fill
from tests.rights.doors import Door, Guard, Reach, Thing, deed, form, page
from tests.rights.places import PIN

BRING, APPOINT, PEOPLE, ASK = Act.BRING_PEOPLE_IN, Act.APPOINT, Act.READ_PEOPLE, Act.ASK_RESET
TODAY = today().isoformat()
_TERM = {"name": "Contoh Baru", "since": TODAY, "decree": "SK Contoh 3/2026"}
_DECREE = {"on": TODAY, "decree": "SK Contoh 4/2026"}
_NEW = {"name": "Contoh Pendatang", "role": POSITIONS[Role.VILLAGE_OPERATOR].title, "since": TODAY}


def _fills(role: Role):
    return lambda seat, thing: may_fill(seat, role, thing.region)


def _brings_section_heads(seat: Seat, thing: Thing | None) -> bool:
    return thing is not None and may_bring(seat, Role.SECTION_HEAD, thing.region)


def _passes_on_the_head_s_office(seat: Seat, thing: Thing | None) -> bool:
    own = thing is not None and seat.role is Role.VILLAGE_HEAD and seat.office == thing.office
    return own or _fills(Role.VILLAGE_HEAD)(seat, thing)


def _approves_resets(seat: Seat, thing: Thing | None) -> bool:
    return thing is not None and may(seat, Act.APPROVE_RESET, thing.region)


def _nobody_here(seat: Seat, thing: Thing | None) -> bool:
    """Only the two who hand over and receive may sign, and neither is among those who come."""
    return False


ARRIVALS: dict[str, Door] = {
    "access:arrivals": form(BRING, done=200, writes=False),
    "access:template": page(BRING),
    "access:one": form(BRING, sent=lambda visit: {**_NEW, "place": visit.site}),
    "access:roster": page(BRING, "roster", reach=Reach.OWN),
    "access:columns": deed(BRING, "roster", reach=Reach.OWN, writes=False),
    "access:commit": deed(BRING, "roster", reach=Reach.OWN, writes=False),
    "access:codes": page(BRING),
    "access:print_codes": deed(BRING, "newcomer", done=200, also=_brings_section_heads, beyond=403),
    "access:codes_pdf": deed(Act.USE_DESK, done=409, writes=False),
    "access:resets": page(ASK),
    "access:ask_reset": deed(ASK, "person", sent={"alasan": "lupa kata sandi"}),
    "access:approve_reset": deed(Act.APPROVE_RESET, "reset", done=200),
    "access:refuse_reset": deed(ASK, "reset", also=_approves_resets),
}

OFFICES: dict[str, Door] = {
    "offices:index": page(PEOPLE),
    "offices:show": page(PEOPLE, "office"),
    "offices:fill": deed(
        APPOINT,
        "office",
        sent={**_TERM, "role": "section_head"},
        also=_fills(Role.SECTION_HEAD),
        otherwise=422,
    ),
    "offices:act_for": deed(
        APPOINT,
        "office",
        sent={**_TERM, "role": "section_head", "capacity": "plh"},
        also=_fills(Role.SECTION_HEAD),
        otherwise=422,
    ),
    "offices:suspend": deed(APPOINT, "holding", sent=_DECREE, also=_fills(Role.FINANCE_OFFICER)),
    "offices:resume": deed(APPOINT, "holding", sent=_DECREE, also=_fills(Role.FINANCE_OFFICER)),
    "offices:end": deed(APPOINT, "holding", sent=_DECREE, also=_fills(Role.FINANCE_OFFICER)),
    "offices:start_handover": deed(
        Act.SIGN_HANDOVER,
        "office",
        sent={**_TERM, "role": "village_head", "reason": "moved", "capacity": "holder"},
        also=_passes_on_the_head_s_office,
    ),
    "offices:handover": page(PEOPLE, "handover", hides=True),
    "offices:sign": deed(PEOPLE, "handover", hides=True, sent={"pin": PIN}, also=_nobody_here, writes=False),
    "offices:approve": deed(Act.APPROVE_HANDOVER, "handover"),
    "offices:withdraw": deed(PEOPLE, "handover", also=_fills(Role.BPD_CHAIR)),
}

_AGAIN = {"got": 302, "done": 302, "writes": False}
"""The password is asked for once more before anything is shown."""
ACCOUNT: dict[str, Door] = {
    "access:account": page(Guard.SIGNED_IN),
    "access:contact": form(Guard.SIGNED_IN, **_AGAIN),
    "access:pin": form(Guard.SIGNED_IN, **_AGAIN),
    "access:devices": page(Guard.SIGNED_IN),
    "access:end_devices": deed(Guard.SIGNED_IN, writes=False),
}
