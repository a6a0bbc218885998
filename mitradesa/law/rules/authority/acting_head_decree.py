"""Penjabat kepala desa adalah pegawai negeri sipil yang diangkat sebelum menandatangani."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

acting_head_decree = Rule(
    title="Penjabat kepala desa adalah pegawai negeri sipil yang diangkat sebelum menandatangani",
    answers=["P16-13"],
    basis=[cite("pp-16-2026", "62(2)")],
    gate=Gate.SIGN,
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.signatory_office == "acting_kades",
    ),
    requires=[
        Requirement(
            fact.acting_head_origin == "civil_servant",
            "Penjabat kepala desa berasal dari {acting_head_origin}.",
        ),
        Requirement(
            fact.signatory_decree_on <= fact.signed_on,
            "Keputusan pengangkatan penjabat ({signatory_decree_on}) sesudah tanda tangan ({signed_on}).",
        ),
    ],
    remedy="Lampirkan keputusan bupati/wali kota yang mengangkat penjabat; wewenangnya sama dengan kepala desa.",
    supplier="village_secretary",
)
