"""Setting a paper with Typst: a tagged PDF (PDF/UA-1) from a template below this folder and plain values."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from textwrap import wrap
from threading import Lock
from typing import cast

import typst

from mitradesa.core.displayable import displayable
from mitradesa.core.large_print import FACES, asking
from mitradesa.core.signers import Signer

# Indonesian words end at some twenty letters; what is longer was typed without blanks.
_OVERLONG = re.compile(r"[^\s/-]{27,}")
PIECE = 14
# One compiler keeps the fonts, and it sets one paper at a time.
_setting = Lock()


@cache
def _compiler(template: str) -> typst.Compiler:
    root = files("mitradesa")
    source = root.joinpath("reports", template)
    return typst.Compiler(str(source), root=str(root), font_paths=FACES, ignore_system_fonts=True)


def set_paper(template: str, given: Mapping[str, object], *, large: bool = False) -> bytes:
    """The bytes of the PDF, in large print where asked.

    What people wrote goes in as data (sys.inputs.given) and is never read as Typst's language.
    """
    written = json.dumps(displayable(given), ensure_ascii=False)
    with _setting:
        made = _compiler(template).compile(
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"given": written, **asking(large)},
            timestamp=datetime.now(UTC).replace(microsecond=0),
        )
    return cast("bytes", made)


def breakable(text: str) -> str:
    """A text whose overlong words are set apart, so that none runs out of its column."""
    return _OVERLONG.sub(lambda word: " ".join(wrap(word[0], PIECE)), text)


def signing(signers: Sequence[Signer], dateline: str) -> dict[str, object]:
    """The signature block as `signing.typ` takes it: the head knows, the secretary dates; a head alone dates himself."""
    found = [
        {"title": one.title, "name": one.name, "nip": one.nip, "footing": one.footing} for one in signers
    ]
    return {"dateline": dateline, "signers": found}
