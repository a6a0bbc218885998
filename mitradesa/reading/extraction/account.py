"""The bank account that the agreement pays into and whether it is a person's; amounts are read in money.py."""

import re

from mitradesa.reading.extraction.party_kinds import party_kind
from mitradesa.reading.extraction.sheet import Sheet, squeeze
from mitradesa.reading.found import Found

_ACCOUNT = re.compile(
    r"(?:(?:ke|kepada|melalui|pada|dengan)\s+)?(?:nomor\s+|no\.?\s*)?rekening\b(?!\s*(?:listrik|"
    r"air|telepon|pengembalian|giro\s+wajib))[^;]{3,260}",
    re.IGNORECASE,
)
_PAYS = re.compile(r"bayar|transfer|setor|disetor|salur|dikirim|masuk|ditempatkan", re.IGNORECASE)
_DETAIL = re.compile(r"rekening\s+kas|nomor|no\.|\d{5,}|bank|atas\s+nama|\ba[./]?n\b\.?|\[", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:atas\s+nama|\ba\s?[./]?\s?n\b)\s*[:.]?\s*(?P<owner>[A-Za-z][^,;.\n]{2,80})", re.IGNORECASE
)
_PUBLIC = re.compile(
    r"rekening\s+(?:kas\s+)?(?:umum\s+)?(?:desa|daerah|negara|pemerintah|kampung|nagari|kalurahan|"
    r"gampong|pekon|bum)|\bRKD\b|\bRPL\b|\bBLU\b|kas\s+(?:desa|umum|daerah|negara)|operasional|"
    r"bendahara\s+penerima",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:^|\s)(?:saudara|sdr|bapak|ibu|bpk|H\.|Hj\.|Drs\.|Ir\.)\s|pribadi|kepala\s+desa\s+[A-Z]\w+$",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"masing[\s\-]*masing|\[(?:nomor|nama|no\b)|_{3,}|\.{4,}", re.IGNORECASE)


def read_account(sheet: Sheet, people: tuple[str, ...]) -> dict[str, Found]:
    """`payee_account` as written and `payee_is_person`; `people` are the signatories' names."""
    for match in sheet.each(_ACCOUNT, near=("rekening",)):
        before = sheet.text[max(0, match.start() - 160) : match.start()]
        if not _DETAIL.search(match[0]) or not (_PAYS.search(before) or _PAYS.search(match[0])):
            continue
        text, start, end = _trim(sheet, match)
        if _UNNAMED.search(text):
            continue
        if not _PUBLIC.search(text) and not _OWNER.search(text) and not re.search(r"\d{5,}|\[", text):
            continue
        account = sheet.found(squeeze(sheet.draft.text[start:end])[:260], start, end, 0.8)
        return {"payee_account": account, "payee_is_person": _is_person(sheet, text, start, end, people)}
    reason = "Rekening tujuan pembayaran tidak ditulis."
    return {"payee_account": sheet.silent(reason), "payee_is_person": sheet.silent(reason)}


def _trim(sheet: Sheet, match: re.Match[str]) -> tuple[str, int, int]:
    text = match[0]
    stop = re.search(
        r"\.\s+(?=[A-Z(\d])|\n\s*\n(?!\s*(?:nama|no|atas|bank))|\n\W*(?:\(\d+\)|pasal\b|[a-z]\.\s)",
        text,
        re.IGNORECASE,
    )
    cut = text[: stop.start()] if stop and stop.start() > 12 else text
    start = match.start() + len(text) - len(text.lstrip())
    return cut, start, match.start() + len(cut.rstrip())


def _is_person(sheet: Sheet, text: str, start: int, end: int, people: tuple[str, ...]) -> Found:
    if _PUBLIC.search(text):
        return sheet.found(False, start, end, 0.9)
    owner = _OWNER.search(text)
    if owner is None:
        return sheet.silent("Pemilik rekening tidak ditulis.")
    name = squeeze(owner["owner"])
    if party_kind(name) not in ("other", "individual"):
        return sheet.found(False, start, end, 0.85)
    signer = any(
        name.lower() in person.lower() or person.lower() in name.lower()
        for person in people
        if len(person) > 3
    )
    if signer or _PERSON.search(f" {name} "):
        return sheet.found(True, start, end, 0.9)
    if len(name.split()) in (2, 3, 4) and all(word[:1].isupper() for word in name.split()):
        return sheet.found(True, start, end, 0.55, "Nama pemilik rekening tampak seperti nama orang.")
    return sheet.silent("Tidak jelas apakah rekening milik orang atau lembaga.")
