"""Perjanjian memuat bidang kerja sama."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

field_of_cooperation = Rule(
    title="Perjanjian memuat bidang kerja sama",
    answers=["K-061", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf b"), cite("permendagri-96-2017", "6 huruf b")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.field_clause, "heading", "body"),
            "Perjanjian wajib memuat bidang kerja sama; yang terbaca: {field_clause}.",
        ),
    ],
    remedy="Tambahkan pasal yang menyebut bidang atau objek kerja sama.",
    supplier="village_secretary",
)
