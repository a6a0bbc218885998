"""Aset dinilai penilai pemerintah atau publik sebelum KSP, BGS/BSG, atau tukar menukar."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_valued = Rule(
    title="Aset dinilai oleh penilai pemerintah atau penilai publik sebelum tanda tangan",
    answers=["AST-27", "AST-26"],
    basis=[cite("permendagri-1-2016", "30")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "ksp", "bgs", "bsg", "swap"),
    ),
    requires=[
        Requirement(
            one_of(fact.valuer, "government", "public"),
            "Penilai aset: {valuer}; seharusnya penilai pemerintah atau penilai publik.",
        ),
        Requirement(
            fact.valued_on <= fact.signed_on,
            "Aset baru dinilai {valued_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Minta penilaian oleh penilai pemerintah atau penilai publik sebelum menyepakati "
        "kontribusi atau tukar menukar."
    ),
    supplier="village_head",
)
