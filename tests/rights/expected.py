"""What the tables of core/roles.py make of a seat at a door; nothing here asks a view."""

from mitradesa.core.acts import Act
from mitradesa.core.roles import RIGHTS, Seat, takes
from tests.rights.doors import Door, Guard, Reach, Thing

SIGN_IN, SECOND_FACTOR = "sign in first", "second factor first"


Answers = tuple[int | str, ...]


def expected(
    seat: Seat | None, door: Door, method: str, thing: Thing | None, *, visitor: bool = False
) -> Answers:
    """The answers that are right for a seat, for somebody without any office (None), or for a visitor: mostly one."""
    guard = door.guard(method)
    if visitor and Guard.OPEN not in (door.get, door.post):
        return (SIGN_IN,)
    if guard is Guard.SHUT:
        return (405,)
    if isinstance(guard, Act):
        refused = _refused(seat, guard, door, method, thing)
        if refused:
            return (refused,)
    answer = door.got if method == "GET" else door.done
    if isinstance(answer, tuple):
        return answer
    return (answer if isinstance(answer, int) else answer(seat, thing),)


def _refused(seat: Seat | None, act: Act, door: Door, method: str, thing: Thing | None) -> int:
    if seat is None or seat.role not in RIGHTS[act] or not takes(seat, act):
        return 404 if door.hides else 403
    if door.record and thing is not None and not reaches(seat, door.reach, thing):
        return door.beyond
    also = door.also_get if method == "GET" else door.also
    verdict = also(seat, thing)
    if isinstance(verdict, bool):
        return 0 if verdict else door.otherwise
    return verdict


def reaches(seat: Seat, reach: Reach, thing: Thing) -> bool:
    """Whether a record lies where the seat may look: the rule of regions, offices and own partners."""
    if reach is Reach.ALL:
        return True
    if reach is Reach.OFFICE:
        return thing.office == seat.office
    if reach is Reach.OWN:
        return thing.person == seat.person
    if reach is Reach.REGENCY:
        return thing.region[:5].startswith(seat.region[:5])
    inside = thing.region == seat.region or thing.region.startswith(f"{seat.region}.")
    return inside and (seat.partner is None or seat.partner == thing.partner)
