"""OpenDocument texts (ODT): paragraphs, numbered lists, tables, boxes and notes in reading order, deleted text left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from mitradesa.reading.archive import Archive, damaged, locked
from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.markup import attribute, child, local, parse_xml
from mitradesa.reading.odt_numbering import ListStyle, heading_style, list_styles
from mitradesa.reading.placed_pictures import Placed, millimetres, page_pictures
from mitradesa.reading.rows import row_lines

_SKIPPED = frozenset(
    {
        "tracked-changes",
        "annotation",
        "annotation-end",
        "forms",
        "sequence-decls",
        "hidden-text",
        "title",
        "desc",
    }
)
_SKIPPED_INDEX_PARTS = frozenset(
    {
        "table-of-content-source",
        "illustration-index-source",
        "table-index-source",
        "alphabetical-index-source",
    }
)
_MOST_SPACES = 200
_LEVELS = 10


def read(content: bytes, options: Options) -> Contents:
    """Read an ODT file; headers, footers and comments are left out."""
    archive = Archive(content)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise locked()
    if "content.xml" not in archive.names:
        raise damaged()
    document = parse_xml(archive.read("content.xml"))
    text = child(child(document, "body"), "text")
    if text is None:
        raise damaged()
    styles_part = archive.read("styles.xml")
    styles = parse_xml(styles_part) if styles_part else None
    walk = _Walk(styles=list_styles(styles, document), headings=heading_style(styles))
    words = clean("\n".join([*walk.blocks(text), *walk.notes]))
    options.report(1, 1)
    pictures = page_pictures(_placed(text), words, archive.read)
    return Contents(format="odt", pages=(PageText(text=words),), pictures=pictures)


def _placed(text: etree._Element) -> Iterator[Placed]:
    shown = (0.0, 0.0)
    for node in text.iter():
        if local(node) == "frame":
            shown = millimetres(attribute(node, "width")), millimetres(attribute(node, "height"))
        elif local(node) == "image":
            yield Placed(attribute(node, "href") or "", *shown)


@dataclass(slots=True)
class _Counter:
    """The numbers that a list has reached, level by level (0 the outermost); None where a level has not begun."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def next(self, level: int, first: int) -> None:
        """Count one item of a level and begin the deeper ones anew."""
        current = self.numbers[level]
        self.numbers[level] = first if current is None else current + 1
        self.numbers[level + 1 :] = [None] * (_LEVELS - level - 1)


@dataclass(slots=True)
class _Walk:
    """One pass over a document: its list styles, the counters of its lists, and the notes met on the way."""

    styles: dict[str, ListStyle]
    headings: ListStyle
    notes: list[str] = field(default_factory=list)
    _by_style: dict[str, _Counter] = field(default_factory=dict)
    _by_list: dict[str, _Counter] = field(default_factory=dict)
    _headings: _Counter = field(default_factory=_Counter)

    def blocks(self, node: etree._Element) -> Iterator[str]:
        """The lines of all paragraphs, headings, lists and tables under a node."""
        for part in node:
            yield from self._block(part)

    def _block(self, part: etree._Element) -> Iterator[str]:
        name = local(part)
        if name == "p":
            yield from self._paragraph(part, "")
        elif name == "h":
            yield from self._paragraph(part, self._heading_label(part))
        elif name == "list":
            yield from self._list(part, 0, "", None)
        elif name == "table":
            yield from self._table(part)
        elif name not in _SKIPPED and name not in _SKIPPED_INDEX_PARTS:
            yield from self.blocks(part)

    def _paragraph(self, node: etree._Element, label: str) -> Iterator[str]:
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._gather(node, pieces, boxes)
        text = "".join(pieces).strip()
        yield f"{label} {text}" if label and text else label or text
        for box in boxes:
            yield from self.blocks(box)

    def _gather(self, node: etree._Element, pieces: list[str], boxes: list[etree._Element]) -> None:
        pieces.append(_plain(node.text))
        for part in node:
            name = local(part)
            if name in _WORDS:
                pieces.append(_spaces(part) if name == "s" else _WORDS[name])
            elif name == "text-box":
                boxes.append(part)
            elif name == "note":
                self._note(part)
            elif name not in _SKIPPED:
                self._gather(part, pieces, boxes)
            pieces.append(_plain(part.tail))

    def _note(self, node: etree._Element) -> None:
        body = child(node, "note-body")
        lines = [line for line in self.blocks(body) if line] if body is not None else []
        self.notes.append(f"Catatan kaki {len(self.notes) + 1}: " + " ".join(lines))

    def _heading_label(self, node: etree._Element) -> str:
        level = _whole(attribute(node, "outline-level"), 1) - 1
        if (
            not 0 <= level < _LEVELS
            or attribute(node, "is-list-header") == "true"
            or level not in self.headings.levels
        ):
            return ""
        self._headings.next(level, self.headings.first(level))
        return self.headings.label(level, self._headings.numbers)

    def _list(
        self, node: etree._Element, level: int, inherited: str, counter: _Counter | None
    ) -> Iterator[str]:
        style_name = attribute(node, "style-name") or inherited
        counter = counter or self._counter(node, style_name)
        identity = attribute(node, "id")
        if identity:
            self._by_list[identity] = counter
        self._by_style[style_name] = counter
        for item in node:
            if local(item) in ("list-item", "list-header"):
                yield from self._item(item, min(level, _LEVELS - 1), style_name, counter)

    def _counter(self, node: etree._Element, style_name: str) -> _Counter:
        continued = attribute(node, "continue-list")
        if continued and continued in self._by_list:
            return self._by_list[continued]
        if attribute(node, "continue-numbering") == "true" and style_name in self._by_style:
            return self._by_style[style_name]
        return _Counter()

    def _item(self, item: etree._Element, level: int, style_name: str, counter: _Counter) -> Iterator[str]:
        style = self.styles.get(style_name, ListStyle())
        label = ""
        # An item that only wraps a deeper list is not counted, as in the word processor.
        if local(item) == "list-item" and any(local(part) in ("p", "h") for part in item):
            start = attribute(item, "start-value")
            if start is not None:
                counter.numbers[level] = None
            counter.next(level, _whole(start, style.first(level)))
            label = style.label(level, counter.numbers)
        for part in item:
            if local(part) == "list":
                yield from self._list(part, level + 1, style_name, counter)
            elif local(part) in ("p", "h"):
                yield from self._paragraph(part, label)
                label = ""
            else:
                yield from self._block(part)

    def _table(self, table: etree._Element) -> Iterator[str]:
        for row in _rows(table):
            cells = [list(self.blocks(cell)) for cell in row if local(cell) == "table-cell"]
            yield from row_lines([[line for line in cell if line.strip()] for cell in cells])


_WORDS = {"s": " ", "tab": "\t", "line-break": "\n", "soft-page-break": ""}


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for part in table:
        name = local(part)
        if name == "table-row":
            yield part
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(part)


def _plain(text: str | None) -> str:
    return " ".join(text.replace("\t", " ").split("\n")) if text else ""


def _spaces(node: etree._Element) -> str:
    return " " * min(_whole(attribute(node, "c"), 1), _MOST_SPACES)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else otherwise
