"""Sketches of land and timelines of use, drawn by the server as SVG without map tiles; each says in words what it shows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from mitradesa.core.assets import FAR, Span
from mitradesa.core.language import grouped

SIDE, MARGIN = 320, 24
METRES = 111_320
"""So many metres are a degree of latitude."""
WIDTH, ROW, BAR = 360, 40, 14
Corner = Sequence[float]


def sketch(points: Sequence[Corner], title: str) -> Markup:
    """The outline of three corners or more, north above, with its breadth and height in metres; empty for fewer."""
    if len(points) < 3:
        return Markup("")
    shorter = math.cos(math.radians(points[0][0]))
    flat = [(east * shorter * METRES, -north * METRES) for north, east in points]
    left, top = min(x for x, _ in flat), min(y for _, y in flat)
    wide, high = max(x for x, _ in flat) - left, max(y for _, y in flat) - top
    scale = (SIDE - 2 * MARGIN) / (max(wide, high) or 1)
    placed = [(round(MARGIN + (x - left) * scale, 1), round(MARGIN + (y - top) * scale, 1)) for x, y in flat]
    said = (
        f"Sketsa {len(points)} titik, kira-kira {grouped(round(wide))} m dari barat ke timur dan "
        f"{grouped(round(high))} m dari utara ke selatan."
    )
    height = round(high * scale + 2 * MARGIN + 22)
    corners = Markup("").join(
        Markup('<circle class="some" cx="{}" cy="{}" r="3"/>').format(x, y) for x, y in placed
    )
    drawn = Markup('<polygon class="outline" points="{}"/>{}<text x="{}" y="{}">{}</text>').format(
        " ".join(f"{x},{y}" for x, y in placed),
        corners,
        MARGIN,
        height - 8,
        f"{grouped(round(wide))} m × {grouped(round(high))} m",
    )
    return _picture("sketsa", "map sketch", title, said, SIDE, height, drawn)


@dataclass(frozen=True, slots=True)
class Taken:
    """A bar of a timeline: its days, what stands above it, and its tone."""

    span: Span
    label: str
    tone: str = ""


def timeline(taken: Sequence[Taken], title: str, day: date) -> Markup:
    """A bar for each use over the years that they touch, with a line for today; empty where nothing is used."""
    if not taken:
        return Markup("")
    first = min(min(one.span.first for one in taken), day).year
    last = max(max(_end(one.span, day) for one in taken), day).year
    begin, end = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1

    def across(when: date, after: int = 0) -> float:
        return round((when.toordinal() + after - begin) / (end - begin) * WIDTH, 1)

    rows = Markup("").join(
        _row(place, one, across(one.span.first), across(_end(one.span, day), 1))
        for place, one in enumerate(taken)
    )
    height = ROW * len(taken) + 24
    now = across(day)
    drawn = rows + Markup(
        '<line class="now" x1="{0}" y1="0" x2="{0}" y2="{1}"/><text x="0" y="{2}">{3}</text>'
        '<text x="{4}" y="{2}" text-anchor="end">{5}</text>'
    ).format(now, ROW * len(taken), height - 6, first, WIDTH, last)
    said = "; ".join(f"{one.label}: {one.span}" for one in taken)
    return _picture("masa", "chart uses", title, f"{said}. Garis tegak: hari ini.", WIDTH, height, drawn)


def _end(span: Span, day: date) -> date:
    """The last day that is drawn: a use without an end is drawn some years on."""
    return date(max(span.first.year, day.year) + 5, 12, 31) if span.last == FAR else span.last


def _row(place: int, one: Taken, left: float, right: float) -> Markup:
    top = place * ROW
    label = one.label if len(one.label) <= 46 else f"{one.label[:45]}…"
    return Markup(
        '<text x="0" y="{}">{}</text><rect class="track" x="0" y="{}" width="{}" height="{}" rx="3"/>'
        '<rect class="bar {}" x="{}" y="{}" width="{}" height="{}" rx="3"/>'
    ).format(
        top + 14,
        label,
        top + 20,
        WIDTH,
        BAR,
        one.tone,
        left,
        top + 20,
        max(round(right - left, 1), 2),
        BAR,
    )


def _picture(name: str, kind: str, title: str, said: str, width: int, height: int, drawn: Markup) -> Markup:
    return Markup(
        '<svg class="{kind}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{said}</desc>{drawn}</svg>'
    ).format(kind=kind, width=width, height=height, name=name, title=title, said=said, drawn=drawn)
