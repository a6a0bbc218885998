"""Di Daerah Istimewa Yogyakarta izin gubernur menggantikan izin bupati."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

regent_permission = Rule(
    title="DIY: izin tertulis gubernur dan Kasultanan/Kadipaten ada sebelum tanda tangan",
    answers=["AST-31"],
    basis=[cite("pergub-diy-34-2017", "DIY-PERMIT")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: sumber yang terbaca hanya menyebut perlunya izin gubernur dan "
        "Kasultanan/Kadipaten; peraturan penggantinya belum dibaca."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.governor_permit == "granted",
            "Izin tertulis gubernur: {governor_permit}.",
        ),
        Requirement(
            fact.governor_permit_on <= fact.signed_on,
            "Izin gubernur bertanggal {governor_permit_on}, sesudah tanda tangan {signed_on}.",
        ),
        Requirement(
            fact.sultanate_permit == "granted",
            "Izin Kasultanan atau Kadipaten: {sultanate_permit}.",
        ),
    ],
    remedy=(
        "Kepala desa mengajukan permohonan izin kepada gubernur serta Kasultanan atau "
        "Kadipaten, dan menunggu izin itu sebelum menandatangani."
    ),
    supplier="village_head",
)
