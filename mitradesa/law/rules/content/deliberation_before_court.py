"""Langkah pertama bila berselisih adalah musyawarah."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

deliberation_before_court = Rule(
    title="Langkah pertama bila berselisih adalah musyawarah",
    answers=["K-088"],
    basis=[cite("pp-43-2014", "148"), cite("permendagri-96-2017", "P96-DISPUTE")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        one_of(fact.dispute_clause, "heading", "body"),
    ),
    requires=[
        Requirement(
            fact.dispute_first_step == "musyawarah",
            "Langkah pertama yang disebut naskah adalah {dispute_first_step}, bukan musyawarah.",
        ),
    ],
    remedy="Dahulukan musyawarah para pihak sebelum camat, bupati/wali kota, arbitrase, atau pengadilan.",
    supplier="village_secretary",
)
