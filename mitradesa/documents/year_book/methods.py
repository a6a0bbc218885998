"""The last pages of the yearly book: how it was counted and what it does not know, who signs, and the head of the trail."""

from mitradesa.core.calendar import in_words, today
from mitradesa.core.language import grouped
from mitradesa.core.monthly import Seal
from mitradesa.core.signers import Signer, dateline
from mitradesa.core.village_reports import DAYS_SILENT
from mitradesa.core.year_book import Book
from mitradesa.documents.paper.blocks import Block, Heading, Item, Items, Paragraph, Signing, Signings

DOTS = "." * 30


def methods(book: Book) -> list[Block]:
    """How, by whom, and the seal."""
    said = [
        *_which(book),
        "Keadaan: berjalan, lewat waktu, diakhiri lebih awal, atau tanpa tanggal berakhir, menurut hari terakhir dan hari "
        "pengakhiran yang tercatat. Catatan ganda yang digabungkan dihitung sekali.",
        "Dijanjikan: jumlah rupiah jatuh tempo kewajiban uang kepada desa; kewajiban yang sudah ditarik tidak dihitung. Diterima: "
        "penerimaan yang dicatat desa dan tidak ditarik. Perjanjian tanpa jadwal kewajiban tidak menambah yang dijanjikan: nol tidak "
        "berarti gratis, melainkan belum dicatat.",
        "Kewajiban lewat waktu: jatuh tempo sebelum hari itu dan belum dipenuhi atau dibebaskan pada hari itu.",
        "Usulan sampai tanda tangan: hanya perkara yang diikuti di Mitra Desa sejak usulannya dan ditandatangani tahun ini, dari langkah "
        "pertama sampai hari tanda tangan; median dan kuartil adalah hari terkecil yang tidak dilampaui separuh, seperempat dan tiga "
        "perempat perkara.",
        "Laporan tahunan: wajib bagi desa yang kerja samanya dengan pihak ketiga berlaku pada tahun itu (Permendagri 96/2017 Pasal "
        f"14 ayat (7), letak ayatnya disimpulkan). {DAYS_SILENT}",
        "Jangkauan sosialisasi: orang yang hadir menurut daftar hadir; satu orang dan satu desa dihitung sekali setahun.",
    ]
    blocks: list[Block] = [Heading("Cara menghitung", fresh=True), *(Paragraph(one) for one in said)]
    return [*blocks, *_signed(book), *_seal(book)]


def _which(book: Book) -> list[str]:
    if book.going_on:
        return [
            f"Dihitung dari catatan pada {book.made}; tahun {book.year} belum selesai, jadi angkanya masih bergerak."
        ]
    if not book.as_known:
        return [
            f"Keadaan {in_words(book.on)} dihitung dari semua yang tercatat pada {book.made}, juga yang dicatat sesudah tahun itu."
        ]
    return [
        f"Sebagaimana diketahui pada {in_words(book.on)}: perjanjian, pengakhiran dan penerimaan yang baru dicatat sesudah hari itu "
        "tidak dihitung.",
        "Batasnya: judul, nomor dan tanggal yang diperbaiki kemudian tampil seperti sekarang; kapan sebuah kewajiban atau perselisihan "
        "dimasukkan tidak disimpan tersendiri, jadi keduanya dihitung menurut harinya. Buku yang dibuat pada tahun itu sendiri tetap "
        "tersimpan di daftar buku.",
    ]


def _signed(book: Book) -> list[Block]:
    found = [_signing(one, book) for one in book.signers]
    if len(found) > 1:
        return [Signings(found[1], found[0])]
    return list(found)


def _signing(one: Signer, book: Book) -> Signing:
    name = one.name or DOTS
    number = f"NIP {one.nip}" if one.nip else one.footing
    return Signing(f"{dateline(book.regency)}, {in_words(today())}", one.title, name, number)


def _seal(book: Book) -> list[Block]:
    seal: Seal = book.seal
    rows = [
        Item("Saat", book.made),
        Item("Peristiwa", grouped(seal.size)),
        Item("Kode baca", seal.code),
        Item("Akar", _halves(seal.root)),
        Item("Rantai", _halves(seal.chain)),
    ]
    if seal.day:
        rows.append(Item(f"Akar harian {seal.day}", _halves(seal.day_root)))
    return [
        Heading("Kepala jejak"),
        Paragraph(
            "Setiap perbuatan pada register tercatat dalam jejak yang bersidik. Simpan buku ini: dengannya siapa pun dapat mengetahui "
            "bila masa lalu diubah. Cara memeriksanya: mitradesa trail verify, atau ekspor jejak lalu "
            f'python3 trail_check.py jejak.jsonl --code "{seal.size}:{seal.code}".'
        ),
        Items(rows),
    ]


def _halves(value: str) -> str:
    head, colon, rest = value.rpartition(":")
    groups = " ".join(rest[place : place + 8] for place in range(0, len(rest), 8))
    return f"{head}{colon}{groups}"
