"""Tata tertib musyawarah desa ditetapkan dengan peraturan desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_rules_of_order = Rule(
    title="Tata tertib musyawarah desa ditetapkan dengan peraturan desa",
    answers=["MUS-11"],
    basis=[cite("permendesa-16-2019", "31(2)")],
    gate=Gate.PREPARE,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.musdes_rules == "perdes",
            "Tata tertib musyawarah desa: {musdes_rules}.",
        ),
    ],
    remedy="Kepala desa dan BPD menetapkan peraturan desa tentang tata tertib musyawarah desa.",
    supplier="bpd",
)
