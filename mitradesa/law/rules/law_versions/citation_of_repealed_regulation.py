"""Perjanjian sejak 27 Maret 2026 menyebut PP 16/2026, bukan hanya PP 43/2014 yang sudah dicabut."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

citation_of_repealed_regulation = Rule(
    title="Perjanjian sejak 27 Maret 2026 menyebut PP 16/2026, bukan hanya PP 43/2014 yang sudah dicabut",
    answers=["VER-01"],
    basis=[cite("pp-16-2026", "187")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            any_of(
                not_(has(fact.legal_bases, "PP 43/2014")),
                has(fact.legal_bases, "PP 16/2026"),
            ),
            "Naskah menyebut PP 43/2014, yang dicabut sejak 27 Maret 2026, tanpa menyebut PP 16/2026.",
        ),
    ],
    remedy="Ganti dasar hukum PP 43/2014 dengan PP 16/2026. Hal ini kurang rapi, tetapi tidak menghalangi tanda tangan.",
    supplier="village_secretary",
)
