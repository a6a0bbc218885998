"""Kerja sama berakhir karena salah satu dari sembilan sebab."""

from datetime import date

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

REPLACED = date(2026, 3, 27)

ground_of_ending = Rule(
    title="Kerja sama berakhir karena salah satu dari sembilan sebab",
    answers=["K-113", "END-01"],
    basis=[cite("pp-43-2014", "147"), cite("permendagri-96-2017", "P96-END"), cite("pp-16-2026", "185")],
    gate=Gate.END,
    severity=Severity.SHOULD,
    interpretation=(
        "Tafsir: perjanjian yang sudah berjalan pada 27 Maret 2026 dilanjutkan menurut hukumnya sampai "
        "berakhir, termasuk kesembilan sebab itu."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.signed_on < REPLACED),
    due=fact.ended_on,
    requires=[
        Requirement(
            one_of(
                fact.end_ground,
                "agreed",
                "purpose_reached",
                "extraordinary",
                "default",
                "replaced",
                "unlawful",
                "object_lost",
                "harmful",
                "expired",
            ),
            "Sebab berakhirnya menurut berita acara: {end_ground}; ini bukan salah satu dari sembilan sebab.",
        ),
    ],
    remedy=(
        "Tulis dalam berita acara sebab yang sebenarnya di antara sembilan sebab itu, atau bicarakan "
        "dengan bagian hukum bila tidak ada yang cocok."
    ),
    supplier="village_head",
)
