"""Words of an agreement in the spelling before 1972, made readable letter for letter so that every offset stays true."""

import re

_NOW = {
    "djabatan": "jabatan",
    "selandjutnja": "selanjutnya",
    "jang": "yang",
    "fihak": "pihak",
    "perdjandjian": "perjanjian",
    "kerdja": "kerja",
    "ketjamatan": "kecamatan",
    "tjamat": "camat",
    "lamanja": "lamanya",
    "djangka": "jangka",
    "djumlah": "jumlah",
    "djanuari": "januari",
    "djuni": "juni",
    "djuli": "juli",
    "mendjadi": "menjadi",
    "jaitu": "yaitu",
    "jakni": "yakni",
    "biaja": "biaya",
}
_TELLING = ("perdjandjian", "djabatan", "selandjutnja", "kerdja")
_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(_NOW, key=len, reverse=True))})\b", re.IGNORECASE)


def in_present_spelling(text: str) -> str:
    """`text` with its common words as they are spelled now, each as long as before; a text in present spelling is left as it is."""
    low = text.casefold()
    if not any(word in low for word in _TELLING):
        return text
    return _WORDS.sub(lambda found: _as_long(found[0]), text)


def _as_long(written: str) -> str:
    now = _NOW[written.casefold()]
    shaped = now.upper() if written.isupper() else now.capitalize() if written[0].isupper() else now
    return shaped.rjust(len(written))
