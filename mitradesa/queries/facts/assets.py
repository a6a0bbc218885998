"""Facts of a cooperation that the inventory of village assets shows."""

from collections.abc import Iterator, Sequence

from mitradesa.core.assets import ASSET_KIND_WORDS, AssetKind, CurrentUse, Proof
from mitradesa.queries.asset_uses import assets_of, unproven, uses_of, uses_village_asset
from mitradesa.records.models import Asset, AssetUse, Cooperation

Shown = tuple[str, object, str]
INVENTORY = "inventaris aset desa"
WORST_TITLE = (Proof.NO_PAPER, Proof.OTHER_NAME, Proof.IN_PROCESS, Proof.VILLAGE_GOVERNMENT)
GRAVEST_USE = (CurrentUse.GOVERNMENT, CurrentUse.OTHER_PARTY, CurrentUse.RESIDENTS, CurrentUse.IDLE)


def of_assets(one: Cooperation) -> Iterator[Shown]:
    """What the assets of a cooperation show, of several the one that stands worst; three queries at most."""
    named = assets_of(one) if uses_village_asset(one) else ()
    if not named:
        return
    yield "asset_object", _described(named, uses_of(one)), INVENTORY
    yield "asset_kinds", list(dict.fromkeys(ASSET_KIND_WORDS[asset.kind] for asset in named)), INVENTORY
    yield "assets_without_item_code", sum(1 for asset in named if not asset.code), INVENTORY
    titles = {asset.proof for asset in named if asset.kind == AssetKind.LAND}
    if titles:
        yield "land_title", next((proof.value for proof in WORST_TITLE if proof in titles), ""), INVENTORY
    buildings = [asset for asset in named if asset.kind == AssetKind.BUILDING]
    if buildings:
        yield "buildings_without_proof", sum(1 for asset in buildings if unproven(asset)), INVENTORY
    used = {asset.current_use for asset in named}
    yield "asset_current_use", next((use.value for use in GRAVEST_USE if use in used), ""), INVENTORY


def _described(named: Sequence[Asset], uses: Sequence[AssetUse]) -> str:
    parts: dict[int, list[str]] = {}
    for use in uses:
        if use.part is not None:
            area = f" {use.part.area} m²" if use.part.area else ""
            parts.setdefault(use.asset_id, []).append(f"bagian {use.part.name}{area}")
    return "; ".join(_one(asset, parts.get(asset.pk, ())) for asset in named)[:300]


def _one(asset: Asset, parts: Sequence[str]) -> str:
    area = f" {asset.area} m²" if asset.area and not parts else ""
    of_it = f" ({', '.join(parts)})" if parts else ""
    return f"{asset.name}{area}{of_it}" + (f", kode barang {asset.code}" if asset.code else "")
