"""Old Word documents are read by antiword; locked ones, and computers without a reader, are told apart."""

import pytest

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.opening import read_draft


@pytest.mark.needs_antiword
def test_an_old_word_document_gives_its_lines(old_word, agreement):
    draft = read_draft(old_word(agreement), name="naskah.doc")
    assert [line for line in draft.text.split("\n") if line] == [
        line for line in agreement.split("\n") if line
    ]
    assert draft.format == "doc"


def test_without_a_reader_the_package_to_install_is_named(old_word, agreement, monkeypatch):
    monkeypatch.setenv("PATH", "/tidak-ada")
    with pytest.raises(Unreadable) as refusal:
        read_draft(old_word(agreement), name="naskah.doc")
    assert "apt-get install antiword" in refusal.value.remedy


@pytest.mark.needs_antiword
def test_a_damaged_old_word_document_is_refused(compound):
    with pytest.raises(Unreadable, match="rusak"):
        read_draft(compound({"WordDocument": b"\xec\xa5" + b"\x04" * 6000}), name="naskah.doc")


def test_a_locked_old_word_document_is_told_apart(compound):
    head = bytearray(4096)
    head[:2], head[10:12] = b"\xec\xa5", b"\x00\x01"
    with pytest.raises(Unreadable, match="kata sandi"):
        read_draft(compound({"WordDocument": bytes(head)}), name="naskah.doc")
