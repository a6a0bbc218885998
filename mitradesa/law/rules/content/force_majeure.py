"""Perjanjian menjelaskan keadaan memaksa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

force_majeure = Rule(
    title="Perjanjian menjelaskan keadaan memaksa",
    answers=["DRF-04"],
    basis=[cite("kuhperdata", "1244-1245")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            one_of(fact.force_majeure_clause, "heading", "body"),
            "Klausul keadaan memaksa (force majeure): {force_majeure_clause}.",
        ),
    ],
    remedy="Tambahkan pasal keadaan memaksa: kejadian apa, cara memberi tahu, dan akibatnya bagi tiap pihak.",
    supplier="village_secretary",
)
