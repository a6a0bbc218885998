"""Penarikan dari rekening kas desa ditandatangani dua orang."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

withdrawals_signed_by_two = Rule(
    title="Penarikan dari rekening kas desa ditandatangani kepala desa dan pejabat keuangan",
    answers=["FIN-04"],
    basis=[cite("pp-43-2014", "92"), cite("pp-16-2026", "111")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            has(fact.withdrawal_signers, "kepala desa"), "Penarikan ditandatangani tanpa kepala desa."
        ),
        Requirement(
            has(fact.withdrawal_signers, "pejabat keuangan"),
            "Penarikan ditandatangani tanpa pejabat keuangan.",
        ),
    ],
    remedy="Minta bank hanya melayani penarikan dengan kedua tanda tangan, dan perbarui contoh tanda tangannya.",
    supplier="finance_officer",
)
