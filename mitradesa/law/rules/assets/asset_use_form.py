"""Bentuk pemanfaatan aset adalah salah satu dari lima bentuk."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_use_form = Rule(
    title="Pemanfaatan aset desa berbentuk sewa, pinjam pakai, KSP, BGS, atau BSG",
    answers=["AST-05", "K-084"],
    basis=[cite("permendagri-1-2016", "11(2)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        not_(one_of(fact.asset_use, "none", "sale", "swap")),
    ),
    requires=[
        Requirement(
            one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
            "Naskah memakai aset desa dalam {asset_use}, yang tidak dikenal sebagai bentuk pemanfaatan.",
        ),
    ],
    remedy=(
        "Sebut dengan jelas bentuk pemanfaatannya: sewa, pinjam pakai, KSP, BGS, atau BSG, "
        "lalu ikuti syarat bentuk itu."
    ),
    supplier="draft",
)
