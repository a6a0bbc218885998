"""Whatever the text, reading details raises nothing and every value is one that the vocabulary knows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mitradesa.core.vocabulary import vocabulary
from mitradesa.reading.details.conftest import details_of, written

TEXT = (
    "PIHAK PERTAMA KEDUA DESA MITRA wajib tidak dapat mengalihkan membayar Rp10.000.000,00 biaya meterai ditanggung oleh "
    "Musyawarah Desa tanggal 31 Februari 2026 lampiran peta BPD memeriksa sepihak mengakhiri apabila saksi Camat Nomor: .... / "
    "Pasal 9 rekening tunai milik tetap a. (1) ; . :"
)
WORDS = st.sampled_from([*TEXT.split(), "\n", "\n\n"])


def check(found):
    for name, one in found.items():
        assert 0 <= one.sureness <= 1
        if one.value is not None and name in vocabulary() and name != "parties":
            vocabulary()[name].parse(one.value)
        if one.start is not None:
            assert 0 <= one.start <= one.end


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_loose_words_raise_nothing(text):
    check(details_of(text))
    check(details_of(written(text)))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_raises_nothing(text):
    check(details_of(text))


@pytest.mark.parametrize("sign", ["\x00", "İ", "{", "\u2028", "ß"])
def test_signs_that_change_length_or_form_raise_nothing(sign):
    check(details_of(written(f"Biaya {sign} meterai ditanggung PIHAK PERTAMA {sign}.")))
