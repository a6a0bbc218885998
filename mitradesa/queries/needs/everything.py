"""Every need with the function that looks it up; each room brings its own."""

from collections.abc import Iterable, Mapping
from datetime import date

from mitradesa.core.lifecycle.needs import Need
from mitradesa.queries.needs import (
    assets,
    cases,
    deliberations,
    disputes,
    endings,
    evaluations,
    offers,
    partners,
    potentials,
    stated,
)
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation

CHECKS: Mapping[Need, Check] = {
    **stated.CHECKS,
    **cases.CHECKS,
    **potentials.CHECKS,
    **assets.CHECKS,
    **partners.CHECKS,
    **evaluations.CHECKS,
    **offers.CHECKS,
    **disputes.CHECKS,
    **endings.CHECKS,
    **deliberations.CHECKS,
}
"""A room's own check goes before what was stated."""


def answers(cooperation: Cooperation, needs: Iterable[Need], day: date) -> dict[Need, Answer]:
    """How each need stands on a day; a query or two for each."""
    return {need: CHECKS[need](cooperation, day) for need in needs}
