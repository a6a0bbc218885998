"""The yearly book as blocks: the regency at a glance, its money, events and pictures, each subdistrict, how it was counted, who signs."""

from collections.abc import Mapping, Sequence

from mitradesa.core.calendar import in_words, today
from mitradesa.core.language import grouped
from mitradesa.core.money import in_rupiah
from mitradesa.core.obligations.kinds import KIND_WORDS, Kind
from mitradesa.core.receipts import ACCOUNT_WORDS, Account
from mitradesa.core.register import PARTITION, REGIME_SHORT, STATE_WORDS, kind_words
from mitradesa.core.year_book import Book, Counts, quartiles
from mitradesa.documents.paper.blocks import (
    Align,
    Bars,
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Table,
    bars,
)
from mitradesa.documents.year_book.chapters import chapter_blocks
from mitradesa.documents.year_book.methods import methods

FORM = "Formulir usulan Mitra Desa: peraturan yang dibaca sejauh ini tidak menetapkan bentuk buku tahunan kerja sama desa."
MOST = 10
RIGHT = Align.RIGHT


def book_paper(book: Book, photos: Sequence[tuple[bytes, str]]) -> Paper:
    """The whole book."""
    blocks: list[Block] = [*_glance(book), *_agreements(book.counts), *_money(book), *_after(book)]
    blocks += _events(book, photos)
    blocks.append(Heading("Per kecamatan", fresh=True))
    blocks.append(_by_subdistrict(book))
    for one in book.chapters:
        blocks += chapter_blocks(one, book.year)
    blocks += methods(book)
    cover = (book.office, book.area, _standing(book), f"Dibuat {book.made}")
    return Paper(book.title, blocks, cover=cover, contents=True, form=FORM)


def _standing(book: Book) -> str:
    if book.going_on:
        return f"Tahun {book.year} belum selesai: keadaan {in_words(book.on)}"
    known = "sebagaimana tercatat pada hari itu" if book.as_known else "menurut catatan saat buku dibuat"
    return f"Keadaan {in_words(book.on)}, {known}"


def _glance(book: Book) -> list[Block]:
    counts = book.counts
    villages = sum(len(one.villages) for one in book.chapters)
    without = sum(len(one.without) for one in book.chapters)
    sent = sum(1 for one in book.chapters for village in one.villages if "tahunan" in village.reports)
    took = quartiles(counts.days)
    rows = [
        ("Perjanjian yang tercatat", grouped(counts.total)),
        (f"Ditandatangani tahun {book.year}", grouped(counts.signed)),
        (f"Diakhiri lebih awal tahun {book.year}", grouped(counts.ended)),
        ("Desa tanpa perjanjian", f"{grouped(without)} dari {grouped(villages)}"),
        ("Uang dijanjikan tahun ini", in_rupiah(counts.due)),
        ("Uang diterima tahun ini", in_rupiah(counts.received_total)),
        ("Kewajiban lewat waktu", grouped(sum(counts.late.values()))),
        ("Perselisihan belum selesai", grouped(counts.disputes)),
        ("Laporan tahunan desa", f"{grouped(sent)} dikirim, {grouped(book.reports_owed)} desa wajib"),
        (
            "Sosialisasi",
            f"{len(book.events)} kegiatan, {grouped(book.people)} orang, {grouped(book.reached)} desa",
        ),
    ]
    if took:
        span = f"{took[1]} hari (separuhnya {took[0]}–{took[2]}; {len(counts.days)} perkara)"
        rows.append(("Usulan sampai tanda tangan, median", span))
    return [Heading("Sekilas"), Items([Item(label, value) for label, value in rows])]


def _agreements(counts: Counts) -> list[Block]:
    states = [(STATE_WORDS[one], counts.states[one], grouped(counts.states[one])) for one in PARTITION]
    partners = counts.partners.most_common(MOST)
    return [
        Heading("Perjanjian"),
        bars("Menurut keadaan", states),
        _counted("Menurut hukum yang mengatur", counts.regimes, REGIME_SHORT),
        _counted("Menurut bentuk naskah", counts.kinds, kind_words()),
        _counted("Menurut bidang", counts.fields, {"": "belum disebut"}),
        bars(
            f"Pihak ketiga dengan perjanjian terbanyak ({len(partners)} dari {grouped(len(counts.partners))})",
            [(name, number, grouped(number)) for name, number in partners],
        ),
    ]


