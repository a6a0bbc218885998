"""Berita acara penilaian menyebut pihak yang dipilih dan alasannya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

offer_evaluation = Rule(
    title="Berita acara penilaian menyebut pihak yang dipilih dan alasannya",
    answers=["K-046"],
    basis=[cite("permendagri-96-2017", "P96-OFFER-EVALUATION")],
    gate=Gate.OFFER,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            has(fact.evaluation_minutes, "pihak terpilih"),
            "Berita acara penilaian tidak menyebut pihak terpilih; isinya: {evaluation_minutes}.",
        ),
        Requirement(
            has(fact.evaluation_minutes, "alasan"),
            "Berita acara penilaian tidak menyebut alasan memilih; isinya: {evaluation_minutes}.",
        ),
    ],
    remedy="Buat berita acara penilaian yang menyebut semua penawaran, pihak terpilih, dan alasannya.",
    interpretation=(
        "Tafsir: kelanjutan tahap penawaran belum terbaca; ini langkah yang disarankan agar pilihan dapat "
        "dipertanggungjawabkan."
    ),
    supplier="village_secretary",
)
