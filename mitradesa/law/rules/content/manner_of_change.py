"""Klausul perubahan, penundaan, dan pembatalan menyebut tata cara perubahan (addendum)."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

manner_of_change = Rule(
    title="Klausul perubahan, penundaan, dan pembatalan menyebut tata cara perubahan (addendum)",
    answers=["K-066"],
    basis=[cite("pp-43-2014", "143(4) huruf g"), cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        one_of(fact.change_clause, "heading", "body"),
    ),
    requires=[
        Requirement(
            one_of(fact.change_part, "heading", "body"),
            "Tata cara perubahan (addendum) yang terbaca dalam naskah: {change_part}.",
        ),
    ],
    remedy="Lengkapi pasal perubahan, penundaan, dan pembatalan dengan tata cara perubahan (addendum).",
    interpretation=(
        "Tafsir: huruf g menyebut tiga hal; bila salah satunya sudah diatur, isi wajibnya dianggap ada dan "
        "yang kurang hanya disarankan."
    ),
    supplier="village_secretary",
)
