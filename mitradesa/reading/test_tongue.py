"""A text in another language is refused or told, never found to lack clauses that it may have."""

import pytest

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.opening import read_draft
from mitradesa.reading.silence import doubt_about


def _read(text):
    return read_draft(text.encode(), name="naskah.txt")


@pytest.mark.parametrize(
    "text",
    [
        "本协议由双方于下述日期签订。出租人应将土地租赁给承租人,为期五年。" * 5,
        "هذا الاتفاق بين الطرفين في التاريخ أدناه ويستمر خمس سنوات. " * 10,
        "Deze overeenkomst wordt gesloten tussen de gemeente en de huurder voor een termijn van vijf jaar. "
        * 6,
    ],
)
def test_a_text_in_a_language_that_is_not_read_is_refused(text):
    with pytest.raises(Unreadable, match="tidak berbahasa Indonesia"):
        _read(text)


def test_an_english_text_is_told_and_leaves_what_is_missing_unknown():
    draft = _read(
        "This Agreement is made between the parties and shall be in force for a term of five years. " * 6
    )
    assert any("bahasa Inggris" in note for note in draft.notes)
    assert doubt_about(draft)


def test_an_agreement_in_two_languages_is_read_as_usual(agreement):
    both = agreement + "\n" + "This Agreement is made between the parties and shall be in force. " * 30
    assert _read(both).whole
    assert _read(agreement).notes == ()
    assert _read("Pasal 1\nRUANG LINGKUP").whole
