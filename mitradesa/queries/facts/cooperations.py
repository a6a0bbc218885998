"""The facts of a cooperation with where each came from: what its records show, then what somebody stated, then what the draft says."""

from collections.abc import Callable, Iterator
from typing import Any

from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE
from mitradesa.queries.facts.agreements import PARTNER_KINDS, parsed
from mitradesa.queries.facts.assets import of_assets
from mitradesa.queries.facts.deliberations import of_deliberations
from mitradesa.queries.facts.disputes import of_disputes
from mitradesa.queries.facts.endings import of_endings
from mitradesa.queries.facts.evaluations import of_evaluations
from mitradesa.queries.facts.money import of_money
from mitradesa.queries.facts.offers import of_offers
from mitradesa.queries.facts.partners import of_partners
from mitradesa.queries.facts.potentials import of_potentials
from mitradesa.records.models import Cooperation, CooperationFact

Shown = tuple[str, object, str]
"""A fact's name, its value as JSON or as the program holds it, and its origin as a sentence."""

CASE = "berkas perkara"


def _of_case(one: Cooperation) -> Iterator[Shown]:
    yield "regime", one.regime, CASE
    yield "asset_use", one.asset_use, CASE
    yield "village_code", one.village_id, CASE
    yield "village_name", one.village.name, CASE
    yield "village_kind", one.village.kind, CASE
    yield "initiative", "third_party" if one.track == "partner_initiative" else "village", CASE
    if one.partner is not None:
        yield "partner_kind", PARTNER_KINDS.get(one.partner.kind, one.partner.kind), "catatan pihak ketiga"


SOURCES: tuple[Callable[[Cooperation], Iterator[Shown]], ...] = (
    _of_case,
    of_potentials,
    of_assets,
    of_partners,
    of_disputes,
    of_endings,
    of_evaluations,
    of_offers,
    of_deliberations,
    of_money,
)
"""What the rooms show of a cooperation, the surest first; an earlier one wins."""


def facts_of_cooperation(one: Cooperation) -> tuple[dict[str, Any], dict[str, str]]:
    """Values for the rule book and the origin of each; a record goes before a statement, and that before the draft."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for name, raw, origin in _known(one):
        if name not in values and raw not in (None, "", []):
            value = parsed(name, raw)
            if value is not None:
                values[name], origins[name] = value, origin
    return values, origins


def _known(one: Cooperation) -> Iterator[Shown]:
    for source in SOURCES:
        yield from source(one)
    stored = sorted(
        (fact for fact in one.facts.all() if not _foretold(one, fact)), key=lambda fact: not fact.stated
    )
    yield from ((fact.name, fact.value, fact.origin) for fact in stored)


def _foretold(one: Cooperation, fact: CooperationFact) -> bool:
    """Whether a draft names the day of a signature that is still to come; the step itself says it."""
    return fact.name == "signed_on" and not fact.stated and one.status in BEFORE_SIGNATURE
