"""UU 6/2014 disebut sebagaimana diubah terakhir dengan UU 3/2024."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

citation_of_village_act = Rule(
    title="UU 6/2014 disebut sebagaimana diubah terakhir dengan UU 3/2024",
    answers=["VER-02"],
    basis=[cite("uu-3-2024", "U3-TITLE")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            any_of(
                not_(has(fact.legal_bases, "UU 6/2014")),
                has(fact.legal_bases, "UU 3/2024"),
            ),
            "Naskah menyebut UU 6/2014 tanpa perubahan terakhirnya, UU 3/2024.",
        ),
    ],
    remedy='Tambahkan "sebagaimana telah beberapa kali diubah terakhir dengan UU 3/2024" pada dasar hukum.',
    supplier="village_secretary",
)
