"""Perjanjian memuat ruang lingkup."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

scope_of_cooperation = Rule(
    title="Perjanjian memuat ruang lingkup",
    answers=["K-060", "DRF-01"],
    basis=[cite("pp-43-2014", "143(4) huruf a"), cite("permendagri-96-2017", "6 huruf a")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.scope_clause, "heading", "body"),
            "Perjanjian wajib memuat ruang lingkup; yang terbaca: {scope_clause}.",
        ),
    ],
    remedy="Tambahkan pasal ruang lingkup: apa yang dikerjakan bersama, di mana, dan batasnya.",
    supplier="village_secretary",
)
