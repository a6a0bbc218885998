"""Setiap aliran uang punya kode akun."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

flows_have_codes = Rule(
    title="Setiap aliran uang dalam perjanjian punya kode akun",
    answers=["BUD-08"],
    basis=[cite("permendagri-20-2018", "9-14"), cite("permendagri-20-2018", "P20-CODES")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
    requires=[
        Requirement(
            fact.flows_without_code == 0,
            "Masih ada {flows_without_code} uang tanpa kode akun.",
        ),
    ],
    remedy="Kaur keuangan menentukan kode akun tiap uang masuk dan keluar sebelum tanda tangan.",
    supplier="finance_officer",
)
