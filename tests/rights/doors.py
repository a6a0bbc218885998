"""What an address asks of whoever comes: an act or none, whose record it speaks of, and what a filled-in form holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat


class Guard(Enum):
    """Who may come where no act is asked for."""

    OPEN = auto()
    SIGNED_IN = auto()
    SHUT = auto()


class Reach(Enum):
    """Which records of others an office reaches: those of its region, of its regency, of its office, its own, or all."""

    REGION = auto()
    REGENCY = auto()
    OFFICE = auto()
    OWN = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Thing:
    """A record at a place: what fills the address, where it lies, whose it is, and what a form about it sends."""

    args: tuple[object, ...]
    region: str
    office: int | None = None
    partner: int | None = None
    person: int | None = None
    sent: Mapping[str, object] = field(default_factory=dict)


Sent = Mapping[str, object] | Callable[[Any], Mapping[str, object]]
Also = Callable[[Seat, Thing | None], bool | int]
Codes = int | tuple[int | str, ...] | Callable[[Seat, Thing | None], int]


LET_IN = (200, 302, 409, 422)
"""Somebody came in, whatever became of what he sent."""


def always(seat: Seat, thing: Thing | None) -> bool:
    """No further table of rights has a say."""
    return True


@dataclass(frozen=True, slots=True)
class Door:
    """One address.

    `record` names the thing that fills it; `also` is what a second table of core/roles.py asks (403 where it says no, unless
    `otherwise`, or the code that it names); `got` and `done` are the answers to whoever is let in, to a page and to a form; `hides`
    says that it is 404 even to those without the right; `writes` that a form sent well leaves an event, None that it may or may not.
    """

    get: Guard | Act = Guard.SHUT
    post: Guard | Act = Guard.SHUT
    record: str = ""
    args: tuple[object, ...] = ()
    reach: Reach = Reach.REGION
    sent: Sent = field(default_factory=dict)
    got: Codes = 200
    done: Codes = 302
    also: Also = always
    otherwise: int = 403
    also_get: Also = always
    beyond: int = 404
    hides: bool = False
    writes: bool | None = True

    def guard(self, method: str) -> Guard | Act:
        """Who may come with this method."""
        return self.get if method == "GET" else self.post


def page(act: Guard | Act, record: str = "", **more: Any) -> Door:
    """A page to look at."""
    return Door(get=act, record=record, **more)


def deed(act: Guard | Act, record: str = "", **more: Any) -> Door:
    """A form that is sent from another page."""
    return Door(post=act, record=record, **more)


def room(act: Guard | Act, record: str = "", **more: Any) -> Door:
    """A page with a form that is sent empty: whoever is let in hears what it lacks, or sees it done."""
    return Door(get=act, post=act, record=record, **{"done": LET_IN, "writes": None, **more})


def form(act: Guard | Act, record: str = "", **more: Any) -> Door:
    """A page with its own form."""
    return Door(get=act, post=act, record=record, **more)
