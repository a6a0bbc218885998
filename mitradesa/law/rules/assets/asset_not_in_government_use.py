"""Aset yang dimanfaatkan tidak dipakai langsung untuk pemerintahan desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_not_in_government_use = Rule(
    title="Aset yang dimanfaatkan pihak lain tidak dipakai langsung untuk pemerintahan desa",
    answers=["AST-04", "K-084"],
    basis=[cite("permendagri-1-2016", "11(1)")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.asset_current_use != "government",
            "Aset ini sekarang {asset_current_use}, sehingga belum dapat dimanfaatkan pihak lain.",
        ),
    ],
    remedy=(
        "Pilih aset lain, atau tunggu sampai kepala desa menetapkan bahwa aset itu tidak "
        "lagi dipakai langsung untuk pemerintahan."
    ),
    supplier="village_head",
)
