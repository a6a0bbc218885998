"""Who uses which part of an asset and when: what stands in the way of a period, and what a cooperation uses."""

from collections.abc import Sequence

from django.db.models import F, Q, QuerySet

from mitradesa.core.assets import FAR, PROVING, Span
from mitradesa.queries.facts.agreements import parsed
from mitradesa.records.models import Asset, AssetUse, Cooperation


def in_the_way(asset: int, part: int | None, span: Span, *, but: int | None = None) -> AssetUse | None:
    """The first use that takes a day of the span there: the whole stands in the way of every part, a part of itself; one query."""
    rows = taking(span).filter(asset=asset)
    if part is not None:
        rows = rows.filter(Q(part__isnull=True) | Q(part=part))
    if but is not None:
        rows = rows.exclude(pk=but)
    return rows.select_related("asset", "part", "cooperation", "agreement").first()


def taking(span: Span) -> QuerySet[AssetUse]:
    """The uses that take a day of the span; what was given up takes none after it."""
    used = Q(released_on__gt=F("first_day"))
    going = Q(released_on__isnull=True) | (used & Q(released_on__gt=span.first))
    return AssetUse.objects.filter(going, first_day__lte=span.last, last_day__gte=span.first)


def uses_of(cooperation: Cooperation) -> Sequence[AssetUse]:
    """What a cooperation names or reserves and has not given up, with its assets; one query."""
    rows = cooperation.asset_uses.filter(released_on__isnull=True).order_by("id")
    return list(rows.select_related("asset", "asset__proof_file", "part", "cooperation", "agreement"))


def assets_of(cooperation: Cooperation) -> Sequence[Asset]:
    """The assets that a cooperation uses, each once: those it names, else the one of its potential; two queries at most."""
    named = {use.asset_id: use.asset for use in uses_of(cooperation)}
    if not named and cooperation.potential is not None and cooperation.potential.asset is not None:
        return [cooperation.potential.asset]
    return list(named.values())


def uses_village_asset(cooperation: Cooperation) -> bool:
    """Whether a cooperation says that it uses a village asset."""
    return cooperation.asset_use not in ("", "none")


def unproven(asset: Asset) -> str:
    """What lacks to prove that the village controls an asset; empty where nothing does."""
    proving = PROVING[asset.kind]
    if asset.proof not in proving.enough:
        return f"{asset.name}: {asset.get_proof_display()}. Yang membuktikan: {proving.says}"
    if not asset.proof_number and asset.proof_file_id is None:
        return f"{asset.name}: nomor atau berkas {asset.get_proof_display()} belum dicatat."
    return ""


def term_of(cooperation: Cooperation) -> Span | None:
    """The days of a cooperation as its facts say them, what people stated before what a draft says; None while unknown; one query."""
    known: dict[str, object] = {}
    for fact in sorted(cooperation.facts.all(), key=lambda one: not one.stated):
        if fact.name in ("starts_on", "ends_on", "open_ended"):
            known.setdefault(fact.name, parsed(fact.name, fact.value))
    first = known.get("starts_on")
    last = known.get("ends_on") or (FAR if known.get("open_ended") else None)
    return Span(first, last) if first and last and first <= last else None  # type: ignore[arg-type, operator]


def uses_in(village: str) -> Sequence[AssetUse]:
    """Every use with days of a village's assets, by first day; one query."""
    rows = AssetUse.objects.filter(asset__village=village, first_day__isnull=False)
    return list(rows.select_related("asset", "part", "cooperation", "agreement").order_by("first_day", "id"))
