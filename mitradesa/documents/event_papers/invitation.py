"""Letters of invitation to an event as blocks, one after the other, in the order in which offices set a letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.outreach import PROPOSED_FORM
from mitradesa.documents.event_report.tables import agenda_table
from mitradesa.documents.paper.blocks import (
    Block,
    Heading,
    Item,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Signing,
)
from mitradesa.queries.event_report import EventRecord

DOTS = "." * 20


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it is printed: on whose behalf, to whom, what it asks; `number` is empty and `dated` open while it is a draft."""

    head: Sequence[str]
    to: str
    number: str
    place_and_day: str
    asks: Sequence[str]
    passes_on: str
    signs: Signing
    draft: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """What every letter of an event says of it."""

    theme: str
    days: str
    time: str
    where: str
    online_link: str


def letters(record: EventRecord, occasion: Occasion, sheets: Sequence[Letter]) -> Paper:
    """All letters in one paper, each on a page of its own; the agenda follows each."""
    blocks: list[Block] = []
    for place, one in enumerate(sheets):
        blocks += _letter(record, occasion, one, fresh=place > 0)
    return Paper(f"Undangan: {occasion.theme}", blocks, untitled=True)


def _letter(record: EventRecord, occasion: Occasion, one: Letter, *, fresh: bool) -> list[Block]:
    agenda: list[Block] = (
        [Heading("Lampiran: susunan acara", 1, fresh=True), agenda_table(record, "")] if record.agenda else []
    )
    draft = [Paragraph("Rancangan: belum ditandatangani, belum bernomor.", small=True)] if one.draft else []
    return [
        Letterhead(one.head, fresh=fresh),
        *draft,
        Paragraph(one.place_and_day, right=True),
        Items(
            [
                Item("Nomor", one.number or DOTS),
                Item("Sifat", "Biasa"),
                Item("Lampiran", "1 (satu) lembar" if agenda else "–"),
                Item("Hal", f"Undangan {occasion.theme}"),
            ]
        ),
        Items([Item("Kepada Yth.", f"{one.to}, di tempat")]),
        Paragraph("Dengan hormat,"),
        Paragraph(_opening(one)),
        Items(_occasion(occasion)),
        *(Paragraph(line) for line in one.asks),
        Paragraph("Atas perhatian dan kehadirannya disampaikan terima kasih."),
        one.signs,
        Paragraph(
            f"Susunan surat ini {PROPOSED_FORM}; kop dan bentuknya mengikuti kebiasaan kantor.", small=True
        ),
        *agenda,
    ]


def _opening(one: Letter) -> str:
    if one.passes_on:
        return f"Meneruskan {one.passes_on}, kami mengundang Saudara pada kegiatan berikut."
    return "Kami mengundang Saudara pada kegiatan berikut."


def _occasion(occasion: Occasion) -> list[Item]:
    rows = (
        ("Kegiatan", occasion.theme),
        ("Hari, tanggal", occasion.days or DOTS),
        ("Pukul", occasion.time.removeprefix("pukul ") or DOTS),
        ("Tempat", occasion.where or DOTS),
        ("Tautan daring", occasion.online_link),
    )
    return [Item(label, value) for label, value in rows if value]
