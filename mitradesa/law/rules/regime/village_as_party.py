"""Sedikitnya satu desa menjadi pihak."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_as_party = Rule(
    title="Sedikitnya satu desa menjadi pihak",
    answers=["K-004"],
    basis=[cite("uu-6-2014", "91")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.village_count >= 1,
            "Naskah diperlakukan sebagai urusan desa, tetapi desa yang menjadi pihak: {village_count}.",
        ),
    ],
    remedy="Sebut desa, diwakili kepala desa, sebagai pihak; atau nyatakan bahwa naskah ini bukan kerja sama desa.",
    supplier="village_secretary",
)
