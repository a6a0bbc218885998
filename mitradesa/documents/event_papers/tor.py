"""The terms of reference (kerangka acuan kegiatan, KAK) of an event as blocks, in the order in which offices write them."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.calendar import today
from mitradesa.core.language import grouped
from mitradesa.core.money import in_rupiah
from mitradesa.core.outreach import PROPOSED_FORM, EventState, Section
from mitradesa.core.outreach import Paper as Kind
from mitradesa.documents.event_report.tables import (
    agenda_table,
    hours_of,
    opened_by,
    place_of,
    report_signed,
    speakers_table,
    taught_table,
    weekdays_of,
    written,
)
from mitradesa.documents.paper.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paper,
    Paragraph,
    Table,
)
from mitradesa.queries.event_report import EventRecord
from mitradesa.queries.outreach_parts import Invited

WHY = (
    ("Latar belakang", Section.BACKGROUND),
    ("Dasar hukum", Section.LEGAL_BASIS),
    ("Maksud dan tujuan", Section.AIM),
    ("Ruang lingkup", Section.SCOPE),
)


def terms_of_reference(record: EventRecord, invited: Sequence[Invited]) -> Paper:
    """The whole paper; `invited` are the regions that the event invites."""
    parts: list[tuple[str, Sequence[Block]]] = [
        *((title, written(record, section, f"{title} belum ditulis.")) for title, section in WHY),
        ("Sasaran dan peserta", _audience(record, invited)),
        ("Narasumber dan moderator", [speakers_table(record)]),
        ("Waktu dan tempat", [Items(_when_and_where(record))]),
        ("Susunan acara dan materi", [agenda_table(record, ""), taught_table(record)]),
        ("Panitia", [_committee(record)]),
        ("Anggaran", [_costs(record)]),
        ("Keluaran", written(record, Section.OUTPUT, "Keluaran belum ditulis.")),
        ("Penutup", [Paragraph("Kerangka acuan ini menjadi pegangan panitia dalam melaksanakan kegiatan.")]),
    ]
    letters = "ABCDEFGHIJKLMNOP"
    blocks: list[Block] = [Items(_about(record))]
    for letter, (title, some) in zip(letters, parts, strict=False):
        blocks += [Heading(f"{letter}. {title}", 2), *some]
    return Paper(
        "Kerangka acuan kegiatan (KAK)",
        [*blocks, *report_signed(record, _dated(record))],
        form=f"Susunan ini {PROPOSED_FORM}: tidak ada peraturan yang dibaca yang menetapkan bentuknya.",
    )


def _about(record: EventRecord) -> list[Item]:
    number = next((one.number for one in record.documents.get(Kind.TOR, ()) if one.number), "")
    return [
        *([Item("Nomor", number)] if number else []),
        Item("Kegiatan", record.event.theme),
        Item("Penyelenggara", record.event.office.name),
        Item(
            "Tahun anggaran",
            str(record.event.starts_on.year) if record.event.starts_on else "belum ditetapkan",
        ),
    ]


def _dated(record: EventRecord) -> date | None:
    """The day of the paper: as the office noted it, today while the event is only planned, else unknown."""
    noted = next((one.dated for one in record.documents.get(Kind.TOR, ()) if one.dated), None)
    return noted or (today() if record.event.state == EventState.PLANNED else None)


def _when_and_where(record: EventRecord) -> list[Item]:
    return [
        Item("Hari, tanggal", weekdays_of(record)),
        Item("Pukul", hours_of(record)),
        Item("Tempat", place_of(record)),
        Item("Dibuka oleh", opened_by(record)),
    ]


def _audience(record: EventRecord, invited: Sequence[Invited]) -> list[Block]:
    """Who is invited, by subdistrict."""
    people = sum(one.people for one in invited)
    rows = [
        [str(number), one.name, str(one.own or 0), str(len(one.villages)), str(one.people)]
        for number, one in enumerate(invited, 1)
    ]
    columns = [
        Column("No", 0.4, Align.RIGHT),
        Column("Kecamatan", 3),
        Column("Dari kecamatan", 1.2, Align.RIGHT),
        Column("Desa", 0.8, Align.RIGHT),
        Column("Orang", 0.8, Align.RIGHT),
    ]
    villages = str(sum(len(one.villages) for one in invited))
    own = str(sum(one.own or 0 for one in invited))
    return [
        *([Paragraph(record.event.audience)] if record.event.audience else []),
        Table("", columns, rows, "Sasaran belum ditetapkan.", ["", "Jumlah", own, villages, grouped(people)]),
    ]


def _committee(record: EventRecord) -> Table:
    columns = [
        Column("No", 0.4, Align.RIGHT),
        Column("Nama", 2.4),
        Column("Jabatan", 2.4),
        Column("Tugas", 1.8),
    ]
    rows = [
        [str(number), one.name, one.office_title, one.duty] for number, one in enumerate(record.committee, 1)
    ]
    return Table("", columns, rows, "Panitia belum dicatat.")


def _costs(record: EventRecord) -> Table:
    """The plan by the office's own codes."""
    columns = [
        Column("Kode rekening", 1.8),
        Column("Uraian", 2.6),
        Column("Volume", 1.2),
        Column("Harga satuan", 1.4, Align.RIGHT),
        Column("Jumlah", 1.5, Align.RIGHT),
    ]
    rows = [
        [
            one.code.code if one.code else "belum berkode",
            one.what,
            f"{grouped(one.quantity)} {one.unit}".strip(),
            in_rupiah(one.price) if one.price is not None else "",
            in_rupiah(one.planned),
        ]
        for one in record.costs
    ]
    whole = in_rupiah(sum(one.planned for one in record.costs))
    return Table("", columns, rows, "Belum ada baris anggaran.", ["", "Jumlah", "", "", whole])
