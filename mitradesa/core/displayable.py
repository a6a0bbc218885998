"""What people wrote in letters that the fonts of our papers hold."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_FOREIGN = re.compile("[^\x20-\x7e\xa1-\xac\xae-\u017f–—‘’“”„…•]")


def displayable(value: Any) -> Any:
    """The report in letters that the shipped fonts hold; PDF/UA refuses a page with a letter that cannot be shown."""
    if isinstance(value, str):
        return _FOREIGN.sub(lambda letter: _plain(letter[0]), value)
    if isinstance(value, Mapping):
        return {key: displayable(inner) for key, inner in value.items()}
    return [displayable(inner) for inner in value] if isinstance(value, list | tuple) else value


def _plain(letter: str) -> str:
    if letter.isspace():
        return " "
    return _FOREIGN.sub("", unicodedata.normalize("NFKD", letter)) or "?"
