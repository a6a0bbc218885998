"""Utusan desa di BKAD ditetapkan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_delegates = Rule(
    title="Utusan desa di BKAD disebut musyawarah desa dan ditetapkan kepala desa",
    answers=["K-094"],
    basis=[cite("pp-43-2014", "144(1)"), cite("pp-16-2026", "166(4)")],
    gate=Gate.RUN,
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    interpretation="Tafsir: peraturan hanya menyebut unsur anggota; cara menunjuk utusan adalah kebiasaan.",
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.delegates_without_decree == 0,
            "Masih ada {delegates_without_decree} utusan yang belum ditetapkan.",
        ),
    ],
    remedy="Sebut utusan dalam musyawarah desa, lalu tetapkan dengan keputusan kepala desa.",
    supplier="village_head",
)
