"""Sertifikat elektronik berlaku pada hari tanda tangan dan atas nama penandatangan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, between, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

certificate_validity = Rule(
    title="Sertifikat elektronik berlaku pada hari tanda tangan dan atas nama penandatangan",
    answers=["SIG-03"],
    basis=[cite("uu-11-2008", "11"), cite("pp-71-2019", "59-60")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        one_of(fact.signing_mode, "digital", "mixed"),
    ),
    requires=[
        Requirement(
            between(fact.signed_on, fact.certificates_valid_from, fact.certificates_valid_until),
            "Ditandatangani {signed_on}, di luar masa sertifikat {certificates_valid_from} sampai {certificates_valid_until}.",
        ),
        Requirement(
            fact.certificate_name_mismatches == 0,
            "Pada {certificate_name_mismatches}, nama sertifikat berbeda dari nama penandatangan.",
        ),
    ],
    remedy="Perbarui sertifikat, lalu tandatangani ulang atas nama sendiri.",
    supplier="village_secretary",
)
