"""Perjanjian memuat hak dan kewajiban."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

rights_and_obligations = Rule(
    title="Perjanjian memuat hak dan kewajiban",
    answers=["K-064", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf e"), cite("permendagri-96-2017", "6 huruf e")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.rights_obligations_clause, "heading", "body"),
            "Perjanjian wajib memuat hak dan kewajiban; yang terbaca: {rights_obligations_clause}.",
        ),
    ],
    remedy="Tambahkan pasal hak dan kewajiban tiap pihak.",
    supplier="village_secretary",
)
