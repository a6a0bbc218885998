"""Pungutan desa punya peraturan desa yang sudah dievaluasi."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

levy_has_perdes = Rule(
    title="Pungutan desa didasarkan pada peraturan desa yang sudah dievaluasi bupati",
    answers=["BUD-12"],
    basis=[cite("uu-6-2014", "69(4)")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"), fact.levy_amount > 0
    ),
    requires=[
        Requirement(
            fact.levy_perdes == "evaluated",
            "Naskah menyebut pungutan {levy_amount}; peraturan desanya: {levy_perdes}.",
        ),
    ],
    remedy=(
        "Tetapkan peraturan desa tentang pungutan setelah dievaluasi bupati, atau hapus pungutan dari naskah."
    ),
    supplier="village_head",
)
