"""The large print of a paper of blocks: tables that fit stay, others become records, and no letter is small or cut off."""

import pytest

from mitradesa.documents.paper.blocks import (
    Align,
    Column,
    Heading,
    Item,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Picture,
    Pictures,
    Signature,
    Signing,
    Signings,
    Table,
    bars,
)
from mitradesa.documents.paper.pdf import render_pdf
from tests.printed import lost, read
from tests.rights.papers import PNG
from tests.tagged import faults

SIGNER = Signing("Contoh, 1 Januari 2026", "Kepala Desa", "Nama Contoh", "NIP 1")
TWO = (Column("Keadaan", 2), Column("Jumlah", 1, Align.RIGHT))
FIVE = tuple(Column(name) for name in ("No", "Nama", "Desa", "Unsur", "Tanda tangan"))


def table(columns, rows, **more):
    return Table("Daftar", columns, rows, "Belum ada.", **more)


def printed(*blocks, **more):
    usual, large = (
        render_pdf(Paper("Contoh", blocks, untitled=True, **more), large=large) for large in (False, True)
    )
    assert faults(large) == []
    small, big = read(usual), read(large)
    assert lost(small, big) == {}
    assert big.smallest >= 18
    assert not big.cut_off
    return big


def times(found, word):
    return found.words[word]


def test_a_narrow_table_stays_a_table():
    found = printed(
        table(TWO, [["Berjalan", "12"], ["Berakhir", "Rp1.250.000.000"]], sums=["Seluruhnya", "14"])
    )
    assert times(found, "Keadaan") == 1


def test_a_table_of_many_columns_becomes_a_record_for_each_row_with_its_sums():
    rows = [[str(number), f"Nama{number}", "Contoh", "BPD", ""] for number in range(1, 31)]
    found = printed(table(FIVE, rows, sums=["", "Seluruhnya", "", "30", ""]))
    assert times(found, "Unsur") == 31
    assert times(found, "Tanda") == 30


def test_a_word_too_long_for_its_column_makes_records_of_a_narrow_table_too():
    found = printed(table(TWO, [["Pertanggungjawaban" * 3, "12"], ["Berakhir", "2"]]))
    assert times(found, "Keadaan") == 2


def test_a_record_longer_than_a_page_goes_on_over_the_next():
    assert printed(table(FIVE, [["1", "kata " * 900, "", "", "akhir"]])).pages > 2


@pytest.mark.parametrize("across", [False, True])
def test_every_kind_of_block_says_the_same(across):
    rows = [["1", "Siti", "Contoh", "BPD", Signature("M10 10 L300 150")], ["2", "Budi", "", "", ""]]
    printed(
        Letterhead(["Pemerintah Kabupaten Contoh", "Dinas Pemberdayaan Masyarakat dan Desa"]),
        Heading("Pendahuluan", anchor="satu"),
        Heading("Latar", 2),
        Heading("Sebab", 3),
        Paragraph("Satu baris.\nBaris kedua.", centred=True, strong=True),
        Paragraph("kecil", small=True),
        Paragraph("kanan", right=True),
        Items([Item("Peserta", "2 orang", "satu"), Item("Tempat", "Balai desa")]),
        table(FIVE, rows, tall=True),
        table(FIVE, []),
        bars("Uang setahun", [("2024", 12, "Rp12.000"), ("2025", 30, "Rp30.000")]),
        Pictures([Picture(PNG, "Pembukaan"), Picture(PNG, "Penutupan")], "Belum ada."),
        Signings(SIGNER, Signing("", "Ketua BPD", "Nama Dua")),
        SIGNER,
        across=across,
        contents=True,
        form="Formulir usulan",
    )
