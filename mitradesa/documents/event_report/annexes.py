"""The annexes of an event report: papers by number, attendance apart by part, CVs, photographs, the account."""

from collections.abc import Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.outreach import PAPER_WORDS, PAYMENT_WORDS, Paper, Part, Payment
from mitradesa.documents.paper.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Picture,
    Pictures,
    Signature,
    Table,
)
from mitradesa.documents.paper.strokes import SAFE
from mitradesa.queries.event_figures import Attended
from mitradesa.queries.event_report import EventRecord

BEFORE = (
    Paper.TOR,
    Paper.DECREE_COMMITTEE,
    Paper.DECREE_SPEAKERS,
    Paper.DECREE_MODERATOR,
    Paper.DECREE_PARTICIPANTS,
    Paper.INVITATION,
)
ACCOUNT = (Paper.SPP, Paper.SPM, Paper.SP2D, Paper.SPTJB, Paper.RECEIPT)
_NUMBER = Column("No", 0.45, Align.RIGHT)
_SIGNED = Column("Tanda tangan", 1.6)


def annexes(record: EventRecord, photos: Sequence[tuple[bytes, str]]) -> list[Block]:
    """Every annex in the order that offices attach them; one that is missing says so."""
    return [
        Heading("Lampiran", fresh=True),
        papers_table("Kerangka acuan, keputusan dan undangan", record, BEFORE),
        Heading("Daftar hadir panitia", 2, "hadir-panitia", fresh=True),
        committee_table(record),
        Heading("Daftar hadir narasumber dan moderator", 2, "hadir-narasumber", fresh=True),
        speakers_signed(record),
        Heading("Daftar hadir peserta", 2, "hadir-peserta", fresh=True),
        attendance_table(record.present(Part.DELEGATE)),
        Heading("Diundang dan tidak hadir", 2, "tidak-hadir"),
        absent_table(record),
        papers_table("Daftar hadir yang ditandatangani di kertas", record, (Paper.ATTENDANCE,)),
        Heading("Riwayat hidup narasumber", 2, fresh=True),
        *_lives(record),
        Heading("Materi dan bukti pembagian", 2),
        papers_table("Bukti pembagian materi", record, (Paper.DISTRIBUTION,)),
        Heading("Foto kegiatan", 2, fresh=True),
        Pictures([Picture(content, caption) for content, caption in photos], "Belum ada foto."),
        Heading("Pertanggungjawaban", 2, fresh=True),
        papers_table("Surat pertanggungjawaban", record, ACCOUNT),
        *(payments_table(record, kind) for kind in Payment),
        papers_table("Lampiran lain", record, (Paper.OTHER,)),
    ]


def papers_table(title: str, record: EventRecord, kinds: Sequence[Paper]) -> Table:
    """Papers of these kinds by number and day; a kind without a paper has a line that says so."""
    rows: list[list[Cell]] = []
    for kind in kinds:
        found = record.documents.get(kind, ())
        for one in found:
            held = "berkas tersimpan" if one.file_id else "berkas belum diunggah"
            rows.append(
                [PAPER_WORDS[kind], one.title, one.number, in_words(one.dated) if one.dated else "", held]
            )
        if not found and kind is not Paper.OTHER:
            rows.append([PAPER_WORDS[kind], "", "", "", "belum dicatat"])
    columns = [
        Column("Surat", 2),
        Column("Tentang", 2.2),
        Column("Nomor", 1.6),
        Column("Tanggal", 1.4),
        Column("Berkas", 1.4),
    ]
    return Table(title, columns, rows, "Tidak ada.")


def committee_table(record: EventRecord) -> Table:
    """The committee as the decree lists it, with its signatures where they were drawn."""
    drawn = {one.name: one.signature for one in record.present(Part.COMMITTEE)}
    return Table(
        "",
        [
            _NUMBER,
            Column("Nama", 2.2),
            Column("NIP", 1.6),
            Column("Jabatan", 2),
            Column("Tugas", 1.6),
            _SIGNED,
        ],
        [
            [str(number), one.name, one.nip, one.office_title, one.duty, signature(drawn.get(one.name, ""))]
            for number, one in enumerate(record.committee, 1)
        ],
        "Panitia belum dicatat.",
        tall=True,
    )


