"""Details of a draft: the facts that a careful reader can state from the text alone, beside the main ones of `extraction`."""

from collections.abc import Callable, Mapping, Sequence

from mitradesa.reading.clauses import Clause
from mitradesa.reading.details.assets import read_asset_details
from mitradesa.reading.details.contents import read_contents
from mitradesa.reading.details.endings import read_endings
from mitradesa.reading.details.foreign import read_foreign_details
from mitradesa.reading.details.money import read_money
from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.references import read_references
from mitradesa.reading.details.signatures import read_signatures
from mitradesa.reading.draft import Draft
from mitradesa.reading.found import Element, Found

__all__ = ["read_details"]

ROOMS: tuple[Callable[[Paper], dict[str, Found]], ...] = (
    read_signatures,
    read_contents,
    read_endings,
    read_money,
    read_asset_details,
    read_references,
    read_foreign_details,
)


def read_details(
    draft: Draft, clauses: Sequence[Clause], elements: Mapping[str, Element], facts: Mapping[str, Found]
) -> dict[str, Found]:
    """The facts with every detail beside them: its value and place, or None with the reason; what was read before stands.

    A detail that can also be told by what lies outside the paper is stated from its words only, never from its silence.
    """
    paper = Paper(draft, clauses, elements, facts)
    details = {name: found for read in ROOMS for name, found in read(paper).items()}
    return {
        **details,
        **{
            name: found
            for name, found in facts.items()
            if found.value is not None or not _told(details.get(name))
        },
    }


def _told(detail: Found | None) -> bool:
    return detail is not None and detail.value is not None
