"""A record of silence as blocks: what went and who has it, how long with the count, what the law says, which gate reads it, who made it."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.calendar import in_words, with_weekday
from mitradesa.core.silence import OUR_FORM, Read, Reader, Silence
from mitradesa.documents.paper.blocks import (
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

OFF = (Column("Hari", 2), Column("Mengapa tidak dihitung", 3))
LAW = (Column("Pasal", 1.6), Column("Isinya dalam kata kami", 4), Column("Seberapa pasti", 2.2))
GATES = (Column("Gerbang", 1.4), Column("Yang dibacanya", 4))


def silence_paper(one: Silence, maker: tuple[str, str], number: int, digest: str) -> Paper:
    """The whole paper. `maker` is the name and title of whoever recorded it, `number` and `digest` those of the event that dates it."""
    until = date.fromisoformat(one.until)
    blocks: list[Block] = [
        Items(_about(one)),
        Heading("Yang dikirim dan siapa yang menerimanya", 2),
        Items([Item(label, value) for label, value in one.sent]),
        Paragraph(one.received),
        Heading("Lamanya", 2),
        Paragraph(
            f"{one.waited} sejak {in_words(date.fromisoformat(one.since))} sampai {in_words(until)}.",
            strong=True,
        ),
        Paragraph(one.reckoned),
        *([_off(one)] if one.off else []),
        Heading("Menurut hukum yang terbaca", 2),
        *_law(
            "Yang meminta langkah ini",
            one.asks,
            "Tidak ada pasal yang terbaca meminta langkah ini; ini cara kerja yang lazim.",
        ),
        Paragraph(one.day),
        *_law("Yang menyebut harinya", one.day_articles, ""),
        Paragraph(one.effect, strong=True),
        *_law("Yang menyebut akibat belum adanya jawaban", one.effect_articles, ""),
        Table("Gerbang yang membacanya", GATES, [_gate(row) for row in one.readers], "Tidak ada."),
        Signing(f"{one.village}, {in_words(until)}", maker[1], maker[0]),
        Paragraph(f"Tercatat dalam jejak sebagai peristiwa {number}, sidik {digest[:16]}.", small=True),
    ]
    return Paper("Catatan Jawaban yang Ditunggu", blocks, form=OUR_FORM)


def _about(one: Silence) -> list[Item]:
    return [
        Item("Kerja sama", one.title),
        Item("Desa", one.village),
        Item("Yang ditunggu", one.what),
        Item("Keadaan sampai", with_weekday(date.fromisoformat(one.until))),
    ]


def _off(one: Silence) -> Table:
    rows = [(with_weekday(date.fromisoformat(day)), name) for day, name in one.off]
    return Table("Hari libur yang tidak dihitung, selain Sabtu dan Minggu", OFF, rows, "")


def _law(title: str, articles: Sequence[Read], empty: str) -> list[Block]:
    if not articles:
        return [Paragraph(empty)] if empty else []
    rows = [
        (one.name, one.says, ". ".join(part.rstrip(".") for part in (one.sure, one.note) if part))
        for one in articles
    ]
    return [Table(title, LAW, rows, "")]


def _gate(one: Reader) -> tuple[str, str]:
    return one.gate or "langkah perkara", one.says
