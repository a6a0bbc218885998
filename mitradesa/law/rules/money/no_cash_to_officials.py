"""Mitra tidak membayar tunai kepada kepala desa atau orang lain."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

no_cash_to_officials = Rule(
    title="Mitra membayar lewat transfer, atau tunai hanya kepada kaur keuangan",
    answers=["FIN-02"],
    basis=[
        cite("permendagri-20-2018", "43"),
        cite("permendagri-20-2018", "63-67"),
        cite("pp-16-2026", "129(3)"),
    ],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
    requires=[
        Requirement(
            not_(one_of(fact.payment_mode, "village_head", "other_person")),
            "Menurut naskah, mitra membayar {payment_mode}.",
        ),
    ],
    remedy="Tulis bahwa pembayaran dilakukan lewat transfer ke rekening kas desa.",
    supplier="draft",
)
