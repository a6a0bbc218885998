"""Musyawarah desa melihat rancangan perjanjian."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_saw_draft = Rule(
    title="Rancangan perjanjian ditunjukkan dalam musyawarah desa",
    answers=["K-072"],
    basis=[cite("permendagri-96-2017", "5(3)")],
    gate=Gate.DELIBERATE,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: yang disepakati dalam musyawarah adalah perjanjian, sehingga naskahnya selayaknya dilihat."
    ),
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            has(fact.musdes_papers, "rancangan perjanjian"),
            "Rancangan perjanjian tidak ada dalam berkas musyawarah; yang ada: {musdes_papers}.",
        ),
    ],
    remedy="BPD melampirkan rancangan perjanjian pada undangan dan berita acara musyawarah desa.",
    supplier="bpd",
)
