"""Perjanjian memuat penyelesaian perselisihan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

dispute_settlement = Rule(
    title="Perjanjian memuat penyelesaian perselisihan",
    answers=["K-067", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf h"), cite("permendagri-96-2017", "6 huruf h")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.dispute_clause, "heading", "body"),
            "Perjanjian wajib memuat penyelesaian perselisihan; yang terbaca: {dispute_clause}.",
        ),
    ],
    remedy="Tambahkan pasal penyelesaian perselisihan, dimulai dengan musyawarah.",
    supplier="village_secretary",
)
