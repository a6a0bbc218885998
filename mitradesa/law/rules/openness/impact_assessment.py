"""Data anak, kesehatan, atau keuangan dinilai dampaknya lebih dahulu."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

impact_assessment = Rule(
    title="Data khusus warga (anak, kesehatan, keuangan, biometrik) dinilai dampaknya lebih dahulu",
    answers=["PDP-05"],
    basis=[cite("uu-27-2022", "34")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        any_of(
            has(fact.resident_data, "data anak"),
            has(fact.resident_data, "data kesehatan"),
            has(fact.resident_data, "data keuangan"),
            has(fact.resident_data, "biometrik"),
        ),
    ),
    requires=[
        Requirement(
            fact.impact_assessment == "finished",
            "Data yang diberikan: {resident_data}; penilaian dampaknya: {impact_assessment}.",
        ),
    ],
    remedy="Buat penilaian dampak pelindungan data pribadi secara tertulis sebelum data diberikan.",
    supplier="village_secretary",
)
