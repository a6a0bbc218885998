"""Sewa sebelum 2016 dinilai dengan aturan lama."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2007", months(36), cite("permendagri-4-2007", "P4-2007-LEASE")), tighter="lower")

old_lease_length = Rule(
    title="Sewa yang ditandatangani sebelum Permendagri 1/2016 paling lama {LONGEST}",
    answers=["AST-34"],
    basis=[cite("permendagri-4-2007", "P4-2007-LEASE")],
    gate=Gate.SIGN,
    severity=Severity.INFO,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "sewa"
    ),
    requires=[
        Requirement(
            fact.ends_on < fact.starts_on + LONGEST,
            "Sewa lama berlaku dari {starts_on} sampai {ends_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Untuk masa berikutnya buat perjanjian baru menurut aturan yang berlaku sekarang.",
    supplier="village_head",
)
