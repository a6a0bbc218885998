"""Tanah pengganti diutamakan di desa setempat."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

swap_replacement_place = Rule(
    title="Tanah pengganti terletak di desa ini, satu kecamatan, atau desa yang berbatasan",
    answers=["AST-26"],
    basis=[cite("permendagri-1-2016", "33-36")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "swap"
    ),
    requires=[
        Requirement(
            fact.replacement_place != "elsewhere",
            "Tanah pengganti terletak di {replacement_place}, bukan di desa ini, di kecamatan yang sama, atau di desa yang berbatasan.",
        ),
    ],
    remedy=(
        "Cari tanah pengganti di desa ini lebih dahulu, lalu di kecamatan yang sama atau "
        "desa yang berbatasan langsung."
    ),
    supplier="village_head",
)
