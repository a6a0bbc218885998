"""BKAD dibentuk bila lebih dari satu desa bekerja sama dengan pihak ketiga."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_for_several_villages = Rule(
    title="BKAD dibentuk bila lebih dari satu desa bekerja sama dengan pihak ketiga",
    answers=["P16-03"],
    basis=[cite("pp-16-2026", "166(2)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.village_count >= 2),
    requires=[
        Requirement(
            fact.bkad_instrument == "peraturan_bersama",
            "Ada {village_count} sebagai pihak, tetapi naskah pembentukan BKAD: {bkad_instrument}.",
        ),
    ],
    remedy="Bentuk BKAD dalam musyawarah antar-desa dan tetapkan susunannya dengan peraturan bersama kepala desa.",
    supplier="village_head",
)
