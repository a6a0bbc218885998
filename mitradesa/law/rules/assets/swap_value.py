"""Nilai tanah pengganti paling sedikit sama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

swap_value = Rule(
    title="Nilai tanah pengganti tidak di bawah nilai aset desa",
    answers=["AST-26"],
    basis=[cite("permendagri-1-2016", "33-36")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "swap"
    ),
    requires=[
        Requirement(
            fact.replacement_value >= fact.asset_value,
            "Tanah pengganti bernilai {replacement_value}, di bawah nilai aset desa {asset_value}.",
        ),
        Requirement(
            one_of(fact.valuer, "government", "public"),
            "Penilai tanah: {valuer}; seharusnya penilai pemerintah atau penilai publik.",
        ),
    ],
    remedy=(
        "Minta tanah pengganti yang senilai atau lebih menurut penilai, sebelum perjanjian ditandatangani."
    ),
    supplier="village_head",
)
