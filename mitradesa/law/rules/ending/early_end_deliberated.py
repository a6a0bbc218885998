"""Pengakhiran dini dimusyawarahkan dengan semua pihak yang terikat dan dicatat."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

early_end_deliberated = Rule(
    title="Pengakhiran sebelum waktunya dimusyawarahkan dengan semua pihak yang terikat dan dicatat",
    answers=["K-110", "MUS-13"],
    basis=[cite("pp-43-2014", "145"), cite("pp-16-2026", "167")],
    gate=Gate.END,
    severity=Severity.MANDATORY,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.ended_on < fact.ends_on),
    requires=[
        Requirement(
            fact.parties_in_end_minutes >= fact.signing_sides,
            "Pihak yang terikat: {signing_sides}; yang menandatangani berita acara pengakhiran: {parties_in_end_minutes}.",
        ),
        Requirement(
            fact.end_deliberated_on <= fact.ended_on,
            "Pengakhiran baru dimusyawarahkan {end_deliberated_on}, sesudah kerja sama berakhir {ended_on}.",
        ),
    ],
    remedy="Undang semua pihak yang terikat, bahas pengakhirannya, dan buat berita acara yang mereka tanda tangani.",
    supplier="village_head",
)
