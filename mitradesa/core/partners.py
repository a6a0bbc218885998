"""What is kept of a third party beside its name: legal papers with the form of their numbers, its people, and what was stated of it."""

import re
from collections.abc import Mapping
from enum import StrEnum

from mitradesa.core.plain import plain


class LegalPaper(StrEnum):
    """The papers by which a third party shows what it is."""

    DEED = "deed"
    APPROVAL = "approval"
    NIB = "nib"
    NPWP = "npwp"
    PERMIT = "permit"
    DECREE = "decree"
    ID_CARD = "id_card"
    OTHER = "other"


LEGAL_PAPER_WORDS: Mapping[str, str] = {
    LegalPaper.DEED: "akta pendirian",
    LegalPaper.APPROVAL: "pengesahan",
    LegalPaper.NIB: "NIB",
    LegalPaper.NPWP: "NPWP",
    LegalPaper.PERMIT: "izin",
    LegalPaper.DECREE: "keputusan pendirian",
    LegalPaper.ID_CARD: "KTP",
    LegalPaper.OTHER: "surat lain",
}
"""The papers in the words of the fact `partner_papers`, which knows all but the last."""


class PartnerRole(StrEnum):
    """What a person is to a third party."""

    OWNER = "owner"
    OFFICER = "officer"
    EMPLOYEE = "employee"


PARTNER_ROLE_WORDS: Mapping[str, str] = {
    PartnerRole.OWNER: "pemilik",
    PartnerRole.OFFICER: "pengurus",
    PartnerRole.EMPLOYEE: "pegawai",
}
NIB_DIGITS, NPWP_DIGITS, NIK_DIGITS = 13, (15, 16), 16
FORM_ONLY = (
    "Yang diperiksa bentuknya saja: NIB 13 angka, NPWP 15 atau 16 angka. Angka pemeriksa NIB tidak diumumkan; "
    "angka ke-9 NPWP lama hanya memberi peringatan, karena caranya tidak terbaca dalam peraturan."
)
"""What the checks of numbers can tell, said where numbers are typed."""
_DIGIT = re.compile(r"\d")


def digits_of(number: str) -> str:
    """The digits of a number without points, dashes and blanks."""
    return "".join(_DIGIT.findall(number))


def malformed(kind: str, number: str) -> str:
    """What is wrong with the form of a paper's number, in Indonesian; empty for one that may be right or has no known form."""
    text = number.strip()
    if not text:
        return ""
    if kind in (LegalPaper.NIB, LegalPaper.NPWP) and not re.fullmatch(r"[\d .\-/]+", text):
        return f"{LEGAL_PAPER_WORDS[kind]} hanya berisi angka."
    count = len(digits_of(text))
    if kind == LegalPaper.NIB and count != NIB_DIGITS:
        return f"NIB terdiri atas {NIB_DIGITS} angka; yang tertulis {count}."
    if kind == LegalPaper.NPWP and count not in NPWP_DIGITS:
        return f"NPWP terdiri atas 15 angka, atau 16 angka yang baru; yang tertulis {count}."
    return ""


def doubtful(kind: str, number: str) -> str:
    """A warning about a number whose form is right; it stops nothing."""
    digits = digits_of(number)
    if kind != LegalPaper.NPWP or malformed(kind, number):
        return ""
    old = digits[1:] if len(digits) == 16 and digits[0] == "0" else digits
    if len(old) != 15 or _luhn(old[:9]):
        return ""
    return "Angka ke-9 NPWP ini lain dari hitungan yang lazim; cocokkan dengan kartunya."


def _luhn(digits: str) -> bool:
    doubled = [int(one) * (2 if place % 2 else 1) for place, one in enumerate(reversed(digits))]
    return sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0


def may_be_nik(kind: str, number: str) -> bool:
    """Whether a number can be a person's NIK: that of an identity card, and a 16-digit NPWP that does not begin with 0."""
    digits = digits_of(number)
    return kind == LegalPaper.ID_CARD or (
        kind == LegalPaper.NPWP and len(digits) == NIK_DIGITS and not digits.startswith("0")
    )


def masked(kind: str, number: str) -> str:
    """A number as pages, letters and the trail show it: of what may be a NIK only the last four digits."""
    digits = digits_of(number)
    return f"••••{digits[-4:]}" if number and may_be_nik(kind, number) else number


def kept_number(kind: str, number: str) -> str:
    """A number as it is kept: of an identity card the last four digits alone, so that no NIK lies in the register."""
    text = " ".join(number.split())
    return digits_of(text)[-4:] if kind == LegalPaper.ID_CARD else text


def same_paper(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two papers, as kind and number, are one, however the number is written."""
    return one[0] == other[0] and plain(one[1]) == plain(other[1])
