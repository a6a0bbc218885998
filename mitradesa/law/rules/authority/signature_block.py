"""Identitas wakil desa menyebut nama, jabatan, dan nomor keputusan, tanpa kuasa lisan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

signature_block = Rule(
    title="Identitas wakil desa menyebut nama, jabatan, dan nomor keputusan, tanpa kuasa lisan",
    answers=["SIG-06"],
    basis=[cite("uu-6-2014", "26(2) huruf n")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            has(fact.signature_block, "nama"),
            "Identitas wakil desa belum menyebut nama.",
        ),
        Requirement(
            has(fact.signature_block, "jabatan"),
            "Identitas wakil desa belum menyebut jabatan.",
        ),
        Requirement(
            has(fact.signature_block, "nomor keputusan"),
            "Identitas wakil desa belum menyebut nomor keputusan.",
        ),
        Requirement(
            fact.unempowered_signatories == 0,
            "{unempowered_signatories} menandatangani atas nama orang lain tanpa kuasa tertulis.",
        ),
    ],
    remedy="Lengkapi nama, jabatan, dan nomor keputusan pengangkatan; lampirkan surat kuasa bila ada yang mewakili.",
    interpretation="Tafsir: pasal hanya memberi wewenang mewakili; isi identitas adalah cara membuktikannya.",
    supplier="village_secretary",
)
