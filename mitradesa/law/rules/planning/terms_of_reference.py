"""Kerangka acuan kerja disusun setelah data dan analisis."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

terms_of_reference = Rule(
    title="Kerangka acuan kerja (KAK) ada dan disusun setelah data dan analisis",
    answers=["K-030"],
    basis=[cite("permendagri-96-2017", "14(2) huruf f")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            has(fact.preparation_papers, "kerangka acuan kerja"),
            "Kerangka acuan kerja belum ada dalam berkas persiapan.",
        ),
        Requirement(
            fact.kak_on >= fact.analysed_on,
            "KAK bertanggal {kak_on}, sebelum analisis selesai {analysed_on}.",
        ),
        Requirement(
            fact.kak_on >= fact.data_pack_on,
            "KAK bertanggal {kak_on}, sebelum data dan informasi selesai {data_pack_on}.",
        ),
    ],
    remedy="Pemerintah desa menyusun KAK berdasarkan data, informasi, dan analisis yang sudah selesai.",
    supplier="village_secretary",
)
