"""A list of events as a tagged PDF (PDF/UA-1), set by Typst from `list.typ`."""

from collections.abc import Mapping, Sequence
from typing import Any

from mitradesa.reports.typesetting import set_paper


def render_pdf(
    lead: Sequence[str],
    events: Sequence[Mapping[str, object]],
    head: Sequence[str],
    cut: str = "",
    *,
    large: bool = False,
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
    return set_paper("trail_list/list.typ", shown, large=large)
