"""Pinjam pakai aset desa paling lama tujuh hari."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, days
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2016-01", days(7), cite("permendagri-1-2016", "13")), tighter="lower")

loan_for_use_length = Rule(
    title="Pinjam pakai aset desa paling lama {LONGEST}",
    answers=["AST-11"],
    basis=[cite("permendagri-1-2016", "13")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.LOW,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "pinjam_pakai"
    ),
    requires=[
        Requirement(
            fact.ends_on < fact.starts_on + LONGEST,
            "Pinjam pakai berlaku dari {starts_on} sampai {ends_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Persingkat menjadi paling lama {LONGEST}; perpanjangan adalah keputusan baru.",
    supplier="village_head",
)
