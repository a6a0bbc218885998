"""What a side brings to an agreement that is not money: its kinds, where its value comes from, and whose it is."""

from collections.abc import Mapping
from enum import StrEnum

from mitradesa.core.assets import AssetKind


class InKindKind(StrEnum):
    """What is brought."""

    LAND = "land"
    BUILDING = "building"
    GOODS = "goods"
    LABOUR = "labour"
    SERVICE = "service"
    WAIVED = "waived"
    OTHER = "other"


IN_KIND_WORDS: Mapping[str, str] = {
    InKindKind.LAND: "tanah atau pemakaiannya",
    InKindKind.BUILDING: "bangunan atau pemakaiannya",
    InKindKind.GOODS: "barang",
    InKindKind.LABOUR: "tenaga kerja",
    InKindKind.SERVICE: "jasa atau pelatihan",
    InKindKind.WAIVED: "pungutan yang dibebaskan",
    InKindKind.OTHER: "lainnya",
}


class ValueSource(StrEnum):
    """Where a value comes from."""

    INVOICE = "invoice"
    APPRAISAL = "appraisal"
    NJOP = "njop"
    MARKET = "market"
    WAGE = "wage"
    TARIFF = "tariff"
    AGREEMENT = "agreement"
    ESTIMATE = "estimate"


VALUE_SOURCE_WORDS: Mapping[str, str] = {
    ValueSource.INVOICE: "faktur atau kuitansi",
    ValueSource.APPRAISAL: "penilai",
    ValueSource.NJOP: "NJOP",
    ValueSource.MARKET: "harga setempat",
    ValueSource.WAGE: "hari kerja kali upah setempat",
    ValueSource.TARIFF: "tarif peraturan desa",
    ValueSource.AGREEMENT: "disebut dalam perjanjian",
    ValueSource.ESTIMATE: "taksiran bersama",
}


class Belongs(StrEnum):
    """Whose it is, and what happens to it."""

    VILLAGE = "village"
    VILLAGE_AT_END = "village_at_end"
    GIVER = "giver"
    SPENT = "spent"


BELONGS_WORDS: Mapping[str, str] = {
    Belongs.VILLAGE: "menjadi milik desa",
    Belongs.VILLAGE_AT_END: "menjadi milik desa pada akhir kerja sama",
    Belongs.GIVER: "tetap milik yang memberi",
    Belongs.SPENT: "habis dipakai",
}

ASSET_OF: Mapping[str, AssetKind] = {
    InKindKind.LAND: AssetKind.LAND,
    InKindKind.BUILDING: AssetKind.BUILDING,
    InKindKind.GOODS: AssetKind.EQUIPMENT,
}
"""The kinds that can be entered in the inventory, and the kind of asset that a form begins with."""
