"""Hubungan keluarga dengan pihak ketiga dinyatakan tertulis sebelum tanda tangan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

kinship_statement = Rule(
    title="Hubungan keluarga dengan pihak ketiga dinyatakan tertulis sebelum tanda tangan",
    answers=["COI-01"],
    basis=[cite("uu-6-2014", "29 huruf b"), cite("uu-30-2014", "43")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use"), fact.head_relatives_in_partner > 0),
    requires=[
        Requirement(
            fact.head_statement == "signed",
            "Ada {head_relatives_in_partner} keluarga pada pihak ketiga, perlu pernyataan; pernyataannya: {head_statement}.",
        ),
        Requirement(
            fact.head_statement_on <= fact.signed_on,
            "Pernyataan tertanggal {head_statement_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy="Kepala desa membuat pernyataan tertulis tentang hubungan keluarga itu dan menyerahkannya kepada BPD dan camat.",
    interpretation=(
        "Tafsir: di desa banyak orang berkerabat; undang-undang melarang menguntungkan keluarga, bukan "
        "berkerabat, sehingga yang diminta adalah pernyataan."
    ),
    supplier="village_head",
)
