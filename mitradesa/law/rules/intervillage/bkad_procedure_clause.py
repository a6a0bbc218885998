"""Susunan dan tata kerja BKAD diatur dalam peraturan bersama."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_procedure_clause = Rule(
    title="Peraturan bersama mengatur susunan dan tata kerja BKAD",
    answers=["K-093"],
    basis=[cite("pp-43-2014", "144(2)"), cite("pp-16-2026", "166(5)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "inter_village", not_(fact.involves_bumdes), not_(fact.rural_area)),
    requires=[
        Requirement(
            one_of(fact.bkad_clause, "heading", "body"),
            "Peraturan bersama wajib mengatur susunan dan tata kerja BKAD; yang terbaca: {bkad_clause}.",
        ),
    ],
    remedy="Tambahkan pasal tentang pembentukan, susunan, dan tata kerja BKAD, atau sebut peraturan bersama tersendiri yang mengaturnya.",
    supplier="village_secretary",
)
