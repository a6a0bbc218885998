"""Sewa aset desa paling lama tiga tahun."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2016-01", months(36), cite("permendagri-1-2016", "12(2)")), tighter="lower")

lease_length = Rule(
    title="Sewa aset desa paling lama {LONGEST}",
    answers=["AST-07", "K-086"],
    basis=[cite("permendagri-1-2016", "12(2)")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "sewa"
    ),
    requires=[
        Requirement(
            fact.ends_on < fact.starts_on + LONGEST,
            "Sewa berlaku dari {starts_on} sampai {ends_on}, melewati batas {LONGEST}.",
        )
    ],
    remedy="Persingkat jangka waktu menjadi paling lama {LONGEST}; perpanjangan kelak adalah keputusan baru.",
    supplier="village_head",
)
