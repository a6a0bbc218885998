"""Untuk desa yang menandatangani adalah kepala desa atau penjabatnya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_signatory = Rule(
    title="Untuk desa yang menandatangani adalah kepala desa atau penjabatnya",
    answers=["CAP-01", "K-075"],
    basis=[cite("uu-6-2014", "26(2) huruf n")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            one_of(fact.signatory_office, "kades", "acting_kades"),
            "Penandatangan untuk desa adalah {signatory_office}, bukan kepala desa atau penjabatnya.",
        ),
    ],
    remedy="Ubah ruang tanda tangan: desa diwakili kepala desa atau penjabat kepala desa.",
    supplier="village_head",
)
