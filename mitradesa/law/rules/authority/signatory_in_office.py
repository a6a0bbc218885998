"""Wakil desa sudah menjabat pada hari tanda tangan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

signatory_in_office = Rule(
    title="Wakil desa sedang menjabat pada hari tanda tangan",
    answers=["CAP-01", "K-075"],
    basis=[cite("uu-6-2014", "26(2) huruf n")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.signatory_took_office_on <= fact.signed_on,
            "Penandatangan desa mulai menjabat {signatory_took_office_on}, sesudah tanda tangan {signed_on}.",
        ),
        Requirement(
            fact.signed_on <= fact.signatory_office_ends_on,
            "Jabatan penandatangan desa berakhir {signatory_office_ends_on}, sebelum tanda tangan {signed_on}.",
        ),
        Requirement(
            any_of(fact.signatory_office != "acting_kades", fact.signatory_decree_on <= fact.signed_on),
            "Penjabat kepala desa diangkat dengan keputusan {signatory_decree_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy="Tandatangani ulang oleh pejabat yang menjabat pada hari tanda tangan, dengan nomor keputusan pengangkatannya.",
    supplier="village_head",
)
