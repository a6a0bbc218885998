"""Perjanjian memuat pendanaan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

funding_of_cooperation = Rule(
    title="Perjanjian memuat pendanaan",
    answers=["K-065", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf f"), cite("permendagri-96-2017", "6 huruf f")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.funding_clause, "heading", "body"),
            "Perjanjian wajib memuat pendanaan; yang terbaca: {funding_clause}.",
        ),
    ],
    remedy=(
        "Tambahkan pasal pendanaan: siapa membayar apa, berapa, kapan, dan ke rekening mana; bila tanpa dana,"
        " tuliskan demikian."
    ),
    supplier="village_secretary",
)
