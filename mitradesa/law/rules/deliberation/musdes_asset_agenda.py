"""Penambahan atau pelepasan aset menjadi mata acara tersendiri."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_asset_agenda = Rule(
    title="Penambahan atau pelepasan aset menjadi mata acara tersendiri musyawarah desa",
    answers=["MUS-03"],
    basis=[cite("uu-6-2014", "54(2) huruf f"), cite("pp-43-2014", "111(1)"), cite("permendagri-1-2016", "5")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    interpretation="Tafsir: penjualan dan tukar menukar melepas aset; BGS dan BSG menambah bangunan.",
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sale", "swap", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            has(fact.musdes_agenda, "penambahan atau pelepasan aset"),
            "Naskah berisi {asset_use}, tetapi mata acaranya hanya: {musdes_agenda}.",
        ),
    ],
    remedy=(
        "BPD memasukkan penambahan atau pelepasan aset sebagai mata acara tersendiri dan "
        "membahasnya dalam musyawarah desa."
    ),
    supplier="bpd",
)
