"""Perjanjian mengatur cidera janji dan pengakhiran."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

default_and_termination = Rule(
    title="Perjanjian mengatur cidera janji dan pengakhiran",
    answers=["DRF-03"],
    basis=[cite("kuhperdata", "1266-1267")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            one_of(fact.default_clause, "heading", "body"),
            "Klausul cidera janji: {default_clause}.",
        ),
        Requirement(
            one_of(fact.termination_clause, "heading", "body"),
            "Klausul pemutusan atau pengakhiran: {termination_clause}.",
        ),
    ],
    remedy="Tambahkan pasal cidera janji (peringatan, tenggat, akibat) dan pasal pengakhiran.",
    supplier="village_secretary",
)
