"""The supplementary report of an event as blocks: what came after its report was closed, beside the figures that stay as they were."""

from collections.abc import Mapping, Sequence
from datetime import date

from mitradesa.core.calendar import WIB, in_words
from mitradesa.core.language import grouped
from mitradesa.core.outreach import PART_WORDS, PROPOSED_FORM
from mitradesa.documents.event_report.annexes import attendance_table
from mitradesa.documents.event_report.tables import days_of, place_of, report_signed
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
from mitradesa.queries.event_figures import Attended
from mitradesa.queries.event_report import EventRecord
from mitradesa.queries.late_records import Late, Tested
from mitradesa.records.models import Addendum, Question

COMPARED: Mapping[str, str] = {
    "came": "Peserta hadir",
    "from_villages": "Peserta dari desa",
    "villages": "Desa yang mengirim peserta",
    "from_subdistricts": "Peserta dari kecamatan",
    "from_elsewhere": "Peserta dari lembaga lain",
    "invited_and_away": "Diundang dan tidak hadir",
    "speakers": "Narasumber dan moderator hadir",
}
NUMBER = Column("No", 0.4, Align.RIGHT)


def addendum(record: EventRecord, made: Addendum, late: Late) -> Paper:
    """The whole supplementary report."""
    return Paper(
        f"Laporan tambahan nomor {made.number}: {record.event.theme}",
        [
            Items(_about(record, made)),
            Heading("Penjelasan", 2),
            Paragraph(made.note),
            Heading("Angka", 2),
            Paragraph(
                "Laporan yang sudah ditutup tidak diubah. Catatan di bawah ini datang sesudahnya; selisihnya dijelaskan daftar berikut.",
                small=True,
            ),
            _figures(late),
            Heading("Hadir menurut catatan yang menyusul", 2, "tambahan-hadir"),
            attendance_table(late.arrived),
            *_people("Kehadirannya dibatalkan", "tambahan-batal", late.taken_back),
            *_people("Hadir pada hari lain daripada yang dilaporkan", "tambahan-hari", late.other_days),
            *_people("Tercatat tanpa kehadiran", "tambahan-tercatat", late.walked_in),
            *_voices(late.questions),
            *_tests(late.tested),
            *report_signed(record, _made_on(made)),
        ],
        form=f"Susunan laporan tambahan ini {PROPOSED_FORM}: tidak ada peraturan yang menetapkan bentuknya.",
    )


def _made_on(made: Addendum) -> date:
    return made.made_at.astimezone(WIB).date()


def _about(record: EventRecord, made: Addendum) -> list[Item]:
    closing = record.closing
    return [
        Item("Kegiatan", record.event.theme),
        Item("Hari", days_of(record)),
        Item("Tempat", place_of(record)),
        Item(
            "Laporan ditutup",
            f"{in_words(closing.on)} oleh {closing.by}" if closing else "tidak tercatat harinya",
        ),
        Item("Laporan tambahan dibuat", f"{in_words(_made_on(made))} oleh {made.made_by_shown}"),
    ]


def _figures(late: Late) -> Table:
    columns = [
        Column("Uraian", 3),
        Column("Sebelumnya", 1.2, Align.RIGHT),
        Column("Selisih", 1, Align.RIGHT),
        Column("Menjadi", 1.2, Align.RIGHT),
    ]
    rows = [
        [
            word,
            grouped(late.before[name]),
            _difference(late.after[name] - late.before[name]),
            grouped(late.after[name]),
        ]
        for name, word in COMPARED.items()
    ]
    return Table("", columns, rows, "")


def _difference(number: int) -> str:
    return f"+{grouped(number)}" if number > 0 else f"-{grouped(-number)}" if number else "0"


def _people(title: str, anchor: str, rows: Sequence[Attended]) -> list[Block]:
    """A list of people under its heading; nothing where nobody is on it."""
    if not rows:
        return []
    columns = [NUMBER, Column("Nama", 2.2), Column("Sebagai", 1.2), Column("Asal", 2.4)]
    lines = [[str(place), one.name, PART_WORDS[one.part], one.origin] for place, one in enumerate(rows, 1)]
    return [Heading(title, 2, anchor), Table("", columns, lines, "")]


def _voices(rows: Sequence[Question]) -> list[Block]:
    if not rows:
        return []
    columns = [NUMBER, Column("Pertanyaan", 4), Column("Asal", 1.6)]
    lines = [
        [str(place), one.asked, one.region.name if one.region else ""] for place, one in enumerate(rows, 1)
    ]
    return [Heading("Pertanyaan yang menyusul", 2), Table("", columns, lines, "")]


def _tests(rows: Sequence[Tested]) -> list[Block]:
    if not rows:
        return []
    columns = [NUMBER, Column("Nama", 3), Column("Tes", 1.2), Column("Jawaban", 1, Align.RIGHT)]
    lines = [[str(place), one.name, one.phase, grouped(one.answers)] for place, one in enumerate(rows, 1)]
    return [Heading("Jawaban tes yang menyusul", 2), Table("", columns, lines, "")]
