"""Phone numbers, NIP, user names and activation codes in the one way in which they are kept and compared."""

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without signs that are taken for each other on paper: 0 and O, 1, I and L."""
CODE_LENGTH = 12
_NOT_DIGIT = re.compile(r"\D+")
_NOT_SIGN = re.compile(r"[^0-9A-Z]+")
_TITLE = re.compile(
    r"^(?:(?:h|hj|dr|drs|dra|ir|prof|kh|tgk|apt|r|rr)\.\s*)+|\s*,.*$"
    r"|^(?:(?:haji|hajah|bapak|ibu|bpk|sdr|sdri|dr|drs|dra|hj|ir|prof)\s+)+",
    re.IGNORECASE,
)


def phone_number(text: str) -> str:
    """A number as it is dialled from anywhere, "+628123456789"; empty where the text is none. The zero that Excel drops is put back."""
    digits = _NOT_DIGIT.sub("", text)
    if text.strip().startswith("+") or digits.startswith("62"):
        found = digits
    elif digits.startswith(("0", "8")):
        found = f"62{digits.lstrip('0')}"
    else:
        return ""
    return f"+{found}" if 10 <= len(found) <= 15 and re.fullmatch(r"[\d\s().+/-]*", text) else ""


def nip(text: str) -> str:
    """The 18 digits of a NIP; empty where the text is none."""
    digits = _NOT_DIGIT.sub("", text)
    return digits if len(digits) == 18 and re.fullmatch(r"[\d\s.-]*", text) else ""


def bare_person(name: str) -> str:
    """A person's name without what stands before and after it: "Hj. Siti Aminah, S.Sos." is "Siti Aminah"."""
    return _TITLE.sub("", name.strip()).strip() or name.strip()


def new_code() -> str:
    """An activation code that nobody guesses, in groups as it is printed: "7KQM-2XPA-9RTD"."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    return "-".join(signs[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def plain_code(text: str) -> str:
    """A code as it is compared: capital letters without dashes and blanks."""
    return _NOT_SIGN.sub("", text.upper())
