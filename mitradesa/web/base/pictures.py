"""Pictures drawn by the server as SVG: bars of figures and maps of villages; each says in words what it shows."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from mitradesa.core.language import grouped
from mitradesa.queries.overview import Figure

WIDTH, ROW, BAR = 360, 42, 12
MAP_WIDTH, MARGIN = 400, 14
LONGEST_LABEL = 38


def bars(name: str, title: str, figures: Sequence[Figure]) -> Markup:
    """A bar a figure, its label above it and its number at the end; `name` keeps the ids of several pictures apart."""
    most = max((one.number for one in figures), default=0) or 1
    said = "; ".join(f"{one.label}: {grouped(one.number)}" for one in figures)
    drawn = Markup("").join(_bar(place, one, most) for place, one in enumerate(figures))
    return _picture(name, "chart", title, said, WIDTH, ROW * max(len(figures), 1), drawn)


def _bar(place: int, one: Figure, most: int) -> Markup:
    top = place * ROW
    label = one.label if len(one.label) <= LONGEST_LABEL else f"{one.label[: LONGEST_LABEL - 1]}…"
    length = max(round(one.number / most * WIDTH, 1), 2 if one.number else 0)
    return Markup(
        '<text x="0" y="{}">{}</text><text x="{}" y="{}" text-anchor="end">{}</text>'
        '<rect class="track" x="0" y="{}" width="{}" height="{}" rx="3"/>'
        '<rect class="bar {}" x="0" y="{}" width="{}" height="{}" rx="3"/>'
    ).format(
        top + 15,
        label,
        WIDTH,
        top + 15,
        grouped(one.number),
        top + 21,
        WIDTH,
        BAR,
        one.tone,
        top + 21,
        length,
        BAR,
    )


@dataclass(frozen=True, slots=True)
class Point:
    """A village on a map: its place in degrees (None: not known), how it is drawn, how large, what it says and where it leads."""

    latitude: float | None
    longitude: float | None
    shown: str
    size: float
    said: str
    address: str


def point_size(number: int) -> float:
    """The radius of a point that stands for a number of things: the area grows with it, up to a limit."""
    return round(min(3 + 1.6 * math.sqrt(number), 12), 1) if number else 3


def point_map(points: Sequence[Point], title: str, said: str) -> Markup:
    """Every point that has a place, the larger below the smaller, so that none hides another; empty where none has.

    The points are links for a finger or a mouse; who goes by keyboard finds the same villages in the page's list.
    """
    placed = [one for one in points if one.latitude is not None and one.longitude is not None]
    if not placed:
        return Markup("")
    project, height = _projection(placed)
    drawn = Markup("").join(_point(one, project(one)) for one in sorted(placed, key=lambda one: -one.size))
    return _picture("peta", "map", title, said, MAP_WIDTH, height, drawn, role="group")


def _projection(placed: Sequence[Point]) -> tuple[Callable[[Point], tuple[float, float]], int]:
    """Plain degrees with longitudes shortened by the latitude, as a regency is small; and the height of the picture."""
    latitudes, longitudes = [one.latitude or 0.0 for one in placed], [one.longitude or 0.0 for one in placed]
    shorter = math.cos(math.radians(sum(latitudes) / len(latitudes)))
    wide = (max(longitudes) - min(longitudes)) * shorter or 0.01
    high = max(latitudes) - min(latitudes) or 0.01
    scale = min((MAP_WIDTH - 2 * MARGIN) / wide, (MAP_WIDTH * 1.2 - 2 * MARGIN) / high)
    left, top = min(longitudes), max(latitudes)
    beside = (MAP_WIDTH - wide * scale) / 2

    def project(one: Point) -> tuple[float, float]:
        x = beside + ((one.longitude or 0.0) - left) * shorter * scale
        return round(x, 1), round(MARGIN + (top - (one.latitude or 0.0)) * scale, 1)

    return project, round(high * scale + 2 * MARGIN)


def _point(one: Point, place: tuple[float, float]) -> Markup:
    return Markup(
        '<a href="{}" tabindex="-1"><circle class="{}" cx="{}" cy="{}" r="{}"><title>{}</title></circle></a>'
    ).format(one.address, one.shown, *place, one.size, one.said)


def _picture(
    name: str, kind: str, title: str, said: str, width: int, height: int, drawn: Markup, role: str = "img"
) -> Markup:
    return Markup(
        '<svg class="{kind}" viewBox="0 0 {width} {height}" role="{role}" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{said}</desc>{drawn}</svg>'
    ).format(
        kind=kind,
        role=role,
        width=width,
        height=height,
        name=name,
        title=escape(title),
        said=said,
        drawn=drawn,
    )
