"""BGS/BSG dilakukan karena desa perlu bangunan dan dananya tidak ada."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

PAPERS = ("pernyataan perlu bangunan", "pernyataan dana tidak cukup")

bgs_need = Rule(
    title="BGS/BSG: kebutuhan bangunan dan tidak adanya dana dicatat",
    answers=["AST-17"],
    basis=[cite("permendagri-1-2016", "15")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), one_of(fact.asset_use, "bgs", "bsg")
    ),
    requires=[
        Requirement(has(fact.asset_papers, paper), f"Dalam berkas belum ada {paper}.") for paper in PAPERS
    ],
    remedy=(
        "Kepala desa membuat pernyataan tertulis bahwa desa memerlukan bangunan itu dan APB "
        "Desa tidak punya dananya."
    ),
    supplier="village_head",
)
