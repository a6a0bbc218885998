"""The addresses of third parties' profiles, of ties, and of the open registration."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat, may
from tests.rights.doors import LET_IN, Door, Guard, Thing, deed, form, page, room

KEEP, READ, OPEN = Act.KEEP_PARTNERS, Act.READ_REGISTER, Guard.OPEN
_TRIED = {"done": LET_IN, "writes": None}


def _sees_registrations(seat: Seat, thing: Thing | None) -> bool | int:
    """What was handed in is seen by the regency office and by the third party itself; to others it is not there."""
    return True if may(seat, KEEP) or seat.partner is not None else 404


def _mends(seat: Seat, thing: Thing | None) -> bool | int:
    """It is mended by the person who handed it in, who is none of those who come."""
    return 403 if may(seat, KEEP) or seat.partner is not None else 404


def _keeps(seat: Seat, thing: Thing | None) -> bool:
    """Papers are brought by the regency office and by the third party itself."""
    return seat.partner is not None or (thing is not None and may(seat, KEEP, thing.region[:5]))


PROFILES: dict[str, Door] = {
    "partners:queue": page(KEEP),
    "partners:own": room(Act.PROPOSE_PROFILE),
    "partners:enter": room(KEEP),
    "partners:enter_for": room(KEEP, "partner"),
    "partners:registration": page(READ, "registration", also_get=_sees_registrations),
    "partners:mend": room(READ, "registration", also=_mends, also_get=_mends),
    "partners:verify": deed(KEEP, "registration", **_TRIED),
    "partners:send_back": deed(KEEP, "registration", **_TRIED),
    "partners:attach": deed(READ, "partner_paper", also=_keeps, sent=lambda visit: visit.upload("izin")),
    "partners:paper_file": page(READ, "partner_scan"),
    "partners:assess": room(Act.ASSESS_PARTNER, "partner"),
    "partners:assessment": page(Act.READ_ASSESSMENTS, "assessment"),
}
TIES: dict[str, Door] = {
    "ties:family": room(Act.STATE_TIES),
    "ties:erase_family": deed(Act.STATE_TIES, **_TRIED),
    "ties:of_case": page(Act.READ_TIES, "case"),
    "ties:statement": Door(get=Act.READ_TIES, post=Act.STATE_TIES, record="case_statement", **_TRIED),
    "ties:fetch": page(Act.READ_TIES, "case_statement"),
}
OPENLY: dict[str, Door] = {
    "registration:new": form(OPEN, done=422, writes=False),
    "registration:ask": page(OPEN),
    "registration:state": page(OPEN, "receipt"),
    "registration:mend": form(OPEN, "receipt", done=422, writes=False),
    "registration:withdraw": deed(OPEN, "receipt"),
}
