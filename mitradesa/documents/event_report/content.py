"""The report of an event as blocks, in the order that offices use; no regulation prescribes a model, and the cover says so."""

from collections.abc import Sequence
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.item_analysis import how_sure
from mitradesa.core.language import grouped
from mitradesa.core.money import in_rupiah
from mitradesa.core.outreach import MODE_WORDS, PROPOSED_FORM, Mode, Part, Section
from mitradesa.core.signers import dateline
from mitradesa.documents.event_report.annexes import annexes
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


def days_of(record: EventRecord) -> str:
    """The day or days of the event in words."""
    event = record.event
    if event.starts_on is None:
        return "tanggal belum ditetapkan"
    if event.ends_on in (None, event.starts_on):
        return in_words(event.starts_on)
    return f"{in_words(event.starts_on)} sampai {in_words(event.ends_on)}"


def place_of(record: EventRecord) -> str:
    """Where it takes place, and how."""
    event = record.event
    where = ", ".join(one for one in (event.venue, event.address) if one)
    mode = MODE_WORDS[Mode(event.mode)]
    return f"{where} ({mode})" if where else mode


def written(record: EventRecord, section: Section, without: str) -> list[Block]:
    """A written part, or a sentence that says it is not written yet."""
    text = record.texts.get(section, "")
    return [Paragraph(text) if text else Paragraph(without, small=True)]


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
                Item("Hari", days_of(record)),
                Item("Pukul", _hours(record)),
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


def _hours(record: EventRecord) -> str:
    begins, ends = record.event.starts_time, record.event.ends_time
    if begins is None:
        return "belum ditetapkan"
    return f"{begins:%H.%M} WIB sampai {f'{ends:%H.%M} WIB' if ends else 'selesai'}"


def opened_by(record: EventRecord) -> str:
    """Who opened it, and for whom where he stood in for another."""
    event = record.event
    if not event.opener_name:
        return "belum ditetapkan"
    named = f"{event.opener_name}, {event.opener_title}" if event.opener_title else event.opener_name
    return f"{named}, mewakili {event.opens_for}" if event.opens_for else named


def attendance_figures(record: EventRecord) -> list[Item]:
    """How many came, by part and by where from; each figure leads to the list that it counts."""
    figures = record.figures
    villages = f"{people_word(figures['from_villages'])} dari {figures['villages']} desa"
    elsewhere = Item("Peserta dari lembaga lain", people_word(figures["from_elsewhere"]), "hadir-peserta")
    return [
        Item("Panitia", people_word(figures["committee"]), "hadir-panitia"),
        Item("Narasumber dan moderator", people_word(figures["speakers_named"]), "hadir-narasumber"),
        Item("Peserta hadir", people_word(figures["came"]), "hadir-peserta"),
        Item("Peserta dari kecamatan", people_word(figures["from_subdistricts"]), "hadir-peserta"),
        Item("Peserta dari desa", villages, "hadir-peserta"),
        *([elsewhere] if figures["from_elsewhere"] else []),
        Item("Diundang dan tidak hadir", people_word(figures["invited_and_away"]), "tidak-hadir"),
    ]


def people_word(number: int) -> str:
    """So many people."""
    return f"{grouped(number)} orang"


def speakers_table(record: EventRecord) -> Table:
    """Speakers and moderators with their topics."""
    return Table(
        "",
        [
            Column("No", 0.4, Align.RIGHT),
            Column("Nama", 2),
            Column("Lembaga dan jabatan", 2.4),
            Column("Sebagai", 1),
            Column("Materi", 2.6),
        ],
        [
            [
                str(number),
                one.speaker.name,
                ", ".join(part for part in (one.speaker.position, one.speaker.institution) if part),
                "Moderator" if one.part == Part.MODERATOR else "Narasumber",
                one.topic,
            ]
            for number, one in enumerate(record.speakers, 1)
        ],
        "Belum ada narasumber yang dicatat.",
    )


def agenda_table(record: EventRecord) -> Table:
    """The agenda as offices write it: No / Materi / Waktu / Keterangan."""
    return Table(
        "Susunan acara",
        [Column("No", 0.4, Align.RIGHT), Column("Materi", 3), Column("Waktu", 1.2), Column("Keterangan", 2)],
        [
            [
                str(number),
                one.title,
                " – ".join(f"{moment:%H.%M}" for moment in (one.starts, one.ends) if moment),
                "; ".join(
                    part for part in (one.speaker.speaker.name if one.speaker else "", one.note) if part
                ),
            ]
            for number, one in enumerate(record.agenda, 1)
        ],
        "Susunan acara belum dicatat.",
    )


def materials_table(record: EventRecord) -> Table:
    """The materials with what they teach, and how many copies went out."""
    return Table(
        "Materi",
        [
            Column("No", 0.4, Align.RIGHT),
            Column("Judul", 3),
            Column("Yang diajarkan", 3),
            Column("Dibagikan", 1, Align.RIGHT),
        ],
        [
            [
                str(number),
                f"{one.material.title} {one.material.edition}".strip(),
                "; ".join(
                    _taught(cited.instrument, cited.article, cited.rule)
                    for cited in one.material.citations.all()
                ),
                grouped(one.copies) if one.copies is not None else "belum dicatat",
            ]
            for number, one in enumerate(record.materials, 1)
        ],
        "Belum ada materi yang dicatat.",
        anchor="materi",
    )


def _taught(instrument: str, article: str, rule: str) -> str:
    cited = f"{instrument} Pasal {article}" if instrument and article else instrument
    return ", ".join(part for part in (cited, f"aturan {rule}" if rule else "") if part)


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


def questions_table(record: EventRecord) -> Table:
    """What was asked and answered."""
    return Table(
        "Tanya jawab",
        [
            Column("No", 0.4, Align.RIGHT),
            Column("Pertanyaan", 3),
            Column("Asal", 1.4),
            Column("Jawaban", 3.4),
        ],
        [
            [str(number), one.asked, one.region.name if one.region else "", one.answer or "belum dijawab"]
            for number, one in enumerate(record.questions, 1)
        ],
        "Tidak ada pertanyaan yang dicatat.",
    )


def promises_table(record: EventRecord) -> Table:
    """What villages promised, by when, and what came of it."""
    return Table(
        "Tindak lanjut desa",
        [
            Column("No", 0.4, Align.RIGHT),
            Column("Desa", 1.6),
            Column("Janji", 3),
            Column("Sebelum", 1.3),
            Column("Keadaan", 1.6),
        ],
        [
            [
                str(number),
                one.village.name,
                one.what,
                in_words(one.due),
                f"selesai {in_words(one.done_on)}" if one.done_on else "belum selesai",
            ]
            for number, one in enumerate(record.promises, 1)
        ],
        "Tidak ada janji tindak lanjut yang dicatat.",
        anchor="tindak-lanjut",
    )


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


def report_signed(record: EventRecord, day: date) -> list[Block]:
    """The place where the head of the office signs a report of a day."""
    signs = record.signer
    below = [f"NIP {signs.nip}" if signs.nip else "", signs.footing]
    place = f"{dateline(record.regency)}, {in_words(day)}"
    name = signs.name or "." * 30
    return [Signing(place, signs.title, name, ", ".join(one for one in below if one))]
