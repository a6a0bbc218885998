"""The report of an event as blocks, in the order that offices use; no regulation prescribes a model, and the cover says so."""

from collections.abc import Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.item_analysis import how_sure
from mitradesa.core.language import grouped
from mitradesa.core.money import in_rupiah
from mitradesa.core.outreach import PROPOSED_FORM, Section
from mitradesa.documents.event_report.annexes import annexes
from mitradesa.documents.event_report.tables import (
    agenda_table,
    attendance_figures,
    days_of,
    hours_of,
    materials_table,
    opened_by,
    people_word,
    place_of,
    promises_table,
    questions_table,
    report_signed,
    speakers_table,
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

ASPECT_WORDS = {
    "content": "Isi materi",
    "speakers": "Narasumber",
    "organisation": "Penyelenggaraan",
    "usefulness": "Kegunaan untuk desa",
}


def report(record: EventRecord, *, photos: Sequence[tuple[bytes, str]] = ()) -> Paper:
    """The whole report; `photos` are the pictures with their captions."""
    event = record.event
    return Paper(
        f"Laporan kegiatan: {event.theme}",
        [
            *_opening(record),
            *_doing(record),
            *_results(record),
            *_closing(record),
            *annexes(record, photos),
        ],
        cover=[event.office.name, record.regency, days_of(record), place_of(record)],
        contents=True,
        form=f"Susunan laporan ini {PROPOSED_FORM}: tidak ada peraturan yang menetapkan bentuknya.",
    )


def _opening(record: EventRecord) -> list[Block]:
    parts = (
        ("Latar belakang", Section.BACKGROUND),
        ("Dasar hukum", Section.LEGAL_BASIS),
        ("Maksud dan tujuan", Section.AIM),
        ("Ruang lingkup", Section.SCOPE),
    )
    found: list[Block] = [Heading("Bab I. Pendahuluan")]
    for title, section in parts:
        found += [Heading(title, 2), *written(record, section, f"{title} belum ditulis.")]
    return found


def _doing(record: EventRecord) -> list[Block]:
    return [
        Heading("Bab II. Pelaksanaan", fresh=True),
        Heading("Panitia dan peserta", 2),
        Items(attendance_figures(record)),
        Heading("Narasumber dan moderator", 2),
        speakers_table(record),
        Heading("Waktu dan tempat", 2),
        Items(
            [
                Item("Hari", weekdays_of(record)),
                Item("Pukul", hours_of(record)),
                Item("Tempat", place_of(record)),
                Item("Dibuka oleh", opened_by(record)),
            ]
        ),
        Heading("Acara dan materi", 2),
        agenda_table(record),
        materials_table(record),
        Heading("Anggaran", 2),
        costs_table(record),
    ]


def costs_table(record: EventRecord) -> Table:
    """The budget by the office's own codes: planned, realised, and what is left."""
    planned = sum(one.planned for one in record.costs)
    realised = sum(one.realised or 0 for one in record.costs)
    return Table(
        "Rencana dan realisasi",
        [
            Column("Kode rekening", 1.6),
            Column("Uraian", 2.4),
            Column("Rencana", 1.4, Align.RIGHT),
            Column("Realisasi", 1.4, Align.RIGHT),
            Column("Sisa", 1.4, Align.RIGHT),
        ],
        [
            [
                one.code.code if one.code else "belum berkode",
                one.what,
                in_rupiah(one.planned),
                in_rupiah(one.realised) if one.realised is not None else "belum",
                in_rupiah(one.planned - one.realised) if one.realised is not None else "",
            ]
            for one in record.costs
        ],
        "Belum ada baris anggaran.",
        ["", "Jumlah", in_rupiah(planned), in_rupiah(realised), in_rupiah(planned - realised)],
        anchor="anggaran",
    )


def _results(record: EventRecord) -> list[Block]:
    return [
        Heading("Bab III. Hasil", fresh=True),
        Heading("Hasil diskusi", 2),
        *written(record, Section.DISCUSSION, "Hasil diskusi belum ditulis."),
        questions_table(record),
        Heading("Keluaran", 2),
        *written(record, Section.OUTPUT, "Keluaran belum ditulis."),
        promises_table(record),
        Heading("Evaluasi", 2),
        *written(record, Section.EVALUATION, "Evaluasi belum ditulis."),
        *_gains(record),
        *_marks(record),
    ]


def _gains(record: EventRecord) -> list[Block]:
    """What people knew before and after, only of those who took both tests; by topic, then in all."""
    whole = record.tests.whole
    if whole is None:
        return [Paragraph("Tidak ada orang yang mengerjakan tes awal dan tes akhir.", small=True)]
    rows = [*record.tests.topics.items(), ("Seluruhnya", whole)]
    return [
        Table(
            "Tes awal dan tes akhir, orang yang mengerjakan keduanya",
            [
                Column("Topik", 3),
                Column("Orang", 0.8, Align.RIGHT),
                Column("Benar sebelum", 1.2, Align.RIGHT),
                Column("Benar sesudah", 1.2, Align.RIGHT),
            ],
            [
                [topic, grouped(one.pairs), f"{one.before * 100:.0f} %", f"{one.after * 100:.0f} %"]
                for topic, one in rows
            ],
            "Tidak ada nilai.",
        ),
        Paragraph(how_sure(whole), small=True),
    ]


def _marks(record: EventRecord) -> list[Block]:
    if not record.feedback:
        return [Paragraph("Tidak ada umpan balik yang dikumpulkan.", small=True)]
    return [
        Table(
            f"Umpan balik {people_word(record.feedback)} (1 kurang sampai 5 sangat baik)",
            [Column("Segi", 3), Column("Rata-rata", 1, Align.RIGHT)],
            [[ASPECT_WORDS[one], f"{mark:.2f}".replace(".", ",")] for one, mark in record.marks.items()],
            "Tidak ada nilai.",
        )
    ]


def _closing(record: EventRecord) -> list[Block]:
    closing = record.closing
    closed = f"Laporan ini ditutup {in_words(closing.on)} oleh {closing.by}." if closing else ""
    return [
        Heading("Bab IV. Penutup", fresh=True),
        Heading("Kesimpulan", 2),
        *written(record, Section.CONCLUSION, "Kesimpulan belum ditulis."),
        Heading("Saran", 2),
        *written(record, Section.SUGGESTION, "Saran belum ditulis."),
        *([Paragraph(f"{closed} Angkanya tetap sejak hari itu.", small=True)] if closed else []),
        *report_signed(record, record.signed_on),
    ]
