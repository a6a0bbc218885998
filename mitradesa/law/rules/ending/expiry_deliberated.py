"""Berakhirnya kerja sama karena habis masa juga dibicarakan dengan para pihak."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

expiry_deliberated = Rule(
    title="Berakhirnya kerja sama karena habis masa dibicarakan dengan semua pihak yang terikat",
    answers=["MUS-13"],
    basis=[cite("pp-43-2014", "145"), cite("pp-16-2026", "167")],
    gate=Gate.END,
    severity=Severity.SHOULD,
    interpretation=(
        "Tafsir: pasalnya menyebut berakhirnya kerja sama tanpa membedakan sebab; untuk yang habis masa "
        "kami menyarankannya, tidak menganggapnya syarat."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.end_ground == "expired"),
    due=fact.ended_on,
    requires=[
        Requirement(
            fact.parties_in_end_minutes >= fact.signing_sides,
            "Pihak yang terikat: {signing_sides}; yang menandatangani berita acara berakhirnya kerja sama: {parties_in_end_minutes}.",
        ),
    ],
    remedy="Undang semua pihak, bicarakan penyelesaian kewajiban dan penyerahan kembali, dan buat berita acaranya.",
    supplier="village_head",
)
