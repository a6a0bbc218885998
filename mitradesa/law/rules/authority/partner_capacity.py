"""Badan yang menjadi pihak ketiga mempunyai akta, pengesahan, dan NIB."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

partner_capacity = Rule(
    title="Badan yang menjadi pihak ketiga mempunyai akta, pengesahan, dan NIB",
    answers=["CAP-06"],
    basis=[cite("kuhperdata", "1320 angka 2")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use"),
        one_of(fact.partner_kind, "company", "cooperative", "kdmp", "bank", "foundation"),
    ),
    requires=[
        Requirement(
            has(fact.partner_papers, "akta pendirian"),
            "Akta pendirian pihak ketiga belum ada.",
        ),
        Requirement(
            has(fact.partner_papers, "pengesahan"),
            "Pengesahan atau pendaftaran badan hukum pihak ketiga belum ada.",
        ),
        Requirement(
            any_of(fact.partner_kind == "foundation", has(fact.partner_papers, "NIB")),
            "NIB pihak ketiga belum ada.",
        ),
    ],
    remedy="Minta akta pendirian, pengesahan kementerian, dan NIB sebelum perundingan diteruskan.",
    interpretation="Tafsir: undang-undang hanya meminta kecakapan; untuk badan usaha kecakapan itu dibuktikan dengan surat-surat ini.",
    supplier="third_party",
)
