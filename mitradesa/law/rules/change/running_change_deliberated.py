"""Perubahan perjanjian yang berjalan, juga tanpa naskah addendum, dimusyawarahkan dan dicatat."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

running_change_deliberated = Rule(
    title="Perubahan perjanjian yang berjalan dimusyawarahkan dengan semua pihak yang terikat dan dicatat",
    answers=["K-110", "MUS-13"],
    basis=[cite("pp-43-2014", "145"), cite("pp-16-2026", "167")],
    gate=Gate.CHANGE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        fact.document_kind != "addendum",
        one_of(fact.amendment_kind, "contents", "term", "parties"),
    ),
    requires=[
        Requirement(
            fact.parties_in_change_minutes >= fact.signing_sides,
            "Pihak yang terikat: {signing_sides}; yang menandatangani berita acara perubahan: {parties_in_change_minutes}.",
        ),
        Requirement(
            fact.change_deliberated_on <= fact.change_applied_on,
            "Perubahan baru dimusyawarahkan {change_deliberated_on}, sesudah dijalankan {change_applied_on}.",
        ),
    ],
    remedy=(
        "Undang semua pihak yang terikat, bahas perubahannya, dan buat berita acara yang mereka tanda "
        "tangani sebelum perubahan dijalankan."
    ),
    supplier="village_head",
)
