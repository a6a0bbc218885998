"""What the records hold for a semester's asset report: the inventory, each use of it in the semester, and what is missing."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Prefetch, Q, Sum

from mitradesa.core.assets import ASSET_KIND_WORDS, CURRENT_USE_WORDS, PROOF_WORDS, Proof
from mitradesa.core.village_reports import Period
from mitradesa.records.models import Asset, AssetUse, Receipt


def assets_told(village: str, period: Period) -> tuple[list[dict[str, object]], list[str]]:
    """Every asset of a village with who used it in the semester, and what is missing, each in a sentence; five queries."""
    still = Q(released_on__isnull=True) | Q(released_on__gt=period.first)
    used = AssetUse.objects.filter(
        still, first_day__lte=period.last, last_day__gte=period.first
    ) | AssetUse.objects.filter(first_day__isnull=True, released_on__isnull=True)
    uses = used.select_related(
        "part", "cooperation__agreement__partner", "agreement__partner", "cooperation__partner"
    )
    rows = list(Asset.objects.filter(village=village).prefetch_related(Prefetch("uses", uses)))
    money = _received([one for row in rows for one in row.uses.all()], period)
    told = [_told(row, money) for row in rows]
    lacking = [f"{row.name}: {one}" for row in rows for one in _lacking(row)]
    return told, lacking


def _agreement_of(one: AssetUse) -> int | None:
    return one.agreement_id or (one.cooperation.agreement_id if one.cooperation else None)


def _received(uses: Sequence[AssetUse], period: Period) -> Mapping[int, int]:
    ids = {pk for one in uses if (pk := _agreement_of(one)) is not None}
    rows = Receipt.objects.filter(
        agreement__in=ids,
        withdrawn_at__isnull=True,
        received_on__gte=period.first,
        received_on__lte=period.last,
    )
    return dict(rows.order_by().values_list("agreement").annotate(rupiah=Sum("amount")))


def _told(row: Asset, money: Mapping[int, int]) -> dict[str, object]:
    return {
        "code": row.code,
        "name": row.name,
        "kind": ASSET_KIND_WORDS[row.kind],
        "place": row.place,
        "area": row.area,
        "proof": PROOF_WORDS[Proof(row.proof)] + (f", {row.proof_number}" if row.proof_number else ""),
        "use": CURRENT_USE_WORDS[row.current_use],
        "uses": [_use(one, money) for one in row.uses.all()],
    }


def _use(one: AssetUse, money: Mapping[int, int]) -> dict[str, object]:
    whose = one.agreement or (one.cooperation.agreement if one.cooperation else None) or one.cooperation
    partner = whose.partner if whose else None
    return {
        "holder": one.holder,
        "partner": partner.name if partner else "",
        "where": one.where,
        "first_day": _iso(one.first_day),
        "last_day": _iso(one.released_on or one.last_day),
        "received": money.get(_agreement_of(one) or 0, 0),
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _lacking(row: Asset) -> list[str]:
    undated = any(one.first_day is None for one in row.uses.all())
    said = [
        (not row.code, "kode inventarisnya belum dicatat"),
        (row.area is None and row.kind == "land", "luasnya belum dicatat"),
        (row.proof == Proof.NO_PAPER, "belum ada bukti penguasaan"),
        (row.use_decree_id is None, "keputusan status penggunaannya belum dicatat"),
        (undated, "ada pemanfaatan tanpa hari mulai dan berakhir"),
    ]
    return [sentence for lacks, sentence in said if lacks]
