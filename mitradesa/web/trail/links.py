"""Where the thing that an event is about has its page; rooms that come later add a line."""

from collections.abc import Callable, Mapping
from typing import Any

from django.urls import NoReverseMatch, reverse

from mitradesa.queries.subjects import Subject

PAGES: Mapping[str, tuple[str, Callable[[Any], object]]] = {
    "agreement": ("agreements:show", lambda row: row.key),
    "person": ("people:show", lambda row: row.pk),
    "office": ("offices:show", lambda row: row.pk),
    "holding": ("offices:show", lambda row: row.office_id),
    "acting": ("offices:show", lambda row: row.office_id),
    "handover": ("offices:handover", lambda row: row.pk),
    "region": ("regions:show", lambda row: row.pk),
    "partner": ("partners:show", lambda row: row.pk),
    "villagepaper": ("plans:show", lambda row: row.village_id),
    "budgetline": ("plans:show", lambda row: row.village_id),
    "outreachevent": ("outreach:show", lambda row: row.key),
    "lawchange": ("legal_desk:change", lambda row: row.pk),
    "rejudging": ("legal_desk:run", lambda row: row.pk),
    "letter": ("letters:show", lambda row: row.pk),
    "cooperation": ("cooperations:show", lambda row: row.key),
    "comparison": ("benefits:show", lambda row: row.key),
    "potential": ("potentials:show", lambda row: row.pk),
    "priorityscale": ("potentials:village", lambda row: row.village_id),
    "asset": ("assets:show", lambda row: row.pk),
}
"""The name of the page and what of the row its address holds."""


def subject_url(subject: Subject | None) -> str:
    """The address of a subject's page; empty where it has none."""
    if subject is None or subject.row is None or subject.kind not in PAGES:
        return ""
    name, part = PAGES[subject.kind]
    try:
        return reverse(name, args=[part(subject.row)])
    except NoReverseMatch:
        return ""
