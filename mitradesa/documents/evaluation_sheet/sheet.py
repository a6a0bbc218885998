"""The sheet of a desk as blocks: NO / URAIAN / HASIL / KET, findings with the village's replies, how it ended, initials, who ends it."""

from collections.abc import Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.evaluations import (
    DESK_WORDS,
    ENDING_WORDS,
    MARK_SIGNS,
    NO_APPROVAL,
    PART_WORDS,
    PROPOSED_SHEET,
    Desk,
    LinePart,
)
from mitradesa.core.roles import POSITIONS, Role
from mitradesa.core.signers import dateline
from mitradesa.documents.paper.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paper,
    Paragraph,
    Signing,
    Table,
)
from mitradesa.records.models import Evaluation, EvaluationInitial, EvaluationItem

DOTS = "." * 30
COLUMNS = (Column("NO", 0.5), Column("URAIAN", 4), Column("HASIL", 0.8, Align.CENTER), Column("KET", 4))


def sheet_paper(
    one: Evaluation, items: Sequence[EvaluationItem], initials: Sequence[EvaluationInitial]
) -> Paper:
    """The whole paper."""
    blocks: list[Block] = [Items(_about(one)), *_tables(items), *_ended(one), _signed(one)]
    if initials:
        blocks.insert(-1, Items([_initial(row) for row in initials]))
    blocks.append(
        Paragraph("√ ada atau sesuai; – belum ada atau belum sesuai; tb tidak berlaku di sini.", small=True)
    )
    blocks.append(Paragraph(NO_APPROVAL, small=True))
    return Paper("Lembar Evaluasi Rancangan Perjanjian Bersama", blocks, form=PROPOSED_SHEET)


def _about(one: Evaluation) -> list[Item]:
    sent = f"{in_words(one.sent_on)}, oleh {one.sent_by}"
    letter = f"{one.letter_number or 'tanpa nomor'}{f', {in_words(one.letter_on)}' if one.letter_on else ''}"
    return [
        Item("Rancangan", one.title),
        Item("Desa", one.village.name),
        Item("Meja", DESK_WORDS[one.level].capitalize()),
        Item("Nomor lembar", one.number or "belum bernomor"),
        Item("Surat pengantar", letter),
        Item("Diterima", sent),
        Item("Putaran", str(one.round)),
        Item("Hash rancangan", one.draft.sha256[:16]),
    ]


def _tables(items: Sequence[EvaluationItem]) -> list[Block]:
    made: list[Block] = []
    for part in LinePart:
        some = [one for one in items if one.part == part]
        if some:
            made += [Heading(PART_WORDS[part], 2), Table("", COLUMNS, [_row(one) for one in some], "")]
    return made


def _row(one: EvaluationItem) -> tuple[str, str, str, str]:
    says = " — ".join(part for part in (one.clause, one.says) if part)
    reply = f"Jawaban desa ({one.replied_by}): {one.reply}" if one.reply else ""
    notes = "\n".join(part for part in (one.note, one.articles, reply) if part)
    return str(one.place), says, MARK_SIGNS[one.mark], notes


def _ended(one: Evaluation) -> list[Block]:
    if not one.ending or one.finished_on is None:
        return [Paragraph("Lembar ini belum selesai.", strong=True)]
    ended = Paragraph(f"Hasil: {ENDING_WORDS[one.ending].upper()}, {in_words(one.finished_on)}.", strong=True)
    return [ended, *([Paragraph(one.note)] if one.note else [])]


def _initial(row: EvaluationInitial) -> Item:
    return Item(f"Paraf {POSITIONS[Role(row.role)].title}", row.by or "belum")


def _signed(one: Evaluation) -> Signing:
    name, _, title = one.finished_by.rpartition(", ")
    parent = one.village.parent
    place = parent.name if parent and one.level == Desk.SUBDISTRICT else one.regency
    if parent and parent.parent and one.level == Desk.REGENCY:
        place = dateline(parent.parent.name)
    day = in_words(one.finished_on) if one.finished_on else DOTS
    usual = "Camat" if one.level == Desk.SUBDISTRICT else "Kepala Dinas PMD"
    return Signing(f"{place}, {day}", title or usual, name or DOTS)
