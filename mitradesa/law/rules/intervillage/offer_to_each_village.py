"""Tiap kepala desa calon mitra menerima surat penawaran."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

offer_to_each_village = Rule(
    title="Surat penawaran dikirim kepada setiap kepala desa calon mitra",
    answers=["K-040"],
    basis=[cite("permendagri-96-2017", "13(3) huruf a")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.villages_without_offer == 0,
            "Masih ada {villages_without_offer} yang belum dikirimi surat penawaran.",
        ),
    ],
    remedy="Kepala desa mengirim surat penawaran kepada kepala desa yang belum menerimanya dan mencatat nomornya.",
    supplier="village_head",
)
