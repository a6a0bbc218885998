"""NIK dan nomor KK ditutup dalam salinan untuk umum."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

id_numbers_masked = Rule(
    title="Tidak ada NIK atau nomor KK yang terbuka dalam salinan untuk umum",
    answers=["PDP-02"],
    basis=[cite("uu-27-2022", "16(2)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(
        fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"
    ),
    requires=[
        Requirement(
            fact.unmasked_id_numbers == 0,
            "Masih ada {unmasked_id_numbers} identitas yang terbaca.",
        ),
    ],
    remedy="Sekretaris desa menutup NIK dan nomor KK, lalu mengganti salinan yang sudah diumumkan.",
    supplier="village_secretary",
)
