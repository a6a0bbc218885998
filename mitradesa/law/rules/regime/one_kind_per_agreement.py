"""Satu naskah mengatur satu jenis kerja sama: antar-desa atau dengan pihak ketiga."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

one_kind_per_agreement = Rule(
    title="Satu naskah mengatur satu jenis kerja sama: antar-desa atau dengan pihak ketiga",
    answers=["K-004"],
    basis=[cite("pp-43-2014", "143(1)"), cite("permendagri-96-2017", "2"), cite("pp-16-2026", "165(1)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            any_of(has(fact.kinds_arranged, "antar-desa"), has(fact.kinds_arranged, "pihak ketiga")),
            "Jenis kerja sama yang diatur naskah tidak dikenal hukum: {kinds_arranged}.",
        ),
        Requirement(
            not_(all_of(has(fact.kinds_arranged, "antar-desa"), has(fact.kinds_arranged, "pihak ketiga"))),
            "Naskah mengatur dua jenis sekaligus: {kinds_arranged}.",
        ),
    ],
    remedy="Pisahkan: peraturan bersama kepala desa untuk urusan antar-desa, perjanjian bersama untuk urusan dengan pihak ketiga.",
    interpretation="Tafsir: bentuk dan cara menyepakati kedua jenis itu berbeda, sehingga tiap jenis memerlukan naskahnya sendiri.",
    supplier="legal_bureau",
)
