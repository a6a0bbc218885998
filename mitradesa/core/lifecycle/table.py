"""What a transition and a track are, and finding a step in a track; pure tables, changed only in the track's own file."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import FINAL, Status
from mitradesa.core.roles import Role


class TrackName(StrEnum):
    """The three ways of a cooperation with a third party."""

    VILLAGE_INITIATIVE = "village_initiative"
    PARTNER_INITIATIVE = "partner_initiative"
    ASSET_USE = "asset_use"


@dataclass(frozen=True, slots=True)
class Transition:
    """One step of a track.

    `says` is its name on a button, `event` its kind in the trail, `done` the predicate of the trail's sentence. `by` are the roles that
    may take it; `gates` the gates of the rule book that are asked on its day; `needs` what records must show; `papers` what must be
    recorded; `article` (instrument and its part) the provision it comes from, empty where practice or our own reading made it;
    `until_needed` asks for the last day of what it begins. Limits in days are not here: they are found in the rules (`law.deadlines`).
    """

    name: str
    event: str
    source: frozenset[Status]
    target: Status
    by: frozenset[Role]
    says: str
    done: str
    needs: tuple[Need, ...] = ()
    papers: tuple[Paper, ...] = ()
    gates: frozenset[Gate] = frozenset()
    articles: tuple[tuple[str, str], ...] = ()
    note_needed: bool = False
    until_needed: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """A way from the first idea to the closing."""

    name: TrackName
    title: str
    regimes: frozenset[str]
    transitions: tuple[Transition, ...]

    def open_from(self, status: Status) -> tuple[Transition, ...]:
        """The steps that lead out of a state, in the order of the table."""
        return tuple(one for one in self.transitions if status in one.source)

    def step(self, status: Status, name: str) -> Transition | None:
        """The step of a name out of a state, or None where it does not lead."""
        return next((one for one in self.open_from(status) if one.name == name), None)

    @property
    def statuses(self) -> frozenset[Status]:
        """Every state that can be reached from the opening."""
        reached, waiting = {Status.OPENED}, [Status.OPENED]
        while waiting:
            for one in self.open_from(waiting.pop()):
                if one.target not in reached:
                    reached.add(one.target)
                    waiting.append(one.target)
        return frozenset(reached)

    def way_to(
        self,
        target: Status,
        start: Status,
        fits: Callable[[Status, Transition], bool] = lambda here, step: True,
    ) -> tuple[Transition, ...]:
        """A shortest way between two states, by the first of the steps that are equally short; empty where none leads there.

        `fits` leaves out steps that are not meant for the case at hand, by the state that they would be taken from.
        """
        ways: dict[Status, tuple[Transition, ...]] = {start: ()}
        waiting = [start]
        while waiting and target not in ways:
            here = waiting.pop(0)
            for one in self.open_from(here):
                onward = one.target not in FINAL or one.target == target
                if one.target not in ways and onward and fits(here, one):
                    ways[one.target] = (*ways[here], one)
                    waiting.append(one.target)
        return ways.get(target, ())


def states(*named: Status) -> frozenset[Status]:
    """A source of several states."""
    return frozenset(named)


def roles(*named: Role) -> frozenset[Role]:
    """Those who may take a step."""
    return frozenset(named)


def gates(*named: Gate) -> frozenset[Gate]:
    """The gates that a step asks."""
    return frozenset(named)


def up_to(last: Gate) -> frozenset[Gate]:
    """Every gate up to one, for the step before which all must stand once more."""
    return frozenset(gate for gate in Gate if gate.order <= last.order)
