"""Peraturan desa lain yang mendasari kerja sama diundangkan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

other_perdes_promulgated = Rule(
    title="Peraturan desa lain yang mendasari kerja sama diundangkan dalam Lembaran Desa",
    answers=["REG-02"],
    basis=[cite("uu-6-2014", "69(11)"), cite("pp-43-2014", "84")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.other_perdes > 0),
    requires=[
        Requirement(
            fact.other_perdes_not_promulgated == 0,
            "Dari {other_perdes} yang mendasarinya, {other_perdes_not_promulgated} belum diundangkan dalam Lembaran Desa.",
        ),
    ],
    remedy="Sekretaris desa mengundangkan peraturan desa itu dalam Lembaran Desa dan mencatat nomornya.",
    supplier="village_secretary",
)
