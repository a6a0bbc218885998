"""Penerimaan dibukukan seluruhnya, tanpa dikurangi biaya."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

receipts_booked_gross = Rule(
    title="Penerimaan dibukukan kotor, tanpa potongan",
    answers=["FIN-03"],
    basis=[cite("permendagri-20-2018", "43"), cite("permendagri-1-2016", "18")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
    requires=[
        Requirement(
            fact.receipt_booked == fact.receipt_gross,
            "Mitra membayar {receipt_gross}, yang dibukukan {receipt_booked}.",
        ),
    ],
    remedy="Kaur keuangan membukukan seluruh penerimaan dan mencatat biaya sebagai belanja tersendiri.",
    supplier="finance_officer",
)