def _counted(title: str, numbers: Mapping[str, int], words: Mapping[str, str]) -> Bars:
    ordered = sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))
    return bars(title, [(words.get(value, value), number, grouped(number)) for value, number in ordered])


def _money(book: Book) -> list[Block]:
    years = [
        (f"{year} {word}", number, in_rupiah(number))
        for year, pair in book.past.items()
        for word, number in zip(("dijanjikan", "diterima"), pair, strict=True)
        if any(pair)
    ]
    received = [
        (ACCOUNT_WORDS[Account(account)], rupiah, in_rupiah(rupiah))
        for account, rupiah in book.counts.received.most_common()
    ]
    return [
        Heading("Uang"),
        Paragraph(
            "Dijanjikan: rupiah kewajiban pihak ketiga kepada desa yang jatuh tempo pada tahun itu. "
            "Diterima: penerimaan yang dicatat desa pada tahun itu. Jumlahnya kotor, tidak dipotong."
        ),
        bars("Dijanjikan dan diterima per tahun", years, "Belum ada yang dicatat."),
        bars(f"Diterima tahun {book.year} menurut tempat masuknya", received, "Belum ada yang dicatat."),
    ]


def _after(book: Book) -> list[Block]:
    late = [
        (KIND_WORDS[Kind(kind)], number, grouped(number)) for kind, number in book.counts.late.most_common()
    ]
    return [
        Heading("Kewajiban dan perselisihan"),
        bars(
            f"Kewajiban lewat waktu pada {in_words(book.on)}", late, "Tidak ada kewajiban yang lewat waktu."
        ),
        Items(
            [
                Item("Perselisihan belum selesai", grouped(book.counts.disputes)),
                Item(f"Perselisihan selesai tahun {book.year}", grouped(book.counts.settled)),
            ]
        ),
    ]


def _events(book: Book, photos: Sequence[tuple[bytes, str]]) -> list[Block]:
    columns = (
        Column("Hari", 1.4),
        Column("Kegiatan", 4),
        Column("Tempat", 2),
        Column("Orang", 0.9, RIGHT),
        Column("Desa", 0.9, RIGHT),
    )
    rows = [
        (
            in_words(one.day) if one.day else "–",
            one.theme,
            one.place or "–",
            grouped(one.people),
            grouped(one.villages),
        )
        for one in book.events
    ]
    found: list[Block] = [
        Heading("Sosialisasi dan jangkauannya"),
        Table("", columns, rows, f"Tidak ada kegiatan terlaksana yang tercatat pada tahun {book.year}."),
    ]
    if rows:
        found.append(
            Paragraph(
                f"Seluruhnya {grouped(book.people)} orang dari {grouped(book.reached)} desa; "
                "yang hadir di beberapa kegiatan dihitung sekali."
            )
        )
    if photos:
        found.append(Pictures([Picture(content, caption) for content, caption in photos], ""))
    return found


def _by_subdistrict(book: Book) -> Table:
    columns = (
        Column("Kecamatan", 2.6),
        Column("Desa", 0.8, RIGHT),
        Column("Tanpa", 0.8, RIGHT),
        Column("Perjanjian", 1.1, RIGHT),
        Column("Baru", 0.8, RIGHT),
        Column("Dijanjikan (Rp)", 1.9, RIGHT),
        Column("Diterima (Rp)", 1.9, RIGHT),
        Column("Lewat", 0.8, RIGHT),
    )
    rows = [_line(one.name, len(one.villages), len(one.without), one.counts) for one in book.chapters]
    sums = _line(
        "Seluruhnya",
        sum(len(one.villages) for one in book.chapters),
        sum(len(one.without) for one in book.chapters),
        book.counts,
    )
    return Table("", columns, rows, "Belum ada kecamatan.", sums=sums)


def _line(name: str, villages: int, without: int, counts: Counts) -> tuple[str, ...]:
    late = sum(counts.late.values())
    numbers = (villages, without, counts.total, counts.signed, counts.due, counts.received_total, late)
    return name, *(grouped(number) for number in numbers)


def file_name(book: Book) -> str:
    """What the file is called."""
    return f"buku-tahunan-{book.regency.lower().replace(' ', '-')}-{book.year}-{today():%Y%m%d}.pdf"
