"""Bagian yang ditutup punya uji konsekuensi tertulis."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

consequence_tests_written = Rule(
    title="Setiap bagian naskah yang ditutup punya uji konsekuensi tertulis",
    answers=["KIP-03"],
    basis=[cite("uu-14-2008", "17"), cite("uu-14-2008", "19")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        fact.withheld_parts > 0,
    ),
    requires=[
        Requirement(
            fact.consequence_tests >= fact.withheld_parts,
            "Ada {withheld_parts} yang ditutup, uji konsekuensinya {consequence_tests}.",
        ),
    ],
    remedy="Pejabat pengelola informasi desa membuat uji konsekuensi tertulis, atau membuka bagian itu.",
    supplier="village_secretary",
)
