"""Rich Text Format gives its words and no more."""

import pytest

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.opening import read_draft


def text(source):
    return read_draft(source, name="naskah.rtf").text


def test_paragraphs_letters_and_list_labels_are_read():
    source = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard {\listtext (1)\tab}Desa \'93Contoh\'94\par Caf\u233?\par\b Pasal\b0  2}"
    assert text(source).split("\n") == ["(1)\tDesa “Contoh”", "Café", "Pasal 2"]


def test_pictures_objects_fields_and_deleted_text_are_left_out():
    source = rb"{\rtf1 A"
    source += rb"{\pict 00ff00}{\object{\*\objdata 4d5a}}{\field{\*\fldinst INCLUDETEXT x}{\fldrslt bc}}{\deleted lama}"
    source += rb"{\v sandi}{\*\bkmkstart n}d}"
    assert text(source) == "Abcd"


def test_a_cut_off_file_without_words_is_refused():
    with pytest.raises(Unreadable):
        read_draft(rb"{\rtf1{\fonttbl{\f0 Ari", name="naskah.rtf")
