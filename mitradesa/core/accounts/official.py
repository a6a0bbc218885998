"""Whose bank account may take a village's money: only the official one, on the name of the village government."""

import re

from mitradesa.core.refusals import Blocked

ARTICLE = "Permendagri 20/2018 Pasal 43"
RULE = f"Semua penerimaan dan pengeluaran desa melalui rekening kas desa di bank yang ditunjuk bupati ({ARTICLE})."
_VILLAGE = re.compile(
    r"^(?:(?:rekening\s+)?kas\s+(?:umum\s+)?|rkd\s+|pemerintah(?:an)?\s+|pem(?:erintah)?\.?\s+)?"
    r"(?:desa|nagari|gampong|kampung|pekon|kalurahan|tiyuh|negeri|lembang)\b|^(?:pemdes|rkd)\b",
    re.IGNORECASE,
)
_BUMDES = re.compile(r"\bbum\s*-?\s*(?:des|desa)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:kepala|sekretaris|kades|kaur|kasi|pribadi|bapak|ibu|sdr|saudara)\b", re.IGNORECASE
)


def digits(number: str) -> str:
    """An account number as it is compared: its digits alone."""
    return "".join(sign for sign in number if sign.isdigit())


def of_village(holder: str) -> bool:
    """Whether the name on an account is a village government's as banks write it; our own measure, the law names no spelling."""
    name = " ".join(holder.split())
    return bool(_VILLAGE.search(name)) and not _BUMDES.search(name) and not _PERSON.search(name)


def refuse_foreign(number: str, holder: str, official: tuple[str, ...]) -> None:
    """Blocked for an account that is not the village's own; `official` are the numbers that are known as such, empty where none is.

    Nothing given is nothing refused.
    """
    given = digits(number)
    if given and given in official:
        _refuse_holder(holder)
        return
    _refuse_holder(holder)
    if given and official:
        raise Blocked(
            f"Rekening {number.strip()} bukan rekening kas desa yang tercatat. {RULE}",
            f"Pakai rekening {', '.join(official)}; bila rekening desa berganti, catat dulu penggantinya pada halaman rekening kas desa.",
        )
    if given and not holder.strip():
        raise Blocked(
            f"Belum disebut rekening {number.strip()} atas nama siapa. {RULE}",
            "Tulis nama pemilik seperti pada buku rekening, atau catat dulu rekening kas desanya.",
        )


def _refuse_holder(holder: str) -> None:
    if holder.strip() and not of_village(holder):
        raise Blocked(
            f"Rekening atas nama {holder.strip()} bukan atas nama pemerintah desa. {RULE}",
            (
                "Pakai rekening kas desa. Bila uangnya sudah telanjur masuk ke sana, catat sebagai penerimaan di rekening perorangan, "
                "lalu setor ke kas desa."
            ),
        )
