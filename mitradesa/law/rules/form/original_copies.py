"""Tiap pihak memegang satu asli; BPD, camat, dan dinas PMD mendapat salinan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

original_copies = Rule(
    title="Tiap pihak memegang satu asli; BPD, camat, dan dinas PMD mendapat salinan",
    answers=["K-083"],
    basis=[cite("permendagri-96-2017", "1 angka 11")],
    gate=Gate.SIGN,
    severity=Severity.INFO,
    confidence=Confidence.LOW,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.copies >= fact.signing_sides,
            "Ada {signing_sides}, tetapi hanya dibuat {copies}.",
        ),
        Requirement(
            has(fact.copies_sent_to, "BPD"),
            "Salinan belum disiapkan untuk BPD.",
        ),
        Requirement(
            has(fact.copies_sent_to, "camat"),
            "Salinan belum disiapkan untuk camat.",
        ),
        Requirement(
            has(fact.copies_sent_to, "dinas PMD"),
            "Salinan belum disiapkan untuk dinas PMD.",
        ),
    ],
    remedy="Buat satu asli bermeterai untuk tiap pihak dan siapkan salinan untuk BPD, camat, dan dinas PMD.",
    interpretation="Tafsir: tidak ada pasal tentang jumlah rangkap; yang dikutip hanya kewajiban tertulis, selebihnya kebiasaan baik.",
    supplier="village_secretary",
)
