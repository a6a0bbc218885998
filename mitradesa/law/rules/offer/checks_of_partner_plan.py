"""Rencana pihak ketiga diperiksa manfaat dan biayanya, kerangka acuannya, serta lingkungan dan tata ruangnya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

checks_of_partner_plan = Rule(
    title="Rencana pihak ketiga diperiksa manfaat dan biayanya, kerangka acuannya, serta lingkungan dan tata ruangnya",
    answers=["K-033"],
    basis=[
        cite("permendagri-96-2017", "14(2) huruf e"),
        cite("permendagri-96-2017", "14(2) huruf f"),
        cite("permendagri-96-2017", "14(2) huruf g"),
    ],
    gate=Gate.OFFER,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    applies=all_of(fact.regime == "third_party", fact.initiative == "third_party"),
    requires=[
        Requirement(
            has(fact.partner_plan_checks, "manfaat dan biaya"),
            "Pemeriksaan manfaat dan biaya atas rencana pihak ketiga belum dilakukan.",
        ),
        Requirement(
            has(fact.partner_plan_checks, "kerangka acuan"),
            "Pemeriksaan kerangka acuan atas rencana pihak ketiga belum dilakukan.",
        ),
        Requirement(
            has(fact.partner_plan_checks, "lingkungan dan tata ruang"),
            "Pemeriksaan lingkungan dan tata ruang atas rencana pihak ketiga belum dilakukan.",
        ),
    ],
    remedy="Lakukan pemeriksaan yang kurang sebelum musyawarah desa, dan simpan catatannya.",
    interpretation="Tafsir: Pasal 14 ayat (2) ditulis untuk prakarsa desa; di sini dipakai dengan penyesuaian.",
    supplier="village_secretary",
)
