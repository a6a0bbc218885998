"""Hanya yang disepakati musyawarah desa yang ditawarkan kepada desa lain."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_agrees_to_offer = Rule(
    title="Musyawarah desa menyepakati kerja sama sebelum ditawarkan kepada desa lain",
    answers=["K-024"],
    basis=[cite("permendagri-96-2017", "13(2) huruf d")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.musdes_result == "agreed",
            "Hasil musyawarah desa: {musdes_result}; hanya yang disepakati yang dapat dilanjutkan.",
        ),
    ],
    remedy="Catat hasil musyawarah desa, setuju atau tidak; bila tidak setuju, hentikan rencana ini.",
    supplier="bpd",
)
