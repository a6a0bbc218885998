"""Perubahan mengikuti tata cara dalam perjanjian itu sendiri."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

change_follows_clause = Rule(
    title="Perubahan mengikuti tata cara dalam perjanjian asal",
    answers=["K-111"],
    basis=[cite("pp-43-2014", "146"), cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.document_kind == "addendum"),
    requires=[
        Requirement(
            fact.change_steps_skipped == 0,
            "Masih ada {change_steps_skipped} tata cara perubahan yang belum ditempuh.",
        ),
    ],
    remedy="Baca pasal perubahan dalam perjanjian asal dan tempuh langkah yang terlewat sebelum menandatangani.",
    supplier="village_secretary",
)
