"""Word documents (DOCX): paragraphs, tables, boxes and notes in reading order, with tracked changes accepted.

The parts are read straight from the container: tracked changes, content controls and text boxes are all needed, and quickly.
"""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from mitradesa.reading.archive import Archive, damaged
from mitradesa.reading.contents import Contents, Options, PageText, clean
from mitradesa.reading.docx_numbering import Numbering, numbering
from mitradesa.reading.markup import attribute, child, local, parse_xml
from mitradesa.reading.placed_pictures import Placed, millimetres, page_pictures
from mitradesa.reading.rows import row_lines

_SKIPPED = frozenset(
    {
        "del",
        "moveFrom",
        "rPr",
        "pPr",
        "instrText",
        "delText",
        "delInstrText",
        "sdtPr",
        "sdtEndPr",
        "tblPr",
        "trPr",
        "tcPr",
        "fldData",
        "rt",
    }
)
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body", "txbxContent"})
_EMU = 36_000  # to the millimetre
_OFF = ("0", "false", "off", "none")


def read(content: bytes, options: Options) -> Contents:
    """Read a DOCX file; headers, footers, comments, deleted and hidden text are left out."""
    archive = Archive(content)
    main = _main_part(archive)
    folder = posixpath.dirname(main)
    document = parse_xml(archive.read(main))
    body = child(document, "body")
    if body is None:
        raise damaged()
    walk = _Walk(numbering(_part(archive, f"{folder}/numbering.xml"), _part(archive, f"{folder}/styles.xml")))
    lines = [*walk.blocks(body), *walk.carried()]
    lines += _notes(walk, _part(archive, f"{folder}/footnotes.xml"), "footnote", "Catatan kaki")
    lines += _notes(walk, _part(archive, f"{folder}/endnotes.xml"), "endnote", "Catatan akhir")
    text = clean("\n".join(lines))
    options.report(1, 1)
    notes = (
        ("Berkas ini memuat makro; makro tidak dijalankan.",)
        if f"{folder}/vbaProject.bin" in archive.names
        else ()
    )
    pictures = page_pictures(_placed(archive, main, body), text, archive.read)
    return Contents(format="docx", pages=(PageText(text=text),), notes=notes, pictures=pictures)


def _main_part(archive: Archive) -> str:
    relations = _part(archive, "_rels/.rels")
    for relation in relations if relations is not None else ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            target = posixpath.normpath((attribute(relation, "Target") or "").lstrip("/"))
            if target in archive.names:
                return target
    if "word/document.xml" not in archive.names:
        raise damaged()
    return "word/document.xml"


def _placed(archive: Archive, main: str, body: etree._Element) -> Iterator[Placed]:
    folder, name = posixpath.split(main)
    relations = _part(archive, f"{folder}/_rels/{name}.rels")
    targets = {
        attribute(relation, "Id"): posixpath.normpath(
            posixpath.join(folder, attribute(relation, "Target") or "")
        )
        for relation in (relations if relations is not None else ())
        if attribute(relation, "TargetMode") != "External"
    }
    shown = (0.0, 0.0)
    for node in body.iter():
        name = local(node)
        if name in _SIZES:
            shown = _SIZES[name](node)
        elif name in ("blip", "imagedata"):
            target = targets.get(attribute(node, "embed") or attribute(node, "id"))
            if target:
                yield Placed(target, *shown)


def _extent(node: etree._Element) -> tuple[float, float]:
    """How large a drawing is shown, in millimetres."""
    width, height = (attribute(node, side) or "" for side in ("cx", "cy"))
    return (int(width) / _EMU, int(height) / _EMU) if width.isdecimal() and height.isdecimal() else (0.0, 0.0)


def _styled(node: etree._Element) -> tuple[float, float]:
    """How large an old drawing (VML) is shown, in millimetres."""
    stated = dict(part.split(":", 1) for part in (attribute(node, "style") or "").split(";") if ":" in part)
    return millimetres(stated.get("width")), millimetres(stated.get("height"))


_SIZES: dict[str, Callable[[etree._Element], tuple[float, float]]] = {
    "extent": _extent,
    "shape": _styled,
    "rect": _styled,
}


def _part(archive: Archive, name: str) -> etree._Element | None:
    content = archive.read(name)
    return parse_xml(content) if content else None


