"""Objek perjanjian tercatat dengan kode barang."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_item_codes = Rule(
    title="Aset yang dipakai tercatat dengan kode barang dalam buku inventaris",
    answers=["AST-01"],
    basis=[cite("permendagri-1-2016", "28-29"), cite("pp-16-2026", "133(1)")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg", "sale", "swap"),
    ),
    requires=[
        Requirement(
            fact.assets_without_item_code == 0,
            "Masih ada {assets_without_item_code} yang belum tercatat dengan kode barang.",
        ),
    ],
    remedy="Sekretaris desa mencatat objek itu dalam buku inventaris aset desa dan memberinya kode barang.",
    supplier="village_secretary",
)
