"""Peraturan desa diundangkan sekretaris desa dalam Lembaran Desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

perdes_promulgation = Rule(
    title="Peraturan desa tentang pemanfaatan aset diundangkan dalam Lembaran Desa",
    answers=["REG-02"],
    basis=[cite("uu-6-2014", "69(11)"), cite("pp-43-2014", "84")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.utilisation_perdes == "promulgated",
            "Peraturan desa tentang pemanfaatan aset: {utilisation_perdes}.",
        ),
    ],
    remedy="Sekretaris desa mengundangkan peraturan desa itu dalam Lembaran Desa dan mencatat nomornya.",
    supplier="village_secretary",
)
