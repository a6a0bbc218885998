"""The terms of reference (KAK) with the criteria, and the comparison of offers for the minutes, as blocks."""

from collections.abc import Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.offers import KAK_WORDS, OFFER_FORM_WORDS, PROPOSED_OFFER
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
    Signings,
    Table,
)
from mitradesa.queries.offers.comparison import Comparison
from mitradesa.records.models import Announcement, Criterion

DOTS = "." * 30


def kak_paper(one: Announcement, criteria: Sequence[Criterion]) -> Paper:
    """The terms of reference as they are announced."""
    blocks: list[Block] = [Items(_about(one))]
    for place, (part, title) in enumerate(KAK_WORDS.items(), 1):
        blocks += [Heading(f"{place}. {title}", 2), Paragraph(one.kak.get(part) or "Belum diisi.")]
    blocks += [Heading(f"{len(KAK_WORDS) + 1}. Kriteria dan bobot", 2), _criteria(criteria)]
    blocks.append(
        Paragraph(
            "Penawaran hanya dinilai menurut kriteria ini; sesudah penawaran pertama masuk, kriteria tidak berubah."
        )
    )
    return Paper(f"Kerangka Acuan Kerja: {one.title}", blocks, form=PROPOSED_OFFER)


def _about(one: Announcement) -> list[Item]:
    return [
        Item("Desa", one.village.name),
        Item("Nomor pengumuman", one.number or one.code),
        Item("Masa penawaran", f"{in_words(one.opens_on)} sampai {in_words(one.closes_on)}"),
        Item("Tempat memasukkan", one.place),
        Item("Kontak", one.contact),
    ]


def _criteria(criteria: Sequence[Criterion]) -> Table:
    columns = (
        Column("No", 0.4),
        Column("Kriteria", 2),
        Column("Cara menilai", 3.4),
        Column("Bobot", 0.7, Align.RIGHT),
    )
    rows = [(str(one.place), one.name, one.how, str(one.weight)) for one in criteria]
    return Table(
        "",
        columns,
        rows,
        "Belum ada kriteria.",
        sums=("", "Jumlah", "", str(sum(one.weight for one in criteria))),
    )


def comparison_paper(one: Announcement, found: Comparison) -> Paper:
    """The comparison as it goes into the minutes: who offered, points with reasons, totals, the choice, the witnesses."""
    opened = in_words(one.opened_on) if one.opened_on else "belum dibuka"
    blocks: list[Block] = [Items([*_about(one), Item("Dibuka", f"{opened}, oleh {one.opened_by or DOTS}")])]
    blocks += [Heading("A. Penawaran yang masuk", 2), _came(found), Heading("B. Kriteria yang diumumkan", 2)]
    blocks += [_criteria(found.criteria), Heading("C. Perbandingan", 2), _totals(found), _reasons(found)]
    blocks += [Heading("D. Pilihan", 2), *_chosen(one, found)]
    if len(one.witnesses) > 1:
        first, second = (
            Signing("Saksi pembukaan," if not place else "", who["office"], who["name"])
            for place, who in enumerate(one.witnesses[:2])
        )
        blocks.append(Signings(first, second))
    return Paper(f"Perbandingan Penawaran: {one.title}", blocks, form=PROPOSED_OFFER)


def _came(found: Comparison) -> Table:
    columns = (
        Column("No", 0.4),
        Column("Dari", 3),
        Column("Diterima", 1.6),
        Column("Cara", 1.4),
        Column("Tanda terima", 1.4),
    )
    rows = [
        (str(one.number), one.name, in_words(one.received_on), OFFER_FORM_WORDS[one.form], one.receipt)
        for one in sorted((row.offer for row in found.rows), key=lambda offer: offer.number)
    ]
    return Table("", columns, rows, "Penawaran belum dibuka.")


def _totals(found: Comparison) -> Table:
    columns = (
        Column("Penawaran", 3),
        *(Column(f"{one.name} ({one.weight})", 1.3, Align.RIGHT) for one in found.criteria),
        Column("Jumlah", 1.1, Align.RIGHT),
    )
    rows = []
    for row in found.rows:
        points = [str(row.scores[one.pk].points) if one.pk in row.scores else "–" for one in found.criteria]
        rows.append((f"{row.offer.number}. {row.offer.name}", *points, row.shown))
    return Table("", columns, rows, "Penawaran belum dibuka.")


def _reasons(found: Comparison) -> Table:
    columns = (
        Column("Penawaran", 2),
        Column("Kriteria", 1.6),
        Column("Nilai", 0.6, Align.RIGHT),
        Column("Alasan", 4),
    )
    rows = [
        (row.offer.name, one.name, str(row.scores[one.pk].points), row.scores[one.pk].reason)
        for row in found.rows
        for one in found.criteria
        if one.pk in row.scores
    ]
    return Table("Alasan tiap nilai", columns, rows, "Belum ada nilai.")


def _chosen(one: Announcement, found: Comparison) -> list[Block]:
    if one.chosen is None or one.chosen_on is None:
        return [Paragraph("Belum ada penawaran yang dipilih.")]
    winner = next((row for row in found.rows if row.offer.pk == one.chosen_id), None)
    blocks: list[Block] = [
        Items(
            [
                Item("Yang dipilih", one.chosen.name),
                Item("Hari", in_words(one.chosen_on)),
                Item("Nomor berita acara", one.minutes or "menyusul"),
                Item("Alasan", one.reason),
            ]
        )
    ]
    if winner is not None and winner.total != found.best:
        blocks.append(
            Paragraph("Yang dipilih bukan yang jumlah nilainya tertinggi; alasannya di atas.", strong=True)
        )
    return blocks
