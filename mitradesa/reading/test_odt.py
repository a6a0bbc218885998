"""OpenDocument texts become text with the labels that the word processor shows."""

import pytest

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.opening import read_draft

STYLE = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-prefix="Pasal " style:num-format="1"/>'
    '<text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" style:num-format="1"/>'
    '<text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="a" text:start-value="3"/>'
    "</text:list-style>"
)


def lines(content):
    return [line for line in read_draft(content, name="naskah.odt").text.split("\n") if line]


def item(*inner):
    return f"<text:list-item>{''.join(inner)}</text:list-item>"


def test_paragraphs_spaces_tabs_and_breaks_are_kept(odt):
    body = '<text:h text:outline-level="1">PERJANJIAN</text:h>'
    body += '<text:p>Nama<text:tab/>:<text:s text:c="2"/>Budi<text:line-break/>Contoh</text:p>'
    assert lines(odt(body)) == ["PERJANJIAN", "Nama\t:  Budi", "Contoh"]


def test_list_labels_are_reproduced_and_continue_where_they_should(odt):
    deep = f"<text:list>{item('<text:p>butir;</text:p>')}{item('<text:p>butir lagi.</text:p>')}</text:list>"
    inner = f"<text:list>{item('<text:p>Ayat satu.</text:p>')}{item('<text:p>Ayat dua.</text:p>', deep)}</text:list>"
    first = f'<text:list text:style-name="L1">{item("<text:p>LINGKUP</text:p>", inner)}</text:list>'
    second = f'<text:list text:style-name="L1" text:continue-numbering="true">{item("<text:p>WAKTU</text:p>")}</text:list>'
    fresh = f'<text:list text:style-name="L1">{item("<text:p>ULANG</text:p>")}</text:list>'
    assert lines(odt(first + "<text:p>Selingan.</text:p>" + second + fresh, automatic=STYLE)) == [
        "Pasal 1 LINGKUP",
        "(1) Ayat satu.",
        "(2) Ayat dua.",
        "c. butir;",
        "d. butir lagi.",
        "Selingan.",
        "Pasal 2 WAKTU",
        "Pasal 1 ULANG",
    ]


def test_numbered_headings_get_their_numbers(odt):
    level = '<text:outline-level-style text:level="1" style:num-prefix="BAB " style:num-format="I"/>'
    outline = f"<text:outline-style>{level}</text:outline-style>"
    body = '<text:h text:outline-level="1">UMUM</text:h><text:h text:outline-level="1">TUJUAN</text:h>'
    assert lines(odt(body, styles=outline)) == ["BAB I UMUM", "BAB II TUJUAN"]


def test_deleted_text_and_comments_are_left_out(odt):
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>empat tahun</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes><text:p>tiga<office:annotation><text:p>benarkah?</text:p></office:annotation> tahun</text:p>"
    )
    assert lines(odt(body)) == ["tiga tahun"]


def test_table_rows_and_footnotes_are_read(odt):
    row = "".join(
        f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
        for text in ("Nama", ":", "Siti Contoh")
    )
    note = "<text:note><text:note-body><text:p>Dua rangkap.</text:p></text:note-body></text:note>"
    body = (
        f"<table:table><table:table-row>{row}</table:table-row></table:table><text:p>Rangkap{note}.</text:p>"
    )
    assert lines(odt(body)) == ["Nama\t:\tSiti Contoh", "Rangkap.", "Catatan kaki 1: Dua rangkap."]


def test_a_locked_odt_says_that_it_is_locked(odt):
    manifest = b'<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
    with pytest.raises(Unreadable, match="kata sandi"):
        read_draft(odt("<text:p>x</text:p>", extra=[("META-INF/manifest.xml", manifest)]), name="naskah.odt")


def test_a_million_repeated_spaces_do_not_fill_the_memory(odt):
    assert (
        len(read_draft(odt('<text:p>awal<text:s text:c="999999"/>akhir</text:p>'), name="naskah.odt").text)
        < 1000
    )
