"""KSP dan BGS/BSG hanya setelah izin tertulis bupati."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

regent_permission = Rule(
    title="KSP dan BGS/BSG: izin tertulis bupati ada sebelum tanda tangan",
    answers=["AST-20", "K-087"],
    basis=[cite("permendagri-1-2016", "17")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.regent_permit == "granted",
            "Izin tertulis bupati: {regent_permit}; KSP dan BGS/BSG hanya dapat ditandatangani sesudah izin itu ada.",
        ),
        Requirement(
            fact.regent_permit_on <= fact.signed_on,
            "Izin bupati bertanggal {regent_permit_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Kepala desa mengajukan permohonan izin kepada bupati melalui camat, dan menunggu "
        "izin itu sebelum menandatangani."
    ),
    supplier="regent",
)
