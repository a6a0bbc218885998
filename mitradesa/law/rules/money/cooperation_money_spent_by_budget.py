"""Uang kerja sama dibelanjakan lewat dokumen anggaran."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

cooperation_money_spent_by_budget = Rule(
    title="Uang hasil kerja sama dibelanjakan lewat dokumen anggaran, tidak langsung dipakai",
    answers=["FIN-09"],
    basis=[cite("permendagri-20-2018", "3")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(fact.cooperation_money_use != "direct", "Uang hasil kerja sama {cooperation_money_use}."),
    ],
    remedy="Setorkan dahulu ke rekening kas desa, anggarkan, dan belanjakan dengan surat permintaan pembayaran yang disetujui kepala desa.",
    supplier="finance_officer",
)
