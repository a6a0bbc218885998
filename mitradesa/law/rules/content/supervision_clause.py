"""Pihak ketiga menerima pengawasan BPD, Inspektorat, dan BPK."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

supervision_clause = Rule(
    title="Pihak ketiga menerima pengawasan BPD, Inspektorat, dan BPK",
    answers=["DRF-06"],
    basis=[cite("uu-6-2014", "27"), cite("uu-6-2014", "55")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            has(fact.supervision_access, "BPD"),
            "Naskah tidak memberi akses pemeriksaan kepada BPD.",
        ),
        Requirement(
            has(fact.supervision_access, "Inspektorat"),
            "Naskah tidak memberi akses pemeriksaan kepada Inspektorat.",
        ),
        Requirement(
            has(fact.supervision_access, "BPK"),
            "Naskah tidak memberi akses pemeriksaan kepada BPK.",
        ),
    ],
    remedy="Tambahkan kalimat bahwa pihak ketiga membuka catatan dan lokasi kerja sama bagi BPD, Inspektorat, dan BPK.",
    interpretation=(
        "Tafsir: undang-undang mewajibkan kepala desa bertanggung jawab dan BPD mengawasi; klausul akses "
        "adalah cara kami menjaminnya."
    ),
    supplier="village_secretary",
)
