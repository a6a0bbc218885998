"""Selama perjanjian berjalan aset desa tidak dijaminkan siapa pun."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_free_of_pledge = Rule(
    title="Selama perjanjian berjalan aset desa tidak dijaminkan siapa pun",
    answers=["AST-21"],
    basis=[
        cite("pp-43-2014", "107(3)"),
        cite("pp-16-2026", "133(4) huruf a"),
        cite("permendagri-1-2016", "6(5)"),
    ],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use != "none"
    ),
    requires=[
        Requirement(
            fact.objects_pledged == 0,
            "Menurut surat bank atau sertifikat, {objects_pledged} sedang dijaminkan.",
        ),
    ],
    remedy="Minta mitra melepaskan jaminan itu dan beri tahu bank secara tertulis bahwa aset desa tidak dapat dijaminkan.",
    supplier="village_head",
)
