"""BGS/BSG paling lama dua puluh tahun."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, years
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2016-01", years(20), cite("permendagri-1-2016", "16")), tighter="lower")

bgs_length = Rule(
    title="BGS/BSG paling lama {LONGEST}",
    answers=["AST-18"],
    basis=[cite("permendagri-1-2016", "16")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), one_of(fact.asset_use, "bgs", "bsg")
    ),
    requires=[
        Requirement(
            fact.ends_on < fact.starts_on + LONGEST,
            "Perjanjian berlaku dari {starts_on} sampai {ends_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Persingkat jangka waktu menjadi paling lama {LONGEST}; perpanjangan hanya setelah evaluasi.",
    supplier="village_head",
)
