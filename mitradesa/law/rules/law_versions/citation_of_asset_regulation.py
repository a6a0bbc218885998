"""Permendagri 1/2016 disebut sebagaimana diubah dengan Permendagri 3/2024."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

citation_of_asset_regulation = Rule(
    title="Permendagri 1/2016 disebut sebagaimana diubah dengan Permendagri 3/2024",
    answers=["VER-03"],
    basis=[cite("permendagri-3-2024", "P3-2024-LIST")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.asset_use != "none"
    ),
    requires=[
        Requirement(
            any_of(
                not_(has(fact.legal_bases, "Permendagri 1/2016")),
                has(fact.legal_bases, "Permendagri 3/2024"),
            ),
            "Naskah menyebut Permendagri 1/2016 tanpa perubahannya, Permendagri 3/2024.",
        ),
    ],
    remedy='Tambahkan "sebagaimana diubah dengan Permendagri 3/2024" pada dasar hukum.',
    supplier="village_secretary",
)
