"""The plain facts of many agreements at once, with the same number of queries however many there are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mitradesa.core.calendar import Period
from mitradesa.core.red_flags.facts import Facts, Helper, Turned
from mitradesa.law.rules.assets.bgs_length import LONGEST as LONGEST_BGS
from mitradesa.law.rules.assets.ksp_length import LONGEST as LONGEST_KSP
from mitradesa.law.rules.assets.lease_length import LONGEST as LONGEST_LEASE
from mitradesa.queries.facts.agreements import parsed
from mitradesa.queries.red_flags.of_assets import Estate, estate_of
from mitradesa.queries.red_flags.of_cases import Walked, walked
from mitradesa.queries.red_flags.of_money import Flow, flows
from mitradesa.queries.red_flags.of_outsiders import helpers_of
from mitradesa.queries.red_flags.of_partners import Company, companies
from mitradesa.queries.red_flags.of_turnovers import turned_of
from mitradesa.records.models import Agreement, AgreementFact, Cooperation

LONGEST = {"sewa": LONGEST_LEASE, "ksp": LONGEST_KSP, "bgs": LONGEST_BGS, "bsg": LONGEST_BGS}
NAMES = ("asset_use", "asset_value", "revenue_share", "musdes_on")
Known = Mapping[str, Any]
Kind = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Around:
    """What was gathered about some agreements, by agreement."""

    known: Mapping[int, Known]
    shares: Mapping[Kind, Mapping[int, int]]
    walked: Mapping[int, Walked]
    companies: Mapping[int, Company]
    estates: Mapping[int, Estate]
    flows: Mapping[int, Flow]
    helpers: Mapping[int, tuple[Helper, ...]]
    turned: Mapping[int, tuple[Turned, ...]]


def gathered(ids: Sequence[int], day: date) -> dict[int, Facts]:
    """The facts of these agreements on a day, by id; about forty queries, whatever their number."""
    rows = list(Agreement.objects.filter(pk__in=ids).select_related("village", "partner", "renews"))
    cases = {one.agreement_id or 0: one for one in Cooperation.objects.filter(agreement__in=ids)}
    known = _known(rows, cases)
    around = Around(
        known,
        _shares(rows, day),
        walked(cases),
        companies(rows, cases, day),
        estate_of(rows, cases, known),
        flows(rows),
        helpers_of(rows),
        turned_of([row.pk for row in rows]),
    )
    return {row.pk: _facts(row, around, day) for row in rows}


def _known(rows: Sequence[Agreement], cases: Mapping[int, Cooperation]) -> Mapping[int, Known]:
    """What papers and people say of the few facts that signs read; one query."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    stored = AgreementFact.objects.filter(agreement__in=[row.pk for row in rows], name__in=NAMES)
    for pk, name, value in stored.values_list("agreement_id", "name", "value"):
        found[pk][name] = parsed(name, value)
    for pk, one in cases.items():
        if one.asset_use:
            found[pk]["asset_use"] = one.asset_use
    return found


def _shares(rows: Sequence[Agreement], day: date) -> dict[Kind, dict[int, int]]:
    """The village's share of every agreement of the regencies that goes on, in basis points, by its kind; one query."""
    found: dict[Kind, dict[int, int]] = defaultdict(dict)
    stored = AgreementFact.objects.filter(
        name="revenue_share",
        agreement__regency__in={row.regency for row in rows},
        agreement__merged_into__isnull=True,
        agreement__ended_on__isnull=True,
        agreement__ends_on__gte=day,
    )
    columns = ("agreement_id", "value", "agreement__regency", "agreement__regime", "agreement__field")
    for pk, value, *kind in stored.values_list(*columns):
        if (share := _basis_points(parsed("revenue_share", value))) is not None:
            found[kind[0], kind[1], kind[2]][pk] = share
    return found


def _basis_points(value: Any) -> int | None:
    return round(float(value) * 100) if value is not None else None


def _facts(row: Agreement, around: Around, day: date) -> Facts:
    known = around.known.get(row.pk, {})
    case, company = around.walked.get(row.pk, Walked()), around.companies[row.pk]
    estate, flow = around.estates[row.pk], around.flows[row.pk]
    shares = around.shares.get((row.regency, row.regime, row.field), {})
    use = known.get("asset_use") or ""
    return Facts(
        on=day,
        signed_on=row.signed_on,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        asset_use=use,
        amount=row.amount_total,
        longest_months=_longest(use, row.signed_on or day),
        share=_basis_points(known.get("revenue_share")),
        like_shares=tuple(share for pk, share in shares.items() if pk != row.pk),
        rent=estate.rent,
        like_rents=estate.like_rents,
        choosing=case.choosing,
        sheets=case.sheets,
        deliberated_on=case.deliberated_on or known.get("musdes_on"),
        head_in_office=company.head_in_office,
        amended_on=case.amended_on,
        earlier_ends_on=row.renews.ends_on if row.renews else None,
        ties=company.ties,
        elsewhere=company.elsewhere,
        villages=company.villages,
        partner_since=company.since,
        lapsed_papers=company.lapsed_papers,
        assets=estate.assets,
        asset_value=known.get("asset_value"),
        overlaps=estate.overlaps,
        keeps_receipts=flow.kept,
        receipts=flow.receipts,
        dues=flow.dues,
        helpers=around.helpers.get(row.pk, ()),
        turned=around.turned.get(row.pk, ()),
    )


def _longest(use: str, day: date) -> int | None:
    """The legal limit of a kind of use on a day, in months."""
    longest = LONGEST[use].on(day) if use in LONGEST else None
    return longest.months if isinstance(longest, Period) else None
