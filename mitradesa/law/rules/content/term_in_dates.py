"""Jangka waktu dinyatakan dengan tanggal mulai dan berakhir."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

term_in_dates = Rule(
    title="Jangka waktu dinyatakan dengan tanggal mulai dan berakhir",
    answers=["K-082"],
    basis=[cite("pp-43-2014", "143(4) huruf d"), cite("permendagri-96-2017", "6 huruf d")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.starts_on < fact.ends_on,
            "Perjanjian mulai {starts_on} tetapi hari terakhirnya {ends_on}.",
        ),
        Requirement(
            not_(fact.open_ended),
            "Perjanjian berlaku tanpa batas waktu.",
        ),
    ],
    remedy="Tulis tanggal mulai dan tanggal berakhir; jangka waktu yang dapat diperpanjang tetap memerlukan tanggal berakhir.",
    interpretation=(
        "Tafsir: pasal hanya mewajibkan jangka waktu; tanggal dan larangan tanpa batas adalah bacaan kami "
        "agar jangka waktu dapat dihitung."
    ),
    supplier="village_secretary",
)