@dataclass(slots=True)
class _Walk:
    """One pass over a document: the counters of its lists, the notes it refers to, and text whose paragraph mark was deleted."""

    numbering: Numbering
    note_ids: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    _carry: str = ""

    def blocks(self, node: etree._Element) -> Iterator[str]:
        """The lines of all paragraphs and tables under a node."""
        for part in node:
            name = local(part)
            if name == "p":
                yield from self._paragraph(part)
            elif name == "tbl":
                yield from self._table(part)
            elif name == "AlternateContent":
                yield from self.blocks(_chosen(part))
            elif name in _WRAPPERS:
                yield from self.blocks(part)

    def carried(self) -> Iterator[str]:
        """What is left of a last paragraph whose mark was deleted."""
        if self._carry.strip():
            yield self._carry
        self._carry = ""

    def _paragraph(self, node: etree._Element) -> Iterator[str]:
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._gather(node, pieces, boxes)
        text = "".join(pieces).strip()
        properties = child(node, "pPr")
        if _mark_deleted(properties):
            self._carry += text
        else:
            label = self.numbering.label(properties)
            text = f"{self._carry}{text}"
            self._carry = ""
            yield _labelled(label, text)
        for box in boxes:
            yield from self.blocks(box)

    def _gather(self, node: etree._Element, pieces: list[str], boxes: list[etree._Element]) -> None:
        """Collect the words under a paragraph or run, and the text boxes anchored in it."""
        for part in node:
            name = local(part)
            if name in _WORDS:
                pieces.append(_WORDS[name](part))
            elif name == "txbxContent":
                boxes.append(part)
            elif name in ("footnoteReference", "endnoteReference"):
                self.note_ids[name.removesuffix("Reference")].append(attribute(part, "id") or "")
            elif name == "AlternateContent":
                self._gather(_chosen(part), pieces, boxes)
            elif not _left_out(part):
                self._gather(part, pieces, boxes)

    def _table(self, table: etree._Element) -> Iterator[str]:
        for row in _inside(table, "tr"):
            if child(child(row, "trPr"), "del") is not None:
                continue
            cells = [list(self.blocks(cell)) for cell in _inside(row, "tc") if not _merged_away(cell)]
            yield from row_lines([[line for line in cell if line.strip()] for cell in cells])


def _notes(walk: _Walk, part: etree._Element | None, kind: str, title: str) -> Iterator[str]:
    written = (
        {attribute(note, "id"): note for note in part if local(note) == kind} if part is not None else {}
    )
    for number, identity in enumerate(walk.note_ids[kind], start=1):
        note = written.pop(identity, None)
        if note is not None:
            yield f"{title} {number}: " + " ".join(line for line in walk.blocks(note) if line)


def _labelled(label: str, text: str) -> str:
    if label == "-" and not text:
        return ""
    return f"{label} {text}" if label and text else label or text


def _inside(node: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for part in node:
        if local(part) == wanted:
            yield part
        elif local(part) in _WRAPPERS:
            yield from _inside(part, wanted)


def _chosen(alternatives: etree._Element) -> etree._Element:
    """The branch of mc:AlternateContent that is read: both branches say the same, so only one may be."""
    choice = child(alternatives, "Choice")
    fallback = child(alternatives, "Fallback")
    return next((branch for branch in (choice, fallback) if branch is not None), alternatives)


def _symbol(node: etree._Element) -> str:
    code = attribute(node, "char") or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


_WORDS: dict[str, Callable[[etree._Element], str]] = {
    "t": lambda node: node.text or "",
    "tab": lambda node: "\t",
    "ptab": lambda node: "\t",
    "br": lambda node: "\n",
    "cr": lambda node: "\n",
    "noBreakHyphen": lambda node: "-",
    "sym": _symbol,
}


def _left_out(node: etree._Element) -> bool:
    name = local(node)
    return name in _SKIPPED or (name == "r" and _switched_on(child(child(node, "rPr"), "vanish")))


def _switched_on(node: etree._Element | None) -> bool:
    return node is not None and (attribute(node, "val") or "1") not in _OFF


def _mark_deleted(properties: etree._Element | None) -> bool:
    mark = child(properties, "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _merged_away(cell: etree._Element) -> bool:
    merge = child(child(cell, "tcPr"), "vMerge")
    return merge is not None and attribute(merge, "val") != "restart"
