"""A paper as a Word file, with real headings, tables whose head repeats, and links to the lists that a figure counts."""

import io
import zlib
from collections.abc import Mapping, Sequence
from functools import singledispatch

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Line
from lxml.etree import _Element
from PIL import Image, ImageDraw

from mitradesa.documents.paper.blocks import (
    Align,
    Bars,
    Cell,
    Column,
    Heading,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Pictures,
    Signature,
    Signing,
    Signings,
    Table,
)
from mitradesa.documents.paper.strokes import strokes

WAYS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
}
A4 = (Mm(210), Mm(297))
LABELS, COLON = Mm(56), Mm(3)
"""How far values stand from the margin beside their labels, and the place before them that the colon takes."""
CONTENTS = 'TOC \\o "1-2" \\h \\z'


def render_docx(paper: Paper) -> bytes:
    """The bytes of the Word file."""
    made = docx.Document()
    _page(made, paper)
    made.core_properties.title = paper.title
    made.core_properties.author = paper.author
    _title(made, paper)
    if paper.contents:
        _contents(made)
    for block in paper.blocks:
        write(block, made)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _page(made: Document, paper: Paper) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = reversed(A4) if paper.across else A4
    if paper.across:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(11)
    normal.element.rPr.append(_element("w:lang", {"w:val": "id-ID"}))
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, "PAGE")


def _title(made: Document, paper: Paper) -> None:
    if paper.untitled:
        return
    _centred(made.add_heading(paper.title, level=0))
    for line in paper.cover:
        _centred(made.add_paragraph(line))
    if paper.form:
        _centred(made.add_paragraph(paper.form))
    if paper.cover:
        _page_break(made)


def _contents(made: Document) -> None:
    made.add_paragraph().add_run("Daftar isi").bold = True
    _field(made.add_paragraph(), CONTENTS, "Klik kanan, lalu perbarui bidang, untuk mengisi daftar ini.")
    made.settings.element.append(_element("w:updateFields", {"w:val": "true"}))
    _page_break(made)


@singledispatch
def write(block: object, made: Document) -> None:
    """Writes one block at the end of the file."""
    raise TypeError(f"no paper has a {type(block).__name__}")


@write.register
def _heading(block: Heading, made: Document) -> None:
    if block.fresh:
        _page_break(made)
    _anchor(made.add_heading(block.text, level=block.level), block.anchor)


@write.register
def _paragraph(block: Paragraph, made: Document) -> None:
    for words in block.text.split("\n"):
        line = made.add_paragraph()
        run = line.add_run(words)
        run.bold = block.strong
        if block.small:
            run.font.size = Pt(9)
        if block.centred:
            _centred(line)
        if block.right:
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


@write.register
def _letterhead(block: Letterhead, made: Document) -> None:
    if block.fresh:
        _page_break(made)
    for place, words in enumerate(block.lines):
        line = made.add_paragraph()
        _centred(line)
        line.paragraph_format.space_after = Pt(0)
        run = line.add_run(words.upper())
        run.bold, run.font.size = True, Pt(14 if place else 12)
    rule = _element("w:pBdr", {})
    rule.append(_element("w:bottom", {"w:val": "single", "w:sz": "12", "w:space": "4", "w:color": "auto"}))
    made.paragraphs[-1]._p.get_or_add_pPr().append(rule)
    made.add_paragraph()


@write.register
def _items(block: Items, made: Document) -> None:
    for row in block.rows:
        line = made.add_paragraph(f"{row.label}\t: ")
        shape = line.paragraph_format
        shape.left_indent, shape.first_line_indent, shape.space_after = LABELS, -LABELS, Pt(2)
        shape.tab_stops.add_tab_stop(LABELS - COLON)
        if row.target:
            _link(line, row.value, row.target)
        else:
            line.add_run(row.value)


@write.register
def _table(block: Table, made: Document) -> None:
    if block.title:
        line = made.add_paragraph()
        line.add_run(block.title).bold = True
        line.paragraph_format.keep_with_next = True
        _anchor(line, block.anchor)
    if not block.rows:
        made.add_paragraph().add_run(block.empty).italic = True
        return
    rows = [*block.rows, block.sums] if block.sums else list(block.rows)
    table = made.add_table(rows=1 + len(rows), cols=len(block.columns), style="Table Grid")
    table.autofit = False
    _widths(table.columns, block, made)
    # The cells of a whole table are asked for once: asking row by row takes quadratic time.
    cells = table._cells
    across = len(block.columns)
    _row(cells[:across], [one.label for one in block.columns], block, strong=True)
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader", {"w:val": "true"}))
    for place, row in enumerate(rows, start=1):
        strong = bool(block.sums) and place == len(rows)
        _row(cells[place * across : (place + 1) * across], row, block, strong=strong)


