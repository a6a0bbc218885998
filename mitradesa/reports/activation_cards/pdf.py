"""The cards as a PDF for A4, eight on a page with lines to cut along, set by Typst from `cards.typ`.

They have no large print: a card has the size of a card, and its code is set in 18 points (0028).
"""

import json
import unicodedata
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import cast

import typst

from mitradesa.reports.activation_cards.cards import Sheet

# One compiler keeps the fonts, and it sets one paper at a time.
_setting = Lock()


@cache
def _compiler() -> typst.Compiler:
    template = files("mitradesa.reports.activation_cards").joinpath("cards.typ")
    return typst.Compiler(str(template), ignore_system_fonts=True)


def render_pdf(sheet: Sheet) -> bytes:
    """The sheet as the bytes of a PDF; what people are called goes in as data and is never read as Typst's language."""
    values = {**sheet.as_values(), "until": sheet.last_day}
    written = unicodedata.normalize("NFC", json.dumps(values, ensure_ascii=False))
    with _setting:
        return cast("bytes", _compiler().compile(format="pdf", sys_inputs={"sheet": written}))
