"""Perjanjian memuat jangka waktu."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

cooperation_term = Rule(
    title="Perjanjian memuat jangka waktu",
    answers=["K-063", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf d"), cite("permendagri-96-2017", "6 huruf d")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.term_clause, "heading", "body"),
            "Perjanjian wajib memuat jangka waktu; yang terbaca: {term_clause}.",
        ),
    ],
    remedy="Tambahkan pasal jangka waktu dengan tanggal mulai dan tanggal berakhir.",
    supplier="village_secretary",
)
