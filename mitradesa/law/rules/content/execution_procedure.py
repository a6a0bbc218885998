"""Perjanjian memuat tata cara dan ketentuan pelaksanaan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

execution_procedure = Rule(
    title="Perjanjian memuat tata cara dan ketentuan pelaksanaan",
    answers=["K-062", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf c"), cite("permendagri-96-2017", "6 huruf c")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.procedure_clause, "heading", "body"),
            "Perjanjian wajib memuat tata cara dan ketentuan pelaksanaan; yang terbaca: {procedure_clause}.",
        ),
    ],
    remedy="Tambahkan pasal tata cara pelaksanaan: siapa mengerjakan apa, kapan, dan bagaimana diawasi.",
    supplier="village_secretary",
)
