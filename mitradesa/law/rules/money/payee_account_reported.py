"""Rekening dalam naskah sama dengan rekening kas desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

payee_account_reported = Rule(
    title="Rekening penerima dalam naskah sama dengan rekening kas desa yang dilaporkan",
    answers=["FIN-01", "AST-13"],
    basis=[
        cite("pp-43-2014", "91"),
        cite("permendagri-20-2018", "43"),
        cite("permendagri-20-2018", "44"),
        cite("pp-16-2026", "110"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
    requires=[
        Requirement(
            fact.payee_account == fact.village_cash_account,
            "Rekening dalam naskah {payee_account}, sedangkan rekening kas desa {village_cash_account}.",
        ),
    ],
    remedy=(
        "Kaur keuangan mencocokkan angkanya; tulis nomor rekening kas desa yang dilaporkan "
        "kepada bupati ke dalam naskah."
    ),
    supplier="finance_officer",
)
