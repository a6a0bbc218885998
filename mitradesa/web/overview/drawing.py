"""Pictures drawn by the server as SVG: bars of figures and the map of villages; each says in words what it shows."""

import math
from collections.abc import Callable, Sequence

from markupsafe import Markup, escape

from mitradesa.core.language import grouped
from mitradesa.queries.overview import Figure
from mitradesa.queries.quality import Village

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


def village_map(villages: Sequence[Village], title: str, address: Callable[[str], str]) -> Markup:
    """Every village with coordinates as a point: hollow without an agreement, filled by how many, gold where some lapsed."""
    placed = [one for one in villages if one.latitude is not None and one.longitude is not None]
    if not placed:
        return Markup("")
    project, height = _projection(placed)
    # Larger points lie below smaller ones, so that none hides another.
    drawn = Markup("").join(
        _point(one, project(one), address) for one in sorted(placed, key=lambda one: -one.total)
    )
    having = [one for one in villages if one.total]
    said = (
        f"{len(having)} dari {len(villages)} desa mempunyai perjanjian; "
        f"{sum(1 for one in villages if one.lapsed)} desa mempunyai yang lewat waktu dan belum diperbarui. Daftarnya ada di bawah."
    )
    return _picture("peta", "map", title, said, MAP_WIDTH, height, drawn)


def _projection(placed: Sequence[Village]) -> tuple[Callable[[Village], tuple[float, float]], int]:
    """Plain degrees with longitudes shortened by the latitude, as a regency is small; and the height of the picture."""
    latitudes, longitudes = [one.latitude or 0.0 for one in placed], [one.longitude or 0.0 for one in placed]
    shorter = math.cos(math.radians(sum(latitudes) / len(latitudes)))
    wide = (max(longitudes) - min(longitudes)) * shorter or 0.01
    high = max(latitudes) - min(latitudes) or 0.01
    scale = min((MAP_WIDTH - 2 * MARGIN) / wide, (MAP_WIDTH * 1.2 - 2 * MARGIN) / high)
    left, top = min(longitudes), max(latitudes)
    beside = (MAP_WIDTH - wide * scale) / 2

    def project(one: Village) -> tuple[float, float]:
        x = beside + ((one.longitude or 0.0) - left) * shorter * scale
        return round(x, 1), round(MARGIN + (top - (one.latitude or 0.0)) * scale, 1)

    return project, round(high * scale + 2 * MARGIN)


def _point(one: Village, place: tuple[float, float], address: Callable[[str], str]) -> Markup:
    shown = "lapsed" if one.lapsed else "some" if one.total else "none"
    size = round(min(3 + 1.6 * math.sqrt(one.total), 12), 1) if one.total else 3
    said = f"{one.name}: {one.total} perjanjian" + (f", {one.lapsed} lewat waktu" if one.lapsed else "")
    return Markup(
        '<a href="{}"><circle class="{}" cx="{}" cy="{}" r="{}"><title>{}</title></circle></a>'
    ).format(address(one.code), shown, *place, size, said)


def _picture(name: str, kind: str, title: str, said: str, width: int, height: int, drawn: Markup) -> Markup:
    return Markup(
        '<svg class="{kind}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{said}</desc>{drawn}</svg>'
    ).format(kind=kind, width=width, height=height, name=name, title=escape(title), said=said, drawn=drawn)
