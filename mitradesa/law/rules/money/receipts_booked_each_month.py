"""Penerimaan dibukukan dengan kodenya, ditutup tiap bulan, dan dilaporkan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

receipts_booked_each_month = Rule(
    title="Tiap penerimaan dibukukan dalam buku kas umum dengan kodenya, ditutup tiap bulan, dan dilaporkan paling lambat tanggal 10",
    answers=["FIN-06"],
    basis=[cite("permendagri-20-2018", "63-67")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            fact.receipts_unbooked == 0, "Masih ada {receipts_unbooked} yang belum dibukukan dengan kodenya."
        ),
        Requirement(
            fact.months_not_closed == 0,
            "Buku kas umum belum ditutup atau dilaporkan untuk {months_not_closed}.",
        ),
    ],
    remedy="Kaur keuangan membukukan yang kurang, menutup bulannya, dan melaporkannya kepada kepala desa melalui sekretaris desa.",
    supplier="finance_officer",
)
