"""Plain text is decoded, cleaned and cut into pages."""

import pytest

from mitradesa.reading.contents import clean
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.opening import read_draft

WORDS = "Pasal 1\nRuang lingkup “kerja sama” – air bersih"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_is_read_in_any_usual_encoding(encoding):
    assert read_draft(WORDS.encode(encoding), name="naskah.txt").text == WORDS


def test_form_feeds_and_page_lines_start_new_pages():
    draft = read_draft(b"satu dua\n----- halaman -----\ntiga\x0cempat lima", name="naskah.txt")
    assert draft.text == "satu dua\n----- halaman -----\ntiga\nempat lima"
    assert [draft.text[page.start : page.end] for page in draft.pages] == [
        "satu dua\n----- halaman -----\n",
        "tiga\n",
        "empat lima",
    ]
    assert [draft.page_at(draft.text.index(word)) for word in ("dua", "tiga", "lima")] == [1, 2, 3]


def test_a_text_without_page_breaks_has_no_pages():
    assert read_draft(b"Pasal 1", name="naskah.txt").pages == ()


def test_cleaning_leaves_words_alone_and_removes_what_is_unseen():
    assert clean("a\u00a0b\u200bc\u00add \r\nﬁnal\x07\r\n\n\n\n-") == "a bcd\nfinal\n\n-"


def test_bytes_that_are_no_text_are_refused_by_name_of_the_formats():
    with pytest.raises(Unreadable, match="DOCX, ODT, PDF"):
        read_draft(bytes(range(1, 32)) * 50, name="naskah.txt")
