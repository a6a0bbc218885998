"""HTML becomes lines by its blocks; what a browser would not show is not read."""

from mitradesa.reading.opening import read_draft


def text(page):
    return read_draft(page.encode(), name="naskah.html").text


def test_blocks_become_lines_and_cells_stand_apart():
    page = "<!doctype html><title>Judul</title><h1>PERJANJIAN</h1><p>Ruang\n  lingkup <b>air</b> bersih<br>desa</p>"
    page += "<table><tr><td>Nama</td><td>: Budi</td></tr></table>"
    assert text(page).split("\n") == ["PERJANJIAN", "Ruang lingkup air bersih", "desa", "Nama\t: Budi"]


def test_scripts_styles_and_hidden_parts_are_left_out():
    page = "<html><style>p{}</style><script>alert('jahat')</script><p>Pasal 1</p><p style='display: none'>rahasia</p>"
    page += "<p hidden>lain</p></html>"
    assert text(page) == "Pasal 1"


def test_numbered_lists_get_the_numbers_that_a_browser_shows():
    page = "<html><ol start=3><li>air<li>pipa<ol type=a><li>besi</ol></ol><ul><li>sumur</ul></html>"
    assert text(page).split("\n") == ["3. air", "4. pipa", "a. besi", "- sumur"]


def test_a_declared_encoding_is_used():
    page = '<html><meta charset="iso-8859-1"><p>café desa</p></html>'.encode("iso-8859-1")
    assert read_draft(page, name="naskah.html").text == "café desa"


def test_a_word_file_saved_as_a_web_page_is_read_as_one_whatever_its_name():
    draft = read_draft(b"<html><body><p>Pasal 1</p></body></html>", name="naskah.doc")
    assert (draft.format, draft.text) == ("html", "Pasal 1")
    assert "dibaca sebagai HTML" in draft.notes[0]
