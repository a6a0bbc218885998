"""Penetapan hasil musyawarah berupa berita acara dan jawaban kepala desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

form_of_plan_decision = Rule(
    title="Penetapan hasil musyawarah berupa berita acara dan jawaban kepala desa",
    answers=["K-049"],
    basis=[cite("permendagri-96-2017", "15")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    confidence=Confidence.LOW,
    applies=all_of(fact.regime == "third_party", fact.initiative == "third_party"),
    requires=[
        Requirement(
            has(fact.plan_decision_papers, "berita acara"),
            "Berita acara penetapan belum ada; yang ada: {plan_decision_papers}.",
        ),
        Requirement(
            has(fact.plan_decision_papers, "jawaban kepala desa"),
            "Jawaban tertulis kepala desa kepada pihak ketiga belum ada; yang ada: {plan_decision_papers}.",
        ),
    ],
    remedy="Buat berita acara yang ditandatangani BPD, lalu kirim jawaban tertulis kepada pihak ketiga.",
    interpretation="Tafsir: bentuk penetapan tidak terbaca dalam sumber; berita acara dan surat jawaban adalah bacaan paling aman.",
    supplier="bpd",
)
