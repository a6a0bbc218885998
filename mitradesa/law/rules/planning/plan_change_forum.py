"""Perubahan rencana dibahas dalam musrenbang desa yang khusus."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

plan_change_forum = Rule(
    title="Perubahan RPJM/RKP Desa dibahas dalam musrenbang desa yang diadakan khusus",
    answers=["K-027"],
    basis=[
        cite("permendagri-96-2017", "9(2)"),
        cite("permendagri-96-2017", "9(3)"),
        cite("pp-16-2026", "148(2)"),
    ],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: satu sumber menyebut musrenbang khusus, sumber lain musyawarah desa; keduanya diterima."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"), fact.plan_change_ground != "unchanged"
    ),
    requires=[
        Requirement(
            fact.plan_change_forum != "none",
            "Perubahan RPJM/RKP Desa {plan_change_forum}.",
        ),
    ],
    remedy="Adakan musrenbang desa khusus untuk membahas perubahan itu dan tetapkan dengan peraturan desa.",
    supplier="village_head",
)
