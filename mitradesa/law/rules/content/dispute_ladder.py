"""Perselisihan diselesaikan bertahap: musyawarah, camat atau bupati, lalu jalur hukum."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

dispute_ladder = Rule(
    title="Perselisihan diselesaikan bertahap: musyawarah, camat atau bupati, lalu jalur hukum",
    answers=["DRF-05"],
    basis=[cite("pp-43-2014", "148"), cite("permendagri-96-2017", "P96-DISPUTE")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        fact.regime == "third_party",
        one_of(fact.dispute_clause, "heading", "body"),
    ),
    requires=[
        Requirement(
            has(fact.dispute_forum, "musyawarah"),
            "Musyawarah tidak disebut sebagai jalan penyelesaian; yang disebut: {dispute_forum}.",
        ),
        Requirement(
            any_of(has(fact.dispute_forum, "camat"), has(fact.dispute_forum, "bupati")),
            "Camat atau bupati/wali kota tidak disebut sebagai penengah; yang disebut: {dispute_forum}.",
        ),
        Requirement(
            any_of(has(fact.dispute_forum, "pengadilan"), has(fact.dispute_forum, "arbitrase")),
            "Jalur hukum terakhir tidak disebut; yang disebut: {dispute_forum}.",
        ),
    ],
    remedy="Tulis urutan musyawarah, lalu fasilitasi camat (satu kecamatan) atau bupati/wali kota, lalu pengadilan atau arbitrase.",
    interpretation=(
        "Tafsir: sejak 27 Maret 2026 tangga ini tidak lagi ada dalam peraturan pemerintah; ia dinilai sebagai"
        " kebiasaan baik dan menurut apa yang ditulis para pihak."
    ),
    supplier="village_secretary",
)
