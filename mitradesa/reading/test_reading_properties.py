"""No text makes the reader of clauses and elements fail, and every span lies where it says."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.draft import Draft
from mitradesa.reading.elements import LONGEST_EXCERPT, find_change_parts, find_elements

FRAGMENTS = st.sampled_from(
    [
        "Pasal 1\n",
        "PASAL II\n",
        "Pasal l\n",
        "Pasal\n",
        "Pasal ",
        "Pasal 3 semula berbunyi:\n",
        "Pasal 4: Tujuan — Menambah hasil.\n",
        "### Pasal 5: BIAYA\n",
        "BAB I\n",
        "BAB IV KETENTUAN UMUM\n",
        "RUANG LINGKUP\n",
        "Jangka Waktu\n",
        "HAK DAN KEWAIIBAN\nPARA PIHAK\n",
        "7.1 Masa Berlaku\n",
        "II. PEMBIAYAAN\n",
        "A. UMUM\n",
        "Pada hari ini, Senin\n",
        "Demikian perjanjian ini dibuat dalam rangkap dua.\n",
        "sebagaimana dimaksud dalam\n",
        "Pasal 5 ayat (1).\n",
        "----- halaman -----\n",
        "Halaman 2 dari 4\n",
        "PIHAK PERTAMA   PIHAK KEDUA\n",
        "Biaya ditanggung para pihak.\n",
        "(1) Perselisihan diselesaikan secara musyawarah.\n",
        "............\n",
        "\n",
        "\f",
        "\r\n",
        "\u2028",
        "PENUTUP",
        "p" * 400 + " Pasal 7 PENUTUP " + "q" * 40,
        "-" * 500 + "x\n",
        " " * 800 + "y\n",
        "I" * 90 + "!\n",
        "#" * 20 + " *" * 30 + "\n",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=400), st.lists(st.one_of(FRAGMENTS, st.text(max_size=20)), max_size=40).map("".join)
)


@given(TEXTS)
def test_clauses_lie_in_the_text_in_order_and_apart(text):
    clauses = split_clauses(text)
    for clause in clauses:
        assert 0 <= clause.start <= clause.body_start <= clause.end <= len(text)
        assert clause.level >= 1
        assert "\n" not in clause.heading
    starts = [clause.start for clause in clauses]
    assert starts == sorted(set(starts))
    for level in {clause.level for clause in clauses}:
        same = [clause for clause in clauses if clause.level == level]
        assert all(first.end <= second.start for first, second in pairwise(same))
    if text.strip():
        assert clauses
        assert clauses[0].start == 0 or not text[: clauses[0].start].strip()


@given(TEXTS, st.booleans())
def test_elements_lie_in_the_text_and_silence_is_told(text, whole):
    draft = Draft(text=text, name="acak.txt", sha256="", format="txt", whole=whole)
    clauses = split_clauses(text)
    for element in (*find_elements(draft, clauses).values(), *find_change_parts(draft, clauses).values()):
        assert 0.0 <= element.sureness <= 1.0
        assert len(element.excerpt) <= LONGEST_EXCERPT
        if element.present:
            assert 0 <= element.start <= element.end <= len(text)
        if element.present is None:
            assert element.reason
        if element.present is False:
            assert whole
