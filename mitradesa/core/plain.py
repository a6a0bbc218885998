"""Names and numbers as they are compared and searched: small letters, without accents, marks and doubled blanks."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_FORMS = re.compile(r"\b(?:pt|cv|ud|pd|pemerintah|pemdes|desa|yayasan|koperasi|persero|tbk)\b")


def plain(text: str) -> str:
    """A text as search sees it: "PT. Contoh  Jaya" is "pt contoh jaya"."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub(" ", letters).strip()


def plain_number(text: str) -> str:
    """A number of a paper as it is compared: "012 / SPK/ II/2020" is "012/spk/ii/2020"."""
    return re.sub(r"\s+", "", text).lower().strip("./-")


def bare_name(text: str) -> str:
    """A party's name without its legal form, to find those that may be the same: "CV Contoh" and "contoh" are."""
    return " ".join(_FORMS.sub(" ", plain(text)).split()) or plain(text)
