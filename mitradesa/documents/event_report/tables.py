"""What several papers of an event say alike: its day, hours and place, who came, speakers, agenda, materials, questions, promises."""

from datetime import date

from mitradesa.core.calendar import in_words, today
from mitradesa.core.language import grouped
from mitradesa.core.outreach import MODE_WORDS, Mode, Part, Section
from mitradesa.core.signers import dateline
from mitradesa.documents.paper.blocks import Align, Block, Column, Item, Paragraph, Signing, Table
from mitradesa.law.book import every_rule
from mitradesa.law.citation import instruments
from mitradesa.law.judge import fill
from mitradesa.queries.event_report import EventRecord
from mitradesa.queries.outreach_parts import weekdays_words
from mitradesa.records.models import AgendaItem, EventMaterial


def days_of(record: EventRecord) -> str:
    """The day or days of the event in words."""
    event = record.event
    if event.starts_on is None:
        return "tanggal belum ditetapkan"
    if event.ends_on in (None, event.starts_on):
        return in_words(event.starts_on)
    return f"{in_words(event.starts_on)} sampai {in_words(event.ends_on)}"


def weekdays_of(record: EventRecord) -> str:
    """The day or days of the event with their names."""
    return weekdays_words(record.event) or days_of(record)


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


def hours_of(record: EventRecord) -> str:
    """From when to when."""
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


def agenda_table(record: EventRecord, title: str = "Susunan acara") -> Table:
    """The agenda as offices write it: No / Materi / Waktu / Keterangan."""
    return Table(
        title,
        [Column("No", 0.4, Align.RIGHT), Column("Materi", 3), Column("Waktu", 1.2), Column("Keterangan", 2)],
        [
            [
                str(number),
                one.title,
                _when(one, several=len({line.day for line in record.agenda if line.day}) > 1),
                "; ".join(
                    part for part in (one.speaker.speaker.name if one.speaker else "", one.note) if part
                ),
            ]
            for number, one in enumerate(record.agenda, 1)
        ],
        "Susunan acara belum dicatat.",
    )


def _when(one: AgendaItem, *, several: bool) -> str:
    """From when to when, behind the day where the event has several."""
    hours = " – ".join(f"{moment:%H.%M}" for moment in (one.starts, one.ends) if moment)
    day = in_words(one.day) if several and one.day else ""
    return ", ".join(part for part in (day, hours) if part)


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
                *_material(one),
                grouped(one.copies) if one.copies is not None else "belum dicatat",
            ]
            for number, one in enumerate(record.materials, 1)
        ],
        "Belum ada materi yang dicatat.",
        anchor="materi",
    )


def taught_table(record: EventRecord) -> Table:
    """The materials with what they teach, before anything is given out."""
    columns = [Column("No", 0.4, Align.RIGHT), Column("Materi", 3), Column("Yang diajarkan", 4)]
    rows = [[str(number), *_material(one)] for number, one in enumerate(record.materials, 1)]
    return Table("Materi", columns, rows, "Belum ada materi yang dicatat.")


def _material(one: EventMaterial) -> tuple[str, str]:
    """Its title with the edition, and what it teaches."""
    cited = (_taught(row.instrument, row.article, row.rule) for row in one.material.citations.all())
    return f"{one.material.title} {one.material.edition}".strip(), "; ".join(cited)


def _taught(instrument: str, article: str, rule: str) -> str:
    """An article by the short name of its instrument, a rule by its title, as people know them."""
    known = instruments().get(instrument)
    named = known.short if known else instrument
    cited = f"{named} Pasal {article}" if instrument and article else named
    titles = [
        f"aturan: {fill(one.title, one, {}, today())}" for one in every_rule() if rule and one.id == rule
    ]
    return ", ".join(part for part in (cited, *(titles or ([f"aturan {rule}"] if rule else []))) if part)


def questions_table(record: EventRecord, title: str = "Tanya jawab") -> Table:
    """What was asked and answered."""
    return Table(
        title,
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


def promises_table(record: EventRecord, title: str = "Tindak lanjut desa") -> Table:
    """What villages promised, by when, and what came of it."""
    return Table(
        title,
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


def report_signed(record: EventRecord, day: date | None) -> list[Block]:
    """The place where the head of the office signs a paper of a day; one that is not known is left to be written."""
    signs = record.signer
    below = [f"NIP {signs.nip}" if signs.nip else "", signs.footing]
    place = f"{dateline(record.regency)}, {in_words(day) if day else '.' * 20}"
    name = signs.name or "." * 30
    return [Signing(place, signs.title, name, ", ".join(one for one in below if one))]
