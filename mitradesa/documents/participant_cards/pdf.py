"""The cards as a tagged PDF for A4, ten on a page with lines to cut along, set by Typst from `cards.typ`.

They have no large print: a card has the size of a card (0028).
"""

import json
import unicodedata
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from textwrap import shorten
from threading import Lock
from typing import cast

import typst

from mitradesa.core.displayable import displayable
from mitradesa.documents.paper.pdf import STANDARDS
from mitradesa.documents.paper.qr import qr_svg
from mitradesa.documents.participant_cards.cards import Sheet

LONGEST_THEME = 120
# One compiler keeps the fonts, and it sets one paper at a time.
_setting = Lock()


@cache
def _compiler() -> typst.Compiler:
    template = files("mitradesa.documents.participant_cards").joinpath("cards.typ")
    return typst.Compiler(str(template), ignore_system_fonts=True)


def render_pdf(sheet: Sheet) -> bytes:
    """The sheet as the bytes of a PDF; what people are called goes in as data and is never read as Typst's language."""
    values = asdict(sheet) | {"shown": shorten(sheet.theme, LONGEST_THEME, placeholder=" …")}
    values["cards"] = [asdict(one) | {"qr": qr_svg(one.code)} for one in sheet.cards]
    written = unicodedata.normalize("NFC", json.dumps(displayable(values), ensure_ascii=False))
    with _setting:
        made = _compiler().compile(format="pdf", pdf_standards=[*STANDARDS], sys_inputs={"sheet": written})
    return cast("bytes", made)
