"""Kuitansi yang melewati batas bermeterai."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LIMIT = Dated(Since("2021-01-01", 5_000_000, cite("uu-10-2020", "3(2) huruf g")), tighter="lower")

receipt_stamp = Rule(
    title="Kuitansi di atas {LIMIT} bermeterai",
    answers=["STM-02"],
    basis=[cite("uu-10-2020", "3(2) huruf g")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.largest_unstamped_receipt <= LIMIT,
            "Ada kuitansi {largest_unstamped_receipt} tanpa meterai, di atas {LIMIT}.",
        ),
    ],
    remedy="Bubuhkan meterai pada kuitansi itu atau lakukan pemeteraian kemudian.",
    supplier="finance_officer",
)
