"""Drafts made to be slow: four times the text takes about four times the work, whatever it repeats."""

import time
from datetime import date

import pytest

from mitradesa.reading.opening import read_draft
from mitradesa.reports.draft_check.check import check_draft

SHORT = 8_000
LEAST = 0.025
"""Seconds below which the work is not told from noise, as small as the texts are."""
LONGEST_RATIO = 9.0
"""Work for four times the text over work for the text: 4 where it grows with the length, 16 where it grows with its square."""
HEAD = (
    "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH DESA CONTOH\nDENGAN\nPT CONTOH\nTENTANG AIR\n"
    "Pada hari ini Senin tanggal 4 Maret 2024 yang bertanda tangan di bawah ini:\n"
)
BODY = "Pasal 1\nRUANG LINGKUP, BIAYA, OBJEK, PERSELISIHAN DAN JANGKA WAKTU\n"
REPEATED = {
    "articles": "Pasal 1\n",
    "articles on one line": "Pasal 1 ",
    "chapters": "BAB I\nUMUM\nPasal 1\nLINGKUP\nisi\n",
    "farewells": "Pasal 1\nisi pasal\nDemikian perjanjian ini dibuat\n",
    "furniture": "Pasal 1\n" + ".\n" * 60,
    "blanks": "kata" + " " * 5_000,
    "strokes": "-_" * 40 + " dan ",
    "laws": "undang" + " " * 78 + "dan ",
    "starts": "mulai terhitung dari ",
    "offices": "plt " * 30 + "dan ",
    "numbers": "Nomor: 1/A/2024 ",
    "dates": "tanggal 12 Maret 2024 ",
    "amounts": "Rp 1.000.000,00 (satu juta rupiah) ",
    "brackets": "((",
    "letters": "a",
    "beginnings": "mou dan ",
    "sentences under articles": "Pasal 1\nSatu. Dua. Tiga. Empat. Lima.\n",
    "headed articles": "PASAL 1 RUANG LINGKUP\n",
    "former wordings": "nilai desa yang semula Rp1.000 akan menjadi Rp2.000 dan ",
    "lengths": "2 (dua) tahun ",
    "listed parties": "1. A, Kepala Desa\n",
}


def _work(text):
    began = time.process_time()
    check_draft(read_draft(text.encode(), name="naskah.txt"), today=date(2026, 3, 1))
    return time.process_time() - began


@pytest.mark.parametrize("repeated", REPEATED.values(), ids=REPEATED)
@pytest.mark.parametrize("before", [HEAD, HEAD + BODY], ids=["opening", "body"])
def test_work_grows_with_the_length_of_the_text(before, repeated):
    def text(letters):
        return before + (repeated * (letters // len(repeated) + 1))[:letters] + "\nPasal 2\nisi pasal ini\n"

    _work(text(1_000))
    short = min(_work(text(SHORT)) for _ in range(2))
    # What else the machine does can slow one run, not all of them.
    most = LONGEST_RATIO * max(short, LEAST)
    assert any(_work(text(4 * SHORT)) < most for _ in range(4))
