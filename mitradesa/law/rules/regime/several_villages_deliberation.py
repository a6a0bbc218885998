"""Beberapa desa dengan satu pihak ketiga menyepakati perjanjian dalam musyawarah antar-desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

several_villages_deliberation = Rule(
    title="Beberapa desa dengan satu pihak ketiga menyepakati perjanjian dalam musyawarah antar-desa",
    answers=["P16-02"],
    basis=[cite("pp-16-2026", "165(4)")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.village_count >= 2),
    requires=[
        Requirement(
            fact.mad_state == "agreed",
            "Ada {village_count} sebagai pihak, tetapi hasil musyawarah antar-desa: {mad_state}.",
        ),
        Requirement(
            fact.mad_on <= fact.signed_on,
            "Musyawarah antar-desa ({mad_on}) sesudah tanda tangan ({signed_on}).",
        ),
    ],
    remedy="Adakan musyawarah antar-desa yang membahas dan menyepakati perjanjian sebelum ditandatangani.",
    supplier="bpd",
)
