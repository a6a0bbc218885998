"""Cards are tagged and made to last, whatever people are called."""

import pypdfium2

from mitradesa.documents.participant_cards.cards import Card, Sheet
from mitradesa.documents.participant_cards.pdf import render_pdf
from tests.tagged import faults


def test_cards_are_tagged_whatever_people_are_called():
    names = (
        "Contoh Pendek",
        "Contoh Raden Haji Abdurrahman Kusumanegara, S.Sos., M.Si. " * 2,
        "Contoh Ж\nBaru",
    )
    cards = tuple(Card(name, "Ketua BPD", "Desa Contoh", f"K{place:04d}") for place, name in enumerate(names))
    made = render_pdf(Sheet("Memahami kerja sama desa " * 9, "7 Desember 2026", "Aula Contoh", cards))
    assert not faults(made)
    with pypdfium2.PdfDocument(made) as pdf:
        assert len(pdf) == 1
        assert "K0002" in pdf[0].get_textpage().get_text_range()
