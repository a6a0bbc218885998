"""Renewing an agreement by a case of its own: the cases opened for it, and what a new one already knows."""

from collections.abc import Mapping, Sequence
from datetime import date

from mitradesa.core.lifecycle.status import FINAL
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.potentials import FIELD_WORDS, field_names
from mitradesa.queries.facts.agreements import facts_of
from mitradesa.records.models import Agreement, Cooperation

LONGEST = 300


def open_renewals(agreement: Agreement) -> Sequence[Cooperation]:
    """The cases that are to renew an agreement and have not come to their end; one query."""
    rows = Cooperation.objects.filter(renews=agreement).exclude(status__in=[one.value for one in FINAL])
    return list(rows.only("key", "title", "status", "status_on")[:5])


def may_be_renewed(agreement: Agreement, day: date) -> bool:
    """Whether an agreement still binds on a day, for what has ended is not renewed but made anew."""
    return (
        agreement.merged_into_id is None
        and agreement.ended_on is None
        and agreement.ends_on is not None
        and agreement.ends_on >= day
    )


FOLLOWED = (Agreement.Regime.THIRD_PARTY, Agreement.Regime.ASSET_USE)


def may_be_followed(agreement: Agreement, day: date) -> bool:
    """Whether a signed agreement of the register may become a running case: confirmed, binding, of a regime that the tracks know."""
    begun = agreement.starts_on is None or agreement.starts_on <= day
    ends = agreement.ends_on
    running = agreement.ended_on is None and (agreement.open_ended if ends is None else ends >= day)
    return agreement.confirmed_at is not None and begun and running and agreement.regime in FOLLOWED


def prefilled(agreement: Agreement) -> Mapping[str, object]:
    """What the form of a new case holds when it is to renew an agreement; a handful of queries."""
    values, _origins = facts_of(agreement)
    leased = agreement.regime == Agreement.Regime.ASSET_USE
    return {
        "track": (TrackName.ASSET_USE if leased else TrackName.VILLAGE_INITIATIVE).value,
        "title": f"Perpanjangan: {agreement.title or agreement.key}"[:LONGEST],
        "purpose": agreement.scope[:2000],
        "field": next((one for one in field_names(agreement.field) if one in FIELD_WORDS), ""),
        "asset_use": values.get("asset_use", ""),
        "partner": agreement.partner_id,
        "renews": agreement.key,
    }
