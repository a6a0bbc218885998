"""Stems of Indonesian words in the forms that prefixes give them, letters that scans confuse made one; their meaning is told elsewhere."""

import re
from functools import lru_cache

_BLANKS = re.compile(r"[\W_]+")
# Letters that OCR confuses become one, so that a badly read word still counts as spoken.
_ALIKE = str.maketrans({"l": "i", "1": "i", "j": "i", "0": "o", "c": "e"})
_NASAL = {"p": "m", "s": "ny", "t": "n", "k": "ng"}


def packed(text: str) -> str:
    """The text in small letters without blanks and signs, letters that look alike made one."""
    return _BLANKS.sub("", text.lower()).translate(_ALIKE)


@lru_cache(maxsize=4096)
def forms(stem: str) -> tuple[str, ...]:
    """The stem and what the prefixes me- and pe- make of its first letter: pelihara, memelihara, pemelihara."""
    nasal = _NASAL.get(stem[0])
    return (stem, f"me{nasal}{stem[1:]}", f"pe{nasal}{stem[1:]}") if nasal else (stem,)


@lru_cache(maxsize=4096)
def packed_forms(stem: str) -> tuple[str, ...]:
    """The forms of a stem, packed."""
    return tuple(packed(form) for form in forms(stem))
