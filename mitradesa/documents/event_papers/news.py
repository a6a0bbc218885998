"""The news text of an event as blocks: the text as it was written, then the facts that it can be checked against."""

from collections.abc import Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.outreach import PROPOSED_FORM, Section
from mitradesa.core.signers import dateline
from mitradesa.documents.event_report.tables import attendance_figures, opened_by, place_of, weekdays_of
from mitradesa.documents.paper.blocks import Block, Heading, Item, Items, Paper, Paragraph, Picture, Pictures
from mitradesa.queries.event_report import EventRecord

MOST_PHOTOS = 4


def news(record: EventRecord, *, photos: Sequence[tuple[bytes, str]] = ()) -> Paper:
    """The whole paper, with the first photographs."""
    return Paper(
        "Naskah berita",
        [
            Heading(record.event.theme, 2),
            *_text(record),
            Heading("Foto", 2),
            Pictures(
                [Picture(content, caption) for content, caption in photos[:MOST_PHOTOS]], "Belum ada foto."
            ),
            Heading("Fakta untuk penyunting", 2),
            Items(_facts(record)),
        ],
        form=f"Susunan ini {PROPOSED_FORM}.",
    )


def _text(record: EventRecord) -> list[Block]:
    """The text behind its dateline, as papers print it: "LAHAT, 6 Desember 2021 – ..."."""
    text = record.texts.get(Section.NEWS, "")
    if not text:
        return [
            Paragraph("Naskah berita belum ditulis. Fakta di bawah ini dapat menjadi bahannya.", small=True)
        ]
    day = f", {in_words(record.event.starts_on)}" if record.event.starts_on else ""
    return [Paragraph(f"{dateline(record.regency).upper()}{day} – {text}")]


def _facts(record: EventRecord) -> list[Item]:
    speakers = "; ".join(
        ", ".join(part for part in (one.speaker.name, one.speaker.position, one.speaker.institution) if part)
        for one in record.speakers
    )
    return [
        Item("Kegiatan", record.event.theme),
        Item("Penyelenggara", record.event.office.name),
        Item("Hari, tanggal", weekdays_of(record)),
        Item("Tempat", place_of(record)),
        Item("Dibuka oleh", opened_by(record)),
        Item("Narasumber dan moderator", speakers or "belum dicatat"),
        *(
            Item(one.label, one.value)
            for one in attendance_figures(record)
            if one.label.startswith("Peserta")
        ),
        Item("Janji tindak lanjut desa", str(record.figures["promises"])),
    ]
