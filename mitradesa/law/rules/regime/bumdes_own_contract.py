"""Di sisi desa yang menjadi pihak adalah pemerintah desa, bukan BUM Desa sendiri."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bumdes_own_contract = Rule(
    title="Di sisi desa yang menjadi pihak adalah pemerintah desa, bukan BUM Desa sendiri",
    answers=["K-016"],
    basis=[cite("pp-11-2021", "P11-SCOPE")],
    gate=Gate.DRAFT,
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use", "bumdes_contract"),
    requires=[
        Requirement(
            fact.village_side != "bumdes",
            "Di sisi desa yang menjadi pihak adalah {village_side}; kontrak itu milik BUM Desa dan diatur PP "
            "11/2021 serta anggaran dasarnya.",
        ),
    ],
    remedy="Periksa siapa yang seharusnya menjadi pihak; bila BUM Desa, pakai jalur persetujuan dalam anggaran dasarnya.",
    interpretation="Tafsir: BUM Desa adalah badan hukum sendiri, karena itu kontraknya bukan kerja sama desa.",
    supplier="legal_bureau",
)
