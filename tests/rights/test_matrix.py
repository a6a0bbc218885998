"""Every address as every office at its own place, next door and far away: let in exactly as core/roles.py says."""

import itertools
import random

import pytest

from mitradesa.config.addresses import names
from mitradesa.core.roles import Capacity, Role
from tests.gate.seed import run_whole
from tests.rights import comers
from tests.rights.doors import Guard
from tests.rights.expected import SECOND_FACTOR, expected
from tests.rights.table import ASKING, TABLE, WORKSPACE

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def cells(doors, places):
    """Every door with both methods; what is shut, or has no record, is tried at the office's own place alone.

    A method that a door does not know is refused before anybody is looked at: it is tried where the whole table is.
    """
    for (name, door), method in itertools.product(doors.items(), ("GET", "POST")):
        shut = door.guard(method) is Guard.SHUT
        if shut and doors is not TABLE:
            continue
        for place in places if door.record and not shut else places[:1]:
            yield name, door, method, place


def wrong_cells(country, comer, doors, places):
    """A line for each cell that is otherwise than the tables say."""
    found = []
    for name, door, method, place in cells(doors, places):
        got, wrote, thing = comers.answer(country, comer, name, door, method, place)
        wanted = expected(comer.seat, door, method, thing, visitor=comer.name == "visitor")
        if got not in wanted or wrote not in may_write(door, method, wanted):
            line = f"{comer.name:20} {method:4} {name:30} {place:8} wanted {' or '.join(map(str, wanted))}, got {got}"
            found.append(line + (", and it left an event" if wrote else ""))
    return found


def may_write(door, method, wanted):
    """Whether an event is left: by a form that was let in and sent well, by nothing else."""
    let_in = method == "POST" and wanted[0] in (200, 302)
    return (True, False) if let_in and door.writes is None else (let_in and bool(door.writes),)


def report(lines):
    return "\n".join(["", f"{len(lines)} cells are otherwise than core/roles.py says:", *lines])


def test_every_address_has_its_line_in_the_table():
    known = {name for name, _ in names()}
    missing, gone = known - set(TABLE), set(TABLE) - known
    assert not missing, (
        f"add to tests/rights/table_*.py who may come to {sorted(missing)}: which act of core/roles.py guards the page and "
        "which its form, whose record it speaks of (a thing in tests/rights/places.py), and what a filled-in form sends"
    )
    assert not gone, (
        f"these addresses are no more; take their lines out of tests/rights/table_*.py: {sorted(gone)}"
    )


@pytest.fixture
def places(seed, request):
    """The office's own place, and one of the two others, drawn by the seed; all three with --all."""
    if run_whole():
        return comers.PLACES
    return "own", random.Random(f"{seed} {request.node.name}").choice(comers.PLACES[1:])


@pytest.fixture
def doors(seed, request):
    """Every address that asks who comes; the rest is tried as a visitor, as two drawn roles, and as everybody with --all."""
    drawn = random.Random(seed).sample(list(Role), 2)
    if run_whole() or request.node.callspec.params["role"] in drawn:
        return TABLE
    return ASKING


@pytest.mark.sampled(4)
@pytest.mark.parametrize("role", list(Role))
def test_the_holder_of_an_office_is_let_in_where_the_table_says(country, role, doors, places):
    with comers.undone():
        wrong = wrong_cells(country, comers.holder(country, role), doors, places)
    assert not wrong, report(wrong)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("capacity", [one for one in Capacity if one is not Capacity.HOLDER])
def test_whoever_acts_for_another_is_let_in_where_his_capacity_lets_him(country, capacity):
    with comers.undone():
        wrong = wrong_cells(country, comers.acting(country, Role.VILLAGE_HEAD, capacity), ASKING, ("own",))
    assert not wrong, report(wrong)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("kind", comers.OUTSIDERS)
def test_whoever_holds_no_office_today_is_let_in_nowhere(country, kind):
    with comers.undone():
        doors = TABLE if kind in ("visitor", "nobody") else ASKING
        wrong = wrong_cells(country, comers.outsider(kind), doors, ("own",))
    assert not wrong, report(wrong)


@pytest.mark.parametrize("role", [Role.CAMAT, Role.DPMD_STAFF, Role.BUPATI])
def test_an_office_above_the_village_without_a_second_factor_comes_into_no_room_of_the_workspace(
    country, role, settings
):
    settings.SECOND_FACTOR_GRACE = -1
    with comers.undone():
        one = comers.holder(country, role)
        got = {
            f"{method} {name}": comers.answer(country, one, name, door, method, place)[:2]
            for name, door, method, place in cells(WORKSPACE, ("own",))
        }
    assert {cell: found for cell, found in got.items() if found != (SECOND_FACTOR, False)} == {}
