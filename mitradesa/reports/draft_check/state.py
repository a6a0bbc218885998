"""A reading as plain JSON and back, so that a page can judge again without a database and without reading the draft twice."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from mitradesa.reading.draft import Draft, How, Page
from mitradesa.reading.found import Element, Found
from mitradesa.reports.draft_check.check import Reading


def to_state(reading: Reading) -> dict[str, Any]:
    """The reading as JSON values."""
    return {
        "draft": asdict(reading.draft),
        "elements": {name: asdict(element) for name, element in reading.elements.items()},
        "facts": {name: asdict(found) for name, found in reading.facts.items()},
        "regime": asdict(reading.regime),
    }


def from_state(state: Mapping[str, Any]) -> Reading:
    """The reading from JSON values; raises KeyError, TypeError or ValueError when they are not what `to_state` wrote."""
    draft = dict(state["draft"])
    pages = tuple(Page(**{**page, "how": How(page["how"])}) for page in draft.pop("pages"))
    return Reading(
        draft=Draft(**{**draft, "pages": pages, "how": How(draft["how"]), "notes": tuple(draft["notes"])}),
        elements={name: Element(**element) for name, element in state["elements"].items()},
        facts={name: Found(**found) for name, found in state["facts"].items()},
        regime=Found(**state["regime"]),
    )
