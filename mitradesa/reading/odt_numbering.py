"""The list labels of OpenDocument styles ("Pasal 1", "(1)", "a."); which paragraph gets which lives in odt.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from mitradesa.reading.markup import attribute, local
from mitradesa.reading.ordinals import ordinal

_SHAPES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
_MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list style: number shape, text before and after, first number, and how many outer numbers are shown."""

    shape: str = "none"
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1


@dataclass(frozen=True, slots=True)
class ListStyle:
    """The levels of a list style, 0 the outermost."""

    levels: dict[int, ListLevel] = field(default_factory=dict)

    def first(self, level: int) -> int:
        """The number that a level begins with."""
        return self.levels.get(level, ListLevel()).start

    def label(self, level: int, numbers: Sequence[int | None]) -> str:
        """The label of an item, given the numbers reached on every level; "-" for a bullet, empty where the level has no label."""
        own = self.levels.get(level)
        if own is None or own.shape in ("none", "bullet"):
            return "" if own is None else "-" if own.shape == "bullet" else f"{own.before}{own.after}".strip()
        shown = range(max(0, level - own.shown + 1), level + 1)
        written = [self._number(place, numbers[place]) for place in shown]
        return f"{own.before}{'.'.join(number for number in written if number)}{own.after}".strip()

    def _number(self, level: int, number: int | None) -> str:
        shape = self.levels.get(level, ListLevel())
        return ordinal(shape.start if number is None else number, shape.shape)


def list_styles(*parts: etree._Element | None) -> dict[str, ListStyle]:
    """The list styles of styles.xml and content.xml by name; a later part wins."""
    styles = {}
    for part in parts:
        for node in part.iter() if part is not None else ():
            if local(node) == "list-style":
                styles[attribute(node, "name") or ""] = ListStyle(levels=dict(_levels(node)))
    return styles


def heading_style(part: etree._Element | None) -> ListStyle:
    """The outline numbering of headings in styles.xml; no levels where headings are not numbered."""
    for node in part.iter() if part is not None else ():
        if local(node) == "outline-style":
            levels = {index: level for index, level in _levels(node) if level.shape != "none" or level.before}
            return ListStyle(levels=levels)
    return ListStyle()


def _levels(style: etree._Element) -> Iterator[tuple[int, ListLevel]]:
    for node in style:
        index = attribute(node, "level") or ""
        if not index.isdecimal() or not 0 < int(index) <= _MOST_SHOWN:
            continue
        numbered = local(node) in ("list-level-style-number", "outline-level-style")
        yield (
            int(index) - 1,
            ListLevel(
                shape=_SHAPES.get(attribute(node, "num-format") or "", "decimal") if numbered else "bullet",
                before=attribute(node, "num-prefix") or "",
                after=attribute(node, "num-suffix") or "",
                start=_whole(attribute(node, "start-value")),
                shown=_whole(attribute(node, "display-levels")),
            ),
        )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else 1
