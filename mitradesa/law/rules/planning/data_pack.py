"""Data dan informasi lengkap tentang potensi disiapkan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

data_pack = Rule(
    title="Data dan informasi lengkap tentang potensi disiapkan",
    answers=["K-028"],
    basis=[cite("permendagri-96-2017", "13(2) huruf f"), cite("permendagri-96-2017", "14(2) huruf d")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=any_of(
        fact.regime == "inter_village", all_of(fact.regime == "third_party", fact.initiative == "village")
    ),
    requires=[
        Requirement(
            has(fact.preparation_papers, "data dan informasi"),
            "Dalam berkas persiapan belum ada data dan informasi; yang ada: {preparation_papers}.",
        ),
    ],
    remedy="Pemerintah desa menyusun data dan informasi dan menyimpannya dalam berkas persiapan.",
    supplier="village_secretary",
)
