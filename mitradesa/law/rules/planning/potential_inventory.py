"""Bidang dan potensi yang dikerjasamakan diinventarisasi."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

potential_inventory = Rule(
    title="Bidang dan potensi yang dikerjasamakan diinventarisasi",
    answers=["K-020"],
    basis=[cite("permendagri-96-2017", "13(2) huruf a"), cite("permendagri-96-2017", "14(2) huruf a")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=any_of(
        fact.regime == "inter_village", all_of(fact.regime == "third_party", fact.initiative == "village")
    ),
    requires=[
        Requirement(
            has(fact.preparation_papers, "daftar inventarisasi"),
            "Dalam berkas persiapan belum ada daftar inventarisasi; yang ada: {preparation_papers}.",
        ),
    ],
    remedy="Pemerintah desa menyusun daftar inventarisasi dan menyimpannya dalam berkas persiapan.",
    supplier="village_secretary",
)
