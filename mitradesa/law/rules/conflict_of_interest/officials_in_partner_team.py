"""Perangkat desa dalam tim tidak berkedudukan pada pihak ketiga."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

officials_in_partner_team = Rule(
    title="Perangkat desa dalam tim tidak berkedudukan pada pihak ketiga",
    answers=["COI-02"],
    basis=[cite("uu-6-2014", "51 huruf b")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "asset_use"),
    requires=[
        Requirement(
            fact.officials_in_partner == 0,
            "Ada {officials_in_partner} perangkat desa dalam tim yang berkedudukan pada pihak ketiga.",
        ),
    ],
    remedy="Ganti anggota tim itu dan catat penggantiannya.",
    interpretation=(
        "Tafsir: undang-undang melarang perangkat membuat keputusan yang menguntungkan diri sendiri; "
        "kedudukan pada pihak ketiga dibaca demikian."
    ),
    supplier="village_head",
)
