"""Names of people as they sound, so that a search finds them however they are written: Yanti and Ianti, Moch. and Muhammad."""

import re

from mitradesa.core.contacts import bare_person
from mitradesa.core.plain import plain

NAMELESS = "Nama dihapus"
"""What stands where a name was erased."""
_SOUNDS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "s"),
    ("sy", "s"),
    ("ch", "h"),
    ("kh", "h"),
    ("ph", "f"),
    ("v", "f"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("y", "i"),
    ("th", "t"),
    ("dh", "d"),
)
_MUHAMMAD = re.compile(
    r"\b(?:m|md|moh|muh|moch|much|muhamad|mohamad|mohammad|muhammad|muchamad|mochamad|mochammad)\b"
)
_DOUBLED = re.compile(r"([a-z])\1+")


def sounded(name: str) -> str:
    """A name by its sound: small letters, old spelling made new, doubled letters once, titles left out."""
    text = _MUHAMMAD.sub("muhamad", plain(bare_person(name)))
    for written, sound in _SOUNDS:
        text = text.replace(written, sound)
    return _DOUBLED.sub(r"\1", text)


def shortened(name: str) -> str:
    """A name by which its bearer knows himself and a stranger learns little: "Siti Aminah Lestari" is "Siti A. L."."""
    first, *others = bare_person(name).split() or [""]
    return " ".join([first, *(f"{word[0]}." for word in others)])
