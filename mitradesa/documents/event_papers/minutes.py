"""The minutes (notulen) of an event as blocks."""

from mitradesa.core.calendar import in_words
from mitradesa.core.outreach import PROPOSED_FORM, Part, Section
from mitradesa.core.signers import dateline
from mitradesa.documents.event_report.tables import (
    agenda_table,
    attendance_figures,
    hours_of,
    opened_by,
    place_of,
    promises_table,
    questions_table,
    report_signed,
    weekdays_of,
    written,
)
from mitradesa.documents.paper.blocks import Block, Heading, Item, Items, Paper, Signing, Signings
from mitradesa.queries.event_report import EventRecord

TAKES_NOTES = "notul"
DOTS = "." * 30


def minutes(record: EventRecord) -> Paper:
    """The whole paper."""
    parts: list[tuple[str, list[Block]]] = [
        ("Susunan acara", [agenda_table(record, "")]),
        ("Jalannya acara", written(record, Section.MINUTES, "Notulen belum ditulis.")),
        ("Tanya jawab", [questions_table(record, "")]),
        ("Hasil diskusi", written(record, Section.DISCUSSION, "Hasil diskusi belum ditulis.")),
        ("Kesimpulan", written(record, Section.CONCLUSION, "Kesimpulan belum ditulis.")),
        ("Tindak lanjut", [promises_table(record, "")]),
    ]
    blocks: list[Block] = [Items(_about(record)), Items(_present(record))]
    for letter, (title, some) in zip("ABCDEF", parts, strict=True):
        blocks += [Heading(f"{letter}. {title}", 2), *some]
    return Paper(
        "Notulen",
        [*blocks, _signed(record)],
        form=f"Susunan ini {PROPOSED_FORM}: tidak ada peraturan yang dibaca yang menetapkan bentuknya.",
    )


def _about(record: EventRecord) -> list[Item]:
    return [
        Item("Kegiatan", record.event.theme),
        Item("Hari, tanggal", weekdays_of(record)),
        Item("Pukul", hours_of(record)),
        Item("Tempat", place_of(record)),
        Item("Dibuka oleh", opened_by(record)),
        Item("Narasumber", _named(record, Part.SPEAKER)),
        Item("Moderator", _named(record, Part.MODERATOR)),
        Item("Notulis", note_taker(record) or "belum dicatat"),
    ]


def _present(record: EventRecord) -> list[Item]:
    """Who was there in numbers; their lists are annexes of the report, so nothing here leads to one."""
    return [Item(one.label, one.value) for one in attendance_figures(record)]


def _named(record: EventRecord, part: Part) -> str:
    return ", ".join(one.speaker.name for one in record.speakers if one.part == part) or "belum dicatat"


def note_taker(record: EventRecord) -> str:
    """Who of the committee takes the notes; empty where its duties name nobody."""
    return next((one.name for one in record.committee if TAKES_NOTES in one.duty.casefold()), "")


def _signed(record: EventRecord) -> Signings:
    """The note taker at the right, the head of the office, who has seen it, at the left."""
    head = next(one for one in report_signed(record, record.signed_on) if isinstance(one, Signing))
    day = record.event.ends_on or record.signed_on
    place = f"{dateline(record.regency)}, {in_words(day)}"
    return Signings(
        Signing("Mengetahui,", head.office, head.name, head.number),
        Signing(place, "Notulis", note_taker(record) or DOTS),
    )
