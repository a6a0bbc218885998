"""What was read too badly to rely on: which pages of a scan, and which findings lean on them."""

from mitradesa.core.findings import Finding
from mitradesa.reading.draft import Draft, How, Page
from mitradesa.reports.draft_check.check import Reading

DOUBTFUL = 0.8


def doubtful_pages(draft: Draft) -> list[int]:
    """The numbers of the scanned pages that were badly read or not at all."""
    return [page.number for page in draft.pages if _is_doubtful(page)]


def _is_doubtful(page: Page) -> bool:
    return page.how is How.OCR and (page.sureness is None or page.sureness < DOUBTFUL)


def pages_to_look_at(finding: Finding, reading: Reading) -> tuple[int, ...]:
    """The badly read pages that a finding leans on: where its facts were read."""
    bad = doubtful_pages(reading.draft)
    places = [reading.facts.get(used.name) for used in finding.facts]
    read_there = {place.page for place in places if place is not None and place.page is not None}
    return tuple(sorted(read_there.intersection(bad)))
