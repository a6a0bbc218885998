"""Perjanjian tidak memuat klausul yang terlarang."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

lawful_cause = Rule(
    title="Perjanjian tidak memuat klausul yang terlarang",
    answers=["CAP-08"],
    basis=[cite("kuhperdata", "1337")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            not_(fact.pledges_asset),
            "Naskah membolehkan aset desa dijaminkan.",
        ),
        Requirement(
            not_(has(fact.restrictive_clauses, "rahasia terhadap warga")),
            "Naskah merahasiakan perjanjian dari warga.",
        ),
        Requirement(
            not_(has(fact.restrictive_clauses, "melepas pengawasan")),
            "Naskah melepaskan pengawasan atas pelaksanaannya.",
        ),
    ],
    remedy="Hapus klausul itu; aset desa tidak dapat dijaminkan, dan perjanjian badan publik terbuka serta diawasi.",
    supplier="village_secretary",
)
