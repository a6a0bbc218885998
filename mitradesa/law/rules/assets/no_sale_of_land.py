"""Tanah dan bangunan desa tidak dijual, hanya dapat ditukar."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LAND = ("tanah", "bangunan")

no_sale_of_land = Rule(
    title="Tanah dan bangunan desa tidak dijual",
    answers=["AST-24"],
    basis=[cite("permendagri-1-2016", "25"), cite("pp-16-2026", "133(3)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "sale"
    ),
    requires=[
        Requirement(not_(has(fact.asset_kinds, kind)), f"Naskah menjual aset desa berupa {kind}.")
        for kind in LAND
    ],
    remedy=(
        "Jangan ditandatangani sebagai jual beli; pemindahtanganan tanah atau bangunan desa "
        "hanya dengan tukar menukar."
    ),
    supplier="village_head",
)
