"""Whatever the text, the extraction neither raises nor points outside it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.draft import Draft, How, Page
from mitradesa.reading.extraction import FACTS, extract_facts, propose_regime

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLES]
WORDS = [
    "Pasal 1\n", "PIHAK PERTAMA", "selanjutnya disebut", "Nama : ", "Rp 5.000.000", "(lima) tahun", "Pada hari ini", "tanggal",
    "bulan Mei", "tahun dua ribu", "30% ", "rekening", "desa", "Kecamatan", "Kabupaten Lahat", "ANTARA\n", "DENGAN\n", "TENTANG\n",
    "Nomor : 1/A/2020\n", "rangkap 2 (dua)", "meterai", "sampai dengan", "31-02-2020", "Undang-Undang Nomor 6 Tahun 2014",
    "perselisihan", "musyawarah", "dijaminkan", "sewa", "Saksi-saksi\n", "diubah menjadi", "semula", "\t", "\x0c", "İ", "ǅ", "١٢", "%", "(",
]  # fmt: skip


def checked(text: str) -> None:
    pages = (Page(1, 0, len(text) // 2, How.OCR, 0.7), Page(2, len(text) // 2, len(text), How.OCR, None))
    for draft in (Draft(text, "x", "", "txt"), Draft(text, "x", "", "pdf", pages, How.OCR, whole=False)):
        facts = extract_facts(draft, split_clauses(text))
        assert tuple(facts) == FACTS
        for found in [*facts.values(), propose_regime(draft, facts)]:
            assert found.value is not None or found.reason
            assert 0 <= found.sureness <= 1
            assert len(found.excerpt) <= 200
            if found.start is not None:
                assert 0 <= found.start <= found.end <= len(text)
                assert found.page == draft.page_at(found.start)


@given(st.text(max_size=600))
@settings(max_examples=60, deadline=None)
def test_any_text_is_survived(text):
    checked(text)


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=60))
@settings(max_examples=80, deadline=None)
def test_any_heap_of_telltale_words_is_survived(pieces):
    checked(" ".join(pieces))


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=60, deadline=None)
def test_a_mutilated_agreement_is_survived(text, data):
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 40))
        text = text[:at] + data.draw(st.sampled_from(WORDS) | st.text(max_size=6)) + text[at + cut :]
    checked(text)


@given(st.sampled_from(TEXTS), st.integers(0, 9), st.characters(categories=["Nd", "Lu"]))
@settings(max_examples=40, deadline=None)
def test_misread_digits_are_survived(text, digit, sign):
    checked(text.replace(str(digit), sign))
