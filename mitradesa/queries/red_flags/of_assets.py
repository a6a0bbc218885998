"""What the inventory shows of the assets that agreements use: proof, other holders on the same days, rent by area."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from mitradesa.core.assets import Proof
from mitradesa.core.red_flags.facts import Overlap, UsedAsset
from mitradesa.records.models import Agreement, AssetUse, Cooperation

YEAR = 365.25
RENTED = "sewa"
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Estate:
    """The assets of one agreement."""

    assets: tuple[UsedAsset, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    rent: int | None = None
    like_rents: tuple[int, ...] = ()


def estate_of(
    rows: Sequence[Agreement], cases: Mapping[int, Cooperation], known: Mapping[int, Mapping[str, Any]]
) -> dict[int, Estate]:
    """The assets of these agreements; three queries."""
    uses = _uses(rows, cases)
    others = _others({use.asset_id for found in uses.values() for use in found})
    rents = _rents({row.regency for row in rows})
    return {row.pk: _estate(row, uses.get(row.pk, []), others, rents, known) for row in rows}


def _uses(rows: Sequence[Agreement], cases: Mapping[int, Cooperation]) -> dict[int, list[AssetUse]]:
    by_case = {one.pk: agreement for agreement, one in cases.items()}
    found: dict[int, list[AssetUse]] = defaultdict(list)
    joined = AssetUse.objects.select_related("asset", "part", "agreement", "cooperation")
    own = joined.filter(agreement__in=[row.pk for row in rows])
    for use in (*own, *joined.filter(cooperation__in=by_case)):
        found[use.agreement_id or by_case[use.cooperation_id or 0]].append(use)
    return found


def _others(assets: set[int]) -> dict[int, list[AssetUse]]:
    found: dict[int, list[AssetUse]] = defaultdict(list)
    rows = AssetUse.objects.filter(asset__in=assets, first_day__isnull=False)
    for use in rows.select_related("asset", "part", "agreement", "cooperation").order_by("pk"):
        found[use.asset_id].append(use)
    return found


def _estate(
    row: Agreement,
    uses: Sequence[AssetUse],
    others: Mapping[int, Sequence[AssetUse]],
    rents: Mapping[Place, Mapping[int, int]],
    known: Mapping[int, Mapping[str, Any]],
) -> Estate:
    assets = {use.asset_id: UsedAsset(use.asset.name, use.asset.proof != Proof.NO_PAPER) for use in uses}
    overlaps = [shared for use in uses for other in others[use.asset_id] if (shared := _overlap(use, other))]
    estate = Estate(tuple(assets.values()), tuple(dict.fromkeys(overlaps)))
    if known.get(row.pk, {}).get("asset_use") != RENTED or not uses:
        return estate
    like = rents.get((row.regency, uses[0].asset.kind), {})
    return replace(
        estate, rent=like.get(row.pk), like_rents=tuple(rent for pk, rent in like.items() if pk != row.pk)
    )


def _overlap(use: AssetUse, other: AssetUse) -> Overlap | None:
    """Where another holds the same part, or the whole, on some of the same days."""
    if _holder(use) == _holder(other):
        return None
    if use.part_id and other.part_id and use.part_id != other.part_id:
        return None
    mine, theirs = use.span, other.span
    if mine is None or theirs is None:
        return None
    first, last = max(mine.first, theirs.first), min(mine.last, theirs.last)
    return Overlap(use.asset.name, other.holder, first, last) if first <= last else None


def _holder(use: AssetUse) -> object:
    """An agreement, whether it is named itself or by its case."""
    if use.agreement_id:
        return use.agreement_id
    case = use.cooperation
    return (case.agreement_id or f"case {case.pk}") if case is not None else None


def _rents(regencies: set[str]) -> dict[Place, dict[int, int]]:
    """Rupiah a square metre and year of every leased asset of the regencies, by kind of asset; one query."""
    found: dict[Place, dict[int, int]] = defaultdict(dict)
    rows = AssetUse.objects.filter(
        asset__regency__in=regencies,
        agreement__merged_into__isnull=True,
        agreement__ended_on__isnull=True,
        agreement__amount_total__gt=0,
        agreement__facts__name="asset_use",
        agreement__facts__value=RENTED,
    )
    columns = (
        *("agreement_id", "asset__regency", "asset__kind", "asset__area", "part__area"),
        *("agreement__amount_total", "agreement__starts_on", "agreement__ends_on"),
    )
    for pk, regency, kind, area, part, amount, starts, ends in rows.values_list(*columns):
        if (rent := _rent(amount, part or area, starts, ends)) is not None and pk is not None:
            found[regency, kind][pk] = rent
    return found


def _rent(amount: int | None, area: int | None, starts: date | None, ends: date | None) -> int | None:
    if not amount or not area or starts is None or ends is None or ends <= starts:
        return None
    return round(amount / area / max(((ends - starts).days + 1) / YEAR, 0.1))