def _widths(columns: object, block: Table, made: Document) -> None:
    section = made.sections[0]
    inside = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)
    whole = sum(one.share for one in block.columns)
    for column, one in zip(columns, block.columns, strict=True):  # type: ignore[call-overload]
        column.width = int(inside * one.share / whole)


def _row(cells: Sequence[_Cell], values: Sequence[Cell], block: Table, *, strong: bool) -> None:
    for cell, value, column in zip(cells, values, block.columns, strict=True):
        line = cell.paragraphs[0]
        line.alignment = WAYS[column.align]
        if isinstance(value, Signature):
            _draw(line, value)
        else:
            run = line.add_run(value)
            run.bold, run.font.size = strong, Pt(9.5)


@write.register
def _bars(block: Bars, made: Document) -> None:
    columns = (Column("Uraian", 3), Column("Jumlah", 1, Align.RIGHT))
    write(Table(block.title, columns, [(row.label, row.shown) for row in block.rows], block.empty), made)


@write.register
def _pictures(block: Pictures, made: Document) -> None:
    if not block.rows:
        made.add_paragraph().add_run(block.empty).italic = True
    for one in block.rows:
        line = made.add_paragraph()
        line.add_run().add_picture(io.BytesIO(one.content), width=Mm(110))
        line.paragraph_format.keep_with_next = True
        made.add_paragraph(one.caption)


@write.register
def _signing(block: Signing, made: Document) -> None:
    for words in (block.place_and_day, block.office, "", "", "", block.name, block.number):
        line = made.add_paragraph()
        line.add_run(words).bold = words == block.name
        line.paragraph_format.left_indent = Mm(90)
        line.paragraph_format.space_after = Pt(0)
        line.paragraph_format.keep_with_next = words != block.number


@write.register
def _signings(block: Signings, made: Document) -> None:
    """A table without lines, since two places to sign stand beside each other."""
    table = made.add_table(rows=1, cols=2)
    for cell, one in zip(table.rows[0].cells, (block.left, block.right), strict=True):
        cell.paragraphs[0].text = one.place_and_day
        for words in (one.office, "", "", "", one.name, one.number):
            line = cell.add_paragraph()
            line.add_run(words).bold = words == one.name
            line.paragraph_format.space_after = Pt(0)


def _draw(line: Line, signature: Signature) -> None:
    """Puts a signature in; python-docx's own way looks through the whole file for each picture, which is quadratic."""
    part = line.part
    relation, image = part.get_or_add_image(_drawn(signature))
    number = int(relation.removeprefix("rId"))
    width, height = image.scaled_dimensions(None, Mm(8))
    inline = CT_Inline.new_pic_inline(number, relation, f"tanda-tangan-{number}.png", width, height)
    line.add_run()._r.add_drawing(inline)


def _drawn(signature: Signature) -> io.BytesIO:
    picture = Image.new("1", (300, 100), 1)
    pen = ImageDraw.Draw(picture)
    for stroke in strokes(signature.path):
        pen.line([(x / 2, y / 2) for x, y in stroke], fill=0, width=3)
    held = io.BytesIO()
    picture.save(held, "PNG")
    held.seek(0)
    return held


def _page_break(made: Document) -> None:
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _centred(line: Line) -> None:
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _element(name: str, attributes: Mapping[str, str], text: str = "") -> _Element:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key), value)
    if text:
        made.text = text
    return made


def _field(line: Line, instruction: str, shown: str = "1") -> None:
    run = line.add_run()._r
    run.append(_element("w:fldChar", {"w:fldCharType": "begin"}))
    run.append(_element("w:instrText", {"xml:space": "preserve"}, instruction))
    run.append(_element("w:fldChar", {"w:fldCharType": "separate"}))
    run.append(_element("w:t", {}, shown))
    run.append(_element("w:fldChar", {"w:fldCharType": "end"}))


def _anchor(line: Line, name: str) -> None:
    if not name:
        return
    number = str(zlib.crc32(name.encode()) % 10**8)
    line._p.insert(0, _element("w:bookmarkStart", {"w:id": number, "w:name": _bookmark(name)}))
    line._p.append(_element("w:bookmarkEnd", {"w:id": number}))


def _bookmark(name: str) -> str:
    return name.replace("-", "_")[:40]


def _link(line: Line, words: str, target: str) -> None:
    link = _element("w:hyperlink", {"w:anchor": _bookmark(target), "w:history": "1"})
    run = _element("w:r", {})
    look = _element("w:rPr", {})
    look.append(_element("w:u", {"w:val": "single"}))
    run.append(look)
    run.append(_element("w:t", {"xml:space": "preserve"}, words))
    link.append(run)
    line._p.append(link)
