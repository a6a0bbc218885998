"""The attendance list of a musyawarah desa as blocks: to be signed on paper, or as it was typed from it."""

from mitradesa.documents.musdes_papers.shared import FORM, head_lines, occasion
from mitradesa.documents.paper.blocks import (
    Align,
    Block,
    Column,
    Item,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Table,
)
from mitradesa.queries.deliberations.whole import Whole

SPARE = 10
COLUMNS = (
    Column("No", 0.35, Align.RIGHT),
    Column("Nama", 2),
    Column("L/P", 0.4, Align.CENTER),
    Column("Unsur", 1.5),
    Column("Tanda tangan", 1.3),
)
ERASED = "(nama sudah dihapus)"


def attendance(one: Whole) -> Paper:
    """The list as typed, or with a line for everybody who was invited and some to spare."""
    typed = [
        [person.name or ERASED, "LP"[person.sex == "f"], _word(one, person.element), ""]
        for person in one.people
    ]
    blank = [["", "", each.word, ""] for each in one.seen for _ in range(each.invited)]
    rows = typed or [*blank, *(["", "", "", ""] for _ in range(SPARE))]
    numbered = [[str(number), *row] for number, row in enumerate(rows, 1)]
    blocks: list[Block] = [
        Letterhead(head_lines(one)),
        Paragraph("Daftar hadir musyawarah desa", centred=True, strong=True),
        occasion(one),
        Table("", COLUMNS, numbered, "Belum ada.", tall=True),
    ]
    if typed:
        counted = [Item(each.word, f"{each.men} laki-laki, {each.women} perempuan") for each in one.seen]
        blocks.append(Items([*counted, Item("Seluruhnya", f"{one.came} orang")]))
    blocks.append(Paragraph(FORM, small=True))
    return Paper(f"Daftar hadir musyawarah desa {one.row.village.name}", blocks, untitled=True)


def _word(one: Whole, element: str) -> str:
    return next((each.word for each in one.seen if each.element == element), element)
