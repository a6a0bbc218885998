"""The chapter of a subdistrict: its villages in a table, those without an agreement by name, what was signed and what ended."""

from collections.abc import Sequence

from mitradesa.core.language import grouped
from mitradesa.core.register import State
from mitradesa.core.year_book import Chapter, Line, VillageLine
from mitradesa.documents.paper.blocks import Align, Block, Column, Heading, Paragraph, Table

MOST = 200
RIGHT = Align.RIGHT
VILLAGES = (
    Column("Desa", 2.2),
    Column("Perjanjian", 1.1, RIGHT),
    Column("Berjalan", 1, RIGHT),
    Column("Baru", 0.7, RIGHT),
    Column("Dijanjikan (Rp)", 1.7, RIGHT),
    Column("Diterima (Rp)", 1.7, RIGHT),
    Column("Lewat", 0.9, RIGHT),
    Column("Laporan dikirim", 2),
)


def chapter_blocks(one: Chapter, year: int) -> list[Block]:
    """The chapter."""
    blocks: list[Block] = [Heading(_called(one.name), 2)]
    having = [village for village in one.villages if village.counts.total]
    if having:
        blocks.append(Table("", VILLAGES, [_village(village) for village in having], "", sums=_sums(one)))
    if one.without:
        blocks.append(Paragraph(f"Belum mempunyai perjanjian: {', '.join(one.without)}."))
    blocks += _listed(f"Ditandatangani tahun {year}", "Tanda tangan", one.signed)
    blocks += _listed(f"Diakhiri lebih awal tahun {year}", "Diakhiri", one.ended)
    return blocks


def _called(name: str) -> str:
    return name if name.lower().startswith("kecamatan") else f"Kecamatan {name}"


def _village(one: VillageLine) -> tuple[str, ...]:
    counts = one.counts
    late = sum(counts.late.values())
    running = counts.states[State.RUNNING]
    numbers = (counts.total, running, counts.signed, counts.due, counts.received_total, late)
    return one.name, *(grouped(number) for number in numbers), ", ".join(one.reports) or "–"


def _sums(one: Chapter) -> tuple[str, ...]:
    sent = sum(len(village.reports) for village in one.villages)
    row = _village(VillageLine("Jumlah", one.counts, ()))
    return (*row[:-1], grouped(sent))


def _listed(title: str, day: str, rows: Sequence[Line]) -> list[Block]:
    if not rows:
        return []
    columns = (
        Column("Desa", 1.6),
        Column("Perjanjian (nomor)", 4),
        Column("Pihak ketiga", 2.4),
        Column(day, 1.3),
    )
    shown = [
        (
            one.village,
            f"{one.title} ({one.numbers}){f': {one.said}' if one.said else ''}",
            one.partner or "–",
            f"{one.day:%d-%m-%Y}" if one.day else "–",
        )
        for one in rows[:MOST]
    ]
    blocks: list[Block] = [Table(f"{title}: {grouped(len(rows))}", columns, shown, "")]
    if len(rows) > MOST:
        blocks.append(
            Paragraph(f"{grouped(len(rows) - MOST)} lainnya ada pada buku register tahun itu.", small=True)
        )
    return blocks
