"""Whether a text is in a language that this reader knows: it finds clauses by Indonesian words; the fact is read in extraction."""

import re

from mitradesa.reading.draft import Unreadable

FEWEST_WORDS = 40
_LEAST_SHARE = 0.02
_LATIN = 0x250
_MOST_STRANGE = 0.5
_WORD = re.compile(r"[^\W\d_]+")
_INDONESIAN = frozenset({
    "yang", "dan", "dengan", "untuk", "dalam", "ini", "itu", "pada", "oleh", "pihak", "atau", "akan", "dari",
    "sebagai", "tidak", "perjanjian", "kerja", "sama", "di", "ke", "para", "atas", "nama", "berdasarkan",
    "adalah", "dapat", "pasal", "ayat", "bab", "desa", "tanggal", "bulan", "tahun", "hari", "nomor",
    "rupiah", "jumlah", "surat", "kepala", "jabatan", "alamat", "hak", "kewajiban", "biaya", "ruang",
    "lingkup", "jangka", "waktu", "pertama", "kedua", "kesatu", "selanjutnya", "disebut",
})  # fmt: skip
_ENGLISH = frozenset({
    "the", "of", "and", "to", "in", "this", "shall", "by", "for", "with", "party", "agreement", "between",
    "or", "be", "is", "any", "which",
})  # fmt: skip
ENGLISH_NOTE = "Naskah ini berbahasa Inggris; klausulnya tidak dikenali dengan pasti, jadi yang tidak ditemukan dianggap belum diketahui."


def is_foreign(text: str) -> bool:
    """Whether a text of some length hardly has a word of Indonesian; raises Unreadable where it is not English either."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < FEWEST_WORDS and not _is_strange(text, words):
        return False
    indonesian = sum(word in _INDONESIAN for word in words) / len(words)
    if indonesian >= _LEAST_SHARE and not _is_strange(text, words):
        return False
    if sum(word in _ENGLISH for word in words) / len(words) >= 4 * _LEAST_SHARE:
        return True
    raise Unreadable(
        "Naskah ini tampaknya tidak berbahasa Indonesia, jadi tidak dapat dinilai.",
        "Kirim naskah berbahasa Indonesia; perjanjian desa memang harus memakainya.",
    )


def _is_strange(text: str, words: list[str]) -> bool:
    """Whether most letters are of another script; such a script may run its words together."""
    letters = sum(map(len, words))
    return (
        letters >= FEWEST_WORDS
        and sum(len(word) for word in words if ord(word[0]) >= _LATIN) > _MOST_STRANGE * letters
    )
