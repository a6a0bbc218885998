"""The minutes (berita acara) of a musyawarah desa as blocks, with the code by which the signed paper is compared with the record."""

from mitradesa.core.calendar import in_words, with_weekday
from mitradesa.core.deliberations import OUTCOME_WORDS, POINTS, WITH_PARTIES, Manner
from mitradesa.documents.musdes_papers.shared import DOTS, FORM, agenda, head_lines, occasion
from mitradesa.documents.paper.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Item,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Signing,
    Signings,
    Table,
)
from mitradesa.queries.deliberations.deals import SHORT, manner_words
from mitradesa.queries.deliberations.whole import Whole, code_of, decision_of, quorum, rules_said
from mitradesa.records.models import Decision, DeliberationItem

SIGNERS = (
    "Yang menandatangani: pimpinan, notulis dan saksi (Permendesa 16/2019, pasalnya belum dibaca dalam naskah resmi); "
    "kepala desa mengetahui menurut kebiasaan."
)


def minutes(one: Whole) -> Paper:
    """The whole paper; after the signature with its addenda."""
    row = one.row
    blocks: list[Block] = [
        Letterhead(head_lines(one)),
        Paragraph("Berita acara musyawarah desa", centred=True, strong=True),
        Paragraph(f"Nomor: {row.minutes_number or DOTS}", centred=True),
        occasion(one),
        Items(_before(one)),
        Heading("A. Yang hadir", 1),
        _present(one),
        *(Paragraph(each.says) for each in quorum(one.rules, one.invited, one.came)),
        Heading("B. Mata acara", 1),
        agenda(one),
        Heading("C. Jalannya musyawarah", 1),
        Paragraph(row.discussion or "Belum ditulis."),
        Heading("D. Keputusan", 1),
    ]
    for number, item in enumerate(one.items, 1):
        blocks += _decision(number, item)
    blocks += [*_signed(one), *_addenda(one)]
    blocks.append(
        Paragraph(
            f"Kode catatan: {code_of(one)}. Cocokkan dengan halaman musyawarah ini di Mitra Desa.", small=True
        )
    )
    blocks.append(Paragraph(f"{SIGNERS} {FORM}", small=True))
    return Paper(f"Berita acara musyawarah desa {row.village.name}", blocks, untitled=True)


def _before(one: Whole) -> list[Item]:
    row, bpd = one.row, one.bpd
    invited = f"{in_words(row.invited_on)}, nomor {one.number or DOTS}" if row.invited_on else "belum dicatat"
    own = f"{in_words(bpd.held_on)}: {bpd.view}" if bpd else "belum dicatat"
    told = in_words(row.notified_on) if row.notified_on else "belum dicatat"
    return [
        Item("Penyelenggara", "Badan Permusyawaratan Desa"),
        Item("Pemberitahuan BPD", told),
        Item("Rapat BPD", own),
        Item("Undangan", invited),
        Item("Tata tertib", rules_said(one.rules)),
        Item("Pimpinan", row.chair or DOTS),
        Item("Notulis", row.note_taker or DOTS),
    ]


def _present(one: Whole) -> Table:
    rows = [
        [each.word, str(each.invited or "–"), str(each.men), str(each.women), str(each.came)]
        for each in one.seen
    ]
    columns = [
        Column("Unsur", 2.2),
        *(Column(label, 0.8, Align.RIGHT) for label in ("Diundang", "Laki-laki", "Perempuan", "Hadir")),
    ]
    men, women = sum(each.men for each in one.seen), sum(each.women for each in one.seen)
    sums = ["Jumlah", str(one.invited or "–"), str(men), str(women), str(one.came)]
    return Table("", columns, rows, "Kehadiran belum dicatat.", sums=sums if rows else ())


def _decision(number: int, item: DeliberationItem) -> list[Block]:
    decision = decision_of(item)
    title = Heading(f"{number}. {item.title}", 2)
    if decision is None:
        return [title, Paragraph("Belum diputus.")]
    rows = [
        Item("Hasil", f"musyawarah desa {OUTCOME_WORDS[decision.outcome]}"),
        Item("Cara", _manner(decision)),
        *_approves(item, decision),
        Item("Beda pendapat", decision.dissent or "tidak ada yang dicatat"),
    ]
    if decision.stood_aside is not None:
        rows.append(Item("Menyisih karena hubungan", f"{decision.stood_aside} orang"))
    if item.about in WITH_PARTIES and decision.parties is not None:
        rows.append(Item("Pihak yang menyetujui", str(decision.parties)))
    return [title, Paragraph(decision.words), Items(rows)]


def _manner(decision: Decision) -> str:
    if decision.manner == Manner.CONSENSUS:
        return "mufakat"
    return f"pemungutan suara: {manner_words(decision)}"


def _approves(item: DeliberationItem, decision: Decision) -> list[Item]:
    """What exactly was approved: partner, draft, points, contribution, term; only what was recorded."""
    draft = (
        f"tanggal {in_words(decision.draft.dated_on)}, sidik {decision.draft_sha256[:SHORT]}"
        if decision.draft
        else ""
    )
    rows = (
        ("Mitra", decision.partner.name if decision.partner else ""),
        ("Rancangan", draft),
        ("Pokok yang diputus", ", ".join(POINTS[point] for point in decision.points)),
        ("Kontribusi", decision.contribution),
        ("Jangka waktu", decision.term),
    )
    return [Item(label, value) for label, value in rows if value]


def _signed(one: Whole) -> list[Block]:
    row = one.row
    place = f"{row.village.name}, {in_words(row.signed_on or row.held_on)}"
    chair = Signing(place, "Pimpinan musyawarah, Ketua BPD", row.chair or DOTS)
    return [
        Paragraph(f"Dibuat pada hari {with_weekday(row.signed_on or row.held_on)} dan ditandatangani oleh:"),
        Signings(Signing("", "Notulis", row.note_taker or DOTS), chair),
        Signings(
            Signing("Mengetahui,", "Kepala Desa", row.village_head or DOTS),
            Signing("", "Saksi, wakil masyarakat", row.witness or DOTS),
        ),
    ]


def _addenda(one: Whole) -> list[Block]:
    blocks: list[Block] = []
    for addendum in one.addenda:
        blocks += [
            Heading(f"Adendum {addendum.number}, {in_words(addendum.made_on)}", 1),
            Paragraph(addendum.text),
            Items([Item("Alasan", addendum.reason), Item("Oleh", addendum.by)]),
        ]
    return blocks
