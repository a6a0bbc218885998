"""Mitra kerja sama bukan orang perseorangan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

individual_as_partner = Rule(
    title="Mitra kerja sama bukan orang perseorangan",
    answers=["K-013"],
    basis=[cite("permendagri-96-2017", "5(1)")],
    gate=Gate.DRAFT,
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.partner_kind != "individual",
            "Mitranya {partner_kind}; biasanya itu sewa aset desa, bukan kerja sama desa.",
        ),
    ],
    remedy="Tentukan dulu hukumnya: bila warga hanya menyewa aset desa, pakai aturan pemanfaatan aset.",
    interpretation="Tafsir: Pasal 5 ayat (1) tidak menyebut orang perseorangan, tetapi juga tidak melarangnya.",
    supplier="legal_bureau",
)
