"""Uang kerja sama masuk rekening kas desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

cooperation_money_banked = Rule(
    title="Seluruh uang kerja sama masuk rekening kas desa",
    answers=["K-107"],
    basis=[cite("permendagri-20-2018", "43"), cite("pp-43-2014", "91"), cite("pp-16-2026", "110")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "grant_or_aid"),
        fact.asset_use == "none",
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            fact.cooperation_banked >= fact.cooperation_received,
            "Mitra sudah membayar {cooperation_received}, tetapi di rekening kas desa baru {cooperation_banked}.",
        ),
    ],
    remedy="Kaur keuangan menyetorkan selisihnya ke rekening kas desa dan menyimpan bukti setornya.",
    supplier="finance_officer",
)
