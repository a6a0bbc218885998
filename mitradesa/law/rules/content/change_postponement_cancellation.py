"""Perjanjian memuat tata cara perubahan, penundaan, dan pembatalan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

change_postponement_cancellation = Rule(
    title="Perjanjian memuat tata cara perubahan, penundaan, dan pembatalan",
    answers=["K-066", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf g"), cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.change_clause, "heading", "body"),
            "Perjanjian wajib memuat tata cara perubahan, penundaan, dan pembatalan; yang terbaca: {change_clause}.",
        ),
    ],
    remedy="Tambahkan pasal tata cara perubahan (addendum), penundaan, dan pembatalan.",
    supplier="village_secretary",
)
