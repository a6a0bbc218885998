"""A list of events as a tagged PDF (PDF/UA-1), set by Typst from `list.typ`."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any, cast

import typst

from mitradesa.core.displayable import displayable

# One compiler keeps the fonts, and it sets one paper at a time.
_setting = Lock()


@cache
def _compiler() -> typst.Compiler:
    template = files("mitradesa.reports.trail_list").joinpath("list.typ")
    return typst.Compiler(str(template), ignore_system_fonts=True)


def render_pdf(
    lead: Sequence[str], events: Sequence[Mapping[str, object]], head: Sequence[str], cut: str = ""
) -> bytes:
    """The bytes of a PDF: `events` have position, about, sentence and changes; `cut` says that there are more than are shown."""
    shown: dict[str, Any] = {
        "title": "Jejak",
        "lead": list(lead),
        "events": [dict(event) for event in events],
        "head": list(head),
        "cut": cut,
        "empty": "Tidak ada peristiwa.",
    }
    with _setting:
        made = _compiler().compile(
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"list": json.dumps(displayable(shown), ensure_ascii=False)},
            timestamp=datetime.now(UTC).replace(microsecond=0),
        )
    return cast("bytes", made)
