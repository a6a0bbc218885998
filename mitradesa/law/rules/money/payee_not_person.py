"""Uang untuk desa tidak masuk rekening pribadi."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

payee_not_person = Rule(
    title="Uang untuk desa tidak dibayarkan ke rekening pribadi",
    answers=["FIN-01"],
    basis=[cite("pp-43-2014", "91"), cite("permendagri-20-2018", "43"), cite("pp-16-2026", "110")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
    requires=[
        Requirement(
            not_(fact.payee_is_person),
            "Menurut naskah, uang untuk desa dibayarkan ke rekening pribadi.",
        ),
    ],
    remedy="Ganti dengan nomor rekening kas desa atas nama pemerintah desa.",
    supplier="draft",
)
