"""Pemanfaatan aset ditetapkan dengan peraturan desa sebelum ditandatangani."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

utilisation_perdes = Rule(
    title="Peraturan desa tentang pemanfaatan aset berlaku sebelum tanda tangan",
    answers=["AST-06", "K-084"],
    basis=[cite("permendagri-1-2016", "11(3)")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            one_of(fact.utilisation_perdes, "promulgated", "enacted"),
            "Peraturan desa tentang pemanfaatan aset ini {utilisation_perdes}.",
        ),
        Requirement(
            fact.utilisation_perdes_on <= fact.signed_on,
            "Peraturan desa itu berlaku {utilisation_perdes_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Kepala desa dan BPD menetapkan peraturan desa tentang pemanfaatan aset ini sebelum "
        "perjanjian ditandatangani."
    ),
    supplier="bpd",
)
