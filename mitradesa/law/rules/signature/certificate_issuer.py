"""Sertifikat elektronik dari penyelenggara Indonesia; wakil desa memakai BSrE."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

certificate_issuer = Rule(
    title="Sertifikat elektronik dari penyelenggara Indonesia; wakil desa memakai BSrE",
    answers=["SIG-02"],
    basis=[cite("pp-71-2019", "60(3)")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        one_of(fact.signing_mode, "digital", "mixed"),
    ),
    requires=[
        Requirement(
            fact.village_certificate_issuer == "bsre",
            "Sertifikat wakil desa: {village_certificate_issuer}.",
        ),
        Requirement(
            one_of(fact.partner_certificate_issuer, "bsre", "other_indonesian"),
            "Sertifikat wakil pihak ketiga: {partner_certificate_issuer}.",
        ),
    ],
    remedy="Wakil desa meminta sertifikat BSrE lewat dinas kominfo kabupaten; pihak ketiga memakai penyelenggara Indonesia.",
    interpretation="Tafsir: PP meminta penyelenggara Indonesia; BSrE untuk pihak pemerintah adalah praktik, bukan bunyi pasal.",
    supplier="village_secretary",
)
