"""Aset desa tidak dijaminkan oleh siapa pun."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_not_pledged = Rule(
    title="Aset desa tidak digadaikan atau dijadikan jaminan",
    answers=["AST-21", "K-085"],
    basis=[
        cite("pp-43-2014", "107(3)"),
        cite("pp-16-2026", "133(4) huruf a"),
        cite("permendagri-1-2016", "6(5)"),
    ],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use != "none"
    ),
    requires=[
        Requirement(
            not_(fact.pledges_asset),
            "Naskah membolehkan aset desa dijaminkan.",
        ),
    ],
    remedy=(
        "Hapus ketentuan itu, dan tulis bahwa aset desa dilarang digadaikan atau dijaminkan "
        "oleh pihak mana pun."
    ),
    supplier="draft",
)
