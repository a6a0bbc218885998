"""Where everything of a track's picture stands: boxes one below the other, steps that skip or go back in lanes at their sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from mitradesa.core.lifecycle.status import STATUS_WORDS, Status
from mitradesa.core.lifecycle.table import Track
from mitradesa.reports.tracks.numbered import Numbered, numbered, on_the_way

WIDTH = 360
LANE, INSET, GAP, LINE, PAD, SMALL = 18, 14, 34, 16, 9, 15
SIGN = 8


@dataclass(frozen=True, slots=True)
class Box:
    """A state with the words in it and, below them, the steps with which a case stops there; pixels from the top."""

    status: Status
    words: tuple[str, ...]
    stops: tuple[Numbered, ...]
    top: int

    @property
    def height(self) -> int:
        """How high it is."""
        return 2 * PAD + LINE * len(self.words) + SMALL * len(self.stops)

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Lane:
    """A step that skips states or goes back: on which side, how far out, and the indices of the boxes that it leaves and comes to."""

    one: Numbered
    right: bool
    far: int
    sources: tuple[int, ...]
    target: int

    @property
    def ends(self) -> tuple[int, ...]:
        """Every box that it touches."""
        return (*self.sources, self.target)


@dataclass(frozen=True, slots=True)
class Layout:
    """A picture: its boxes from the top, the steps straight down (by the box above), the lanes, and what leads out of every early state."""

    boxes: tuple[Box, ...]
    straight: tuple[tuple[int, Numbered], ...]
    lanes: tuple[Lane, ...]
    anywhere: tuple[Numbered, ...]
    left: int
    right: int

    @property
    def height(self) -> int:
        """How high the picture is."""
        return self.boxes[-1].bottom + 12 + 34 * len(self.anywhere)

    def beside(self, lane: Lane) -> int:
        """The distance of a lane from the left edge of the picture."""
        away = INSET + LANE * lane.far
        return self.right + away if lane.right else self.left - away

    def port(self, lane: Lane, index: int) -> int:
        """Where a lane touches a box; what touches it on the same side is spread over its height."""
        mates = [one for one in self.lanes if one.right == lane.right and index in one.ends]
        mates.sort(key=lambda one: (min(one.ends) < index, -one.far if min(one.ends) >= index else one.far))
        box = self.boxes[index]
        return box.top + box.height * (mates.index(lane) + 1) // (len(mates) + 1)

    def badge(self, lane: Lane) -> int:
        """Where the number of a lane stands: in the gap between two boxes that is nearest its middle."""
        first, last = min(lane.ends), max(lane.ends)
        gap = (first + last - 1) // 2
        return self.boxes[gap].bottom + GAP // 2


def layout(track: Track) -> Layout:
    """The picture of a track."""
    states = on_the_way(track)
    steps = numbered(track)
    ways = [one for one in steps if not one.gives_up]
    straight = [(states.index(one.sources[0]), one) for one in ways if _next(one, states)]
    lanes = _spread([_lane(one, states) for one in ways if not _next(one, states)])
    reach = {
        side: max((one.far for one in lanes if one.right is side), default=-1) + 1 for side in (False, True)
    }
    stops = [one for one in steps if one.gives_up and not one.anywhere]
    left, right = INSET + LANE * reach[False] + 2, WIDTH - INSET - LANE * reach[True] - 2
    return Layout(
        boxes=tuple(_boxes(states, stops, (right - left) // SIGN)),
        straight=tuple(straight),
        lanes=tuple(lanes),
        anywhere=tuple(one for one in steps if one.anywhere),
        left=left,
        right=right,
    )


def _next(one: Numbered, states: Sequence[Status]) -> bool:
    return len(one.sources) == 1 and states.index(one.step.target) == states.index(one.sources[0]) + 1


def _lane(one: Numbered, states: Sequence[Status]) -> Lane:
    sources, target = tuple(states.index(status) for status in one.sources), states.index(one.step.target)
    return Lane(one, target > min(sources), 0, sources, target)


def _spread(found: Sequence[Lane]) -> list[Lane]:
    """Each lane as near as none that it would run along lies; the shortest nearest."""
    placed: list[Lane] = []
    for lane in sorted(found, key=lambda one: (max(one.ends) - min(one.ends), one.one.number)):
        taken = {
            one.far
            for one in placed
            if one.right == lane.right and max(one.ends) >= min(lane.ends) and min(one.ends) <= max(lane.ends)
        }
        far = next(far for far in range(len(found) + 1) if far not in taken)
        placed.append(Lane(lane.one, lane.right, far, lane.sources, lane.target))
    return placed


def _boxes(states: Sequence[Status], stops: Sequence[Numbered], signs: int) -> list[Box]:
    found: list[Box] = []
    top = 8
    for status in states:
        here = tuple(one for one in stops if status in one.sources)
        box = Box(status, tuple(wrap(STATUS_WORDS[status], signs)), here, top)
        found.append(box)
        top = box.bottom + GAP
    return found
