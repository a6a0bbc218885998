"""Bila ada pihak asing, pendapat bupati diminta."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

foreign_partner_opinion = Rule(
    title="Bila ada pihak asing, pendapat bupati diminta",
    answers=["PTY-05"],
    basis=[cite("uu-24-2009", "31")],
    gate=Gate.OFFER,
    severity=Severity.INFO,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use"), fact.foreign_party),
    requires=[
        Requirement(
            one_of(fact.regent_opinion, "received", "asked"),
            "Ada pihak asing, tetapi pendapat bupati/wali kota {regent_opinion}.",
        ),
    ],
    remedy="Surati bupati/wali kota melalui camat sebelum berunding, dan siapkan naskah berbahasa Indonesia.",
    interpretation="Tafsir: undang-undang hanya mengatur bahasa; pendapat bupati adalah langkah hati-hati, bukan kewajiban yang kami baca.",
    supplier="village_head",
)
