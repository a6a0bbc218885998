"""The numbers that Word writes by itself in front of paragraphs ("Pasal 1", "(1)", "a."); the words of the paragraph live in docx.py."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from mitradesa.reading.markup import attribute, child, local
from mitradesa.reading.ordinals import ordinal

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, number format, label pattern ("Pasal %1") and the style bound to it."""

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class _Style:
    parent: str = ""
    list_id: str | None = None
    level: int | None = None


@dataclass(slots=True)
class Numbering:
    """The lists and styles of one document, with the counters as they stand while its paragraphs are walked in order."""

    lists: dict[str, _List] = field(default_factory=dict)
    styles: dict[str, _Style] = field(default_factory=dict)
    default_style: str = ""
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    def label(self, properties: etree._Element | None) -> str:
        """The label of the next paragraph, given its pPr; it counts, so call it once per paragraph. Bullets give "-"."""
        list_id, level = self._place(properties)
        found = self.lists.get(list_id or "")
        if found is None or level not in found.levels:
            return ""
        self._count(found, list_id or "", level)
        return self._written(found, level)

    def _place(self, properties: etree._Element | None) -> tuple[str | None, int]:
        numbered = child(properties, "numPr")
        list_id, level = _value(child(numbered, "numId")), _number(child(numbered, "ilvl"))
        own_style = _value(child(properties, "pStyle")) or self.default_style
        if list_id is not None:
            return list_id, level or 0
        style_level = None
        for style in self._chain(own_style):
            list_id = style.list_id if list_id is None else list_id
            style_level = style.level if style_level is None else style_level
        bound = self._bound_level(list_id, own_style)
        return list_id, next((known for known in (level, bound, style_level) if known is not None), 0)

    def _bound_level(self, list_id: str | None, style: str) -> int | None:
        found = self.lists.get(list_id or "")
        if found is None or not style:
            return None
        return next((index for index, level in found.levels.items() if level.style == style), None)

    def _chain(self, style: str) -> Iterator[_Style]:
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield self.styles[style]
            style = self.styles[style].parent

    def _count(self, found: _List, list_id: str, level: int) -> None:
        counters = self._counters.setdefault(found.abstract, [None] * _LEVELS)
        current = counters[level]
        if level in found.starts and (list_id, level) not in self._started:
            counters[level] = found.starts[level]
        else:
            counters[level] = found.levels[level].start if current is None else current + 1
        self._started.add((list_id, level))
        for deeper in range(level + 1, _LEVELS):
            if _restarts(found.levels.get(deeper), deeper, level):
                counters[deeper] = None

    def _written(self, found: _List, level: int) -> str:
        shape = found.levels[level]
        if shape.format == "bullet":
            return "-"
        counters = self._counters[found.abstract]

        def number(place: re.Match[str]) -> str:
            index = int(place.group(1)) - 1
            other = found.levels.get(index, Level())
            current = counters[index]
            return ordinal(
                other.start if current is None else current, "decimal" if shape.legal else other.format
            )

        return _PLACE.sub(number, shape.pattern).strip()


def numbering(numbering_part: etree._Element | None, styles_part: etree._Element | None) -> Numbering:
    """Read word/numbering.xml and word/styles.xml (either may be missing)."""
    abstracts: dict[str, etree._Element] = {}
    lists: dict[str, _List] = {}
    links: dict[str, str] = {}
    for node in numbering_part if numbering_part is not None else ():
        if local(node) == "abstractNum":
            identity = attribute(node, "abstractNumId") or ""
            abstracts[identity] = node
            links[_value(child(node, "styleLink")) or ""] = identity
    for node in numbering_part if numbering_part is not None else ():
        if local(node) == "num":
            lists[attribute(node, "numId") or ""] = _list(node, abstracts, links)
    lists.pop("0", None)
    styles, default = _styles(styles_part)
    return Numbering(lists=lists, styles=styles, default_style=default)


def _list(node: etree._Element, abstracts: dict[str, etree._Element], links: dict[str, str]) -> _List:
    identity = _value(child(node, "abstractNumId")) or ""
    linked = _value(child(abstracts.get(identity), "numStyleLink"))
    if linked:
        identity = links.get(linked, identity)
    levels = dict(_levels(abstracts.get(identity)))
    starts: dict[int, int] = {}
    for override in node:
        if local(override) != "lvlOverride":
            continue
        levels.update(_levels(override))
        first = _number(child(override, "startOverride"))
        if first is not None:
            starts[_whole(attribute(override, "ilvl")) or 0] = first
    return _List(abstract=identity, levels=levels, starts=starts)


def _levels(parent: etree._Element | None) -> Iterator[tuple[int, Level]]:
    for node in parent if parent is not None else ():
        index = _whole(attribute(node, "ilvl"))
        if local(node) == "lvl" and index is not None and 0 <= index < _LEVELS:
            start = _number(child(node, "start"))
            yield (
                index,
                Level(
                    start=1 if start is None else start,
                    format=_format(node),
                    pattern=_value(child(node, "lvlText")) or "",
                    restart=_number(child(node, "lvlRestart")),
                    legal=child(node, "isLgl") is not None,
                    style=_value(child(node, "pStyle")) or "",
                ),
            )


def _format(level: etree._Element) -> str:
    direct = child(level, "numFmt")
    if direct is None:
        # Newer Word wraps formats that older versions do not know in mc:AlternateContent, the fallback last.
        wrapped = [node for node in level.iter() if local(node) == "numFmt"]
        direct = wrapped[-1] if wrapped else None
    return _value(direct) or "decimal"


def _styles(part: etree._Element | None) -> tuple[dict[str, _Style], str]:
    styles: dict[str, _Style] = {}
    default = ""
    for node in part if part is not None else ():
        if local(node) != "style" or attribute(node, "type") != "paragraph":
            continue
        identity = attribute(node, "styleId") or ""
        numbered = child(child(node, "pPr"), "numPr")
        styles[identity] = _Style(
            parent=_value(child(node, "basedOn")) or "",
            list_id=_value(child(numbered, "numId")),
            level=_number(child(numbered, "ilvl")),
        )
        if attribute(node, "default") in ("1", "true", "on"):
            default = identity
    return styles, default


def _restarts(level: Level | None, deeper: int, counted: int) -> bool:
    if level is None or level.restart is None:
        return True
    return level.restart != 0 and counted < min(level.restart, deeper)


def _value(node: etree._Element | None) -> str | None:
    return None if node is None else attribute(node, "val")


def _number(node: etree._Element | None) -> int | None:
    return _whole(_value(node))


def _whole(text: str | None) -> int | None:
    return int(text) if text and len(text) < 8 and text.lstrip("-").isdecimal() else None