def speakers_signed(record: EventRecord) -> Table:
    """Speakers and moderators with their signatures where they were drawn, else a place to sign on paper."""
    drawn = {
        one.name: one.signature for part in (Part.SPEAKER, Part.MODERATOR) for one in record.present(part)
    }
    return Table(
        "",
        [_NUMBER, Column("Nama", 2.2), Column("Lembaga", 2.4), Column("Sebagai", 1.2), _SIGNED],
        [
            [
                str(number),
                one.speaker.name,
                one.speaker.institution,
                "moderator" if one.part == Part.MODERATOR else "narasumber",
                signature(drawn.get(one.speaker.name, "")),
            ]
            for number, one in enumerate(record.speakers, 1)
        ],
        "Belum ada narasumber yang dicatat.",
        tall=True,
    )


def attendance_table(rows: Sequence[Attended]) -> Table:
    """Those who were there, numbered, with where they came from and their signatures."""
    return Table(
        "",
        [_NUMBER, Column("Nama", 2.2), Column("Jabatan", 1.6), Column("Asal", 2.2), _SIGNED],
        [
            [str(number), _named(one), one.title, one.origin, signature(one.signature)]
            for number, one in enumerate(rows, 1)
        ],
        "Tidak ada peserta yang tercatat hadir.",
        tall=True,
    )


def _named(one: Attended) -> str:
    if one.stands_for:
        return f"{one.name} (surat kuasa dari {one.stands_for})"
    return f"{one.name} (datang tanpa undangan)" if one.walk_in else one.name


def signature(path: str) -> Cell:
    """A signature that was drawn, or an empty place to sign; anything but moves and lines is not drawn."""
    return Signature(path) if SAFE.fullmatch(path) else ""


def absent_table(record: EventRecord) -> Table:
    """Those who were named and did not come."""
    rows = [one for one in record.people if one.part is Part.DELEGATE and not one.days and not one.walk_in]
    return Table(
        "",
        [_NUMBER, Column("Nama", 2.2), Column("Jabatan", 1.8), Column("Asal", 2.4)],
        [[str(number), one.name, one.title, one.origin] for number, one in enumerate(rows, 1)],
        "Semua yang diundang hadir.",
    )


def _lives(record: EventRecord) -> list[Block]:
    found: list[Block] = []
    for one in record.speakers:
        found.append(Heading(one.speaker.name, 3, hidden=True))
        kept = "Berkas riwayat hidup tersimpan." if one.speaker.cv_file_id else "Riwayat hidup belum dicatat."
        found.append(Paragraph(one.speaker.cv or kept, small=not one.speaker.cv))
    return found or [Paragraph("Belum ada narasumber yang dicatat.", small=True)]


def payments_table(record: EventRecord, kind: Payment) -> Table:
    """What was paid of one kind: gross, tax as entered, net, by which receipt, with a place to sign."""
    rows = record.payments.get(kind, ())
    gross, tax = sum(one.gross for one in rows), sum(one.tax for one in rows)
    return Table(
        f"Daftar {PAYMENT_WORDS[kind]}",
        [
            _NUMBER,
            Column("Penerima", 2),
            Column("Uraian", 1.8),
            Column("Bruto", 1.3, Align.RIGHT),
            Column("Pajak", 1.1, Align.RIGHT),
            Column("Diterima", 1.3, Align.RIGHT),
            Column("Kuitansi", 1.2),
            Column("Tanda tangan", 1.3),
        ],
        [
            [
                str(number),
                ", ".join(part for part in (one.payee, one.payee_title) if part),
                _what(one.what, one.quantity, one.unit),
                in_rupiah(one.gross),
                in_rupiah(one.tax),
                in_rupiah(one.net),
                one.receipt,
                "",
            ]
            for number, one in enumerate(rows, 1)
        ],
        "Tidak ada pembayaran yang dicatat.",
        ["", "Jumlah", "", in_rupiah(gross), in_rupiah(tax), in_rupiah(gross - tax), "", ""],
        anchor=f"bayar-{kind.value}",
    )


def _what(what: str, quantity: int, unit: str) -> str:
    return f"{what} ({quantity} {unit})".strip() if unit else what
