"""Rencana pihak ketiga menjawab delapan pokok, kesesuaian rencana desa, dan kemampuannya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

completeness_of_partner_plan = Rule(
    title="Rencana pihak ketiga menjawab delapan pokok, kesesuaian rencana desa, dan kemampuannya",
    answers=["K-050"],
    basis=[cite("permendagri-96-2017", "15"), cite("permendagri-96-2017", "6")],
    gate=Gate.OFFER,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    applies=all_of(fact.regime == "third_party", fact.initiative == "third_party"),
    requires=[
        Requirement(
            fact.partner_plan_gaps == 0,
            "Rencana belum menjawab {partner_plan_gaps} dari delapan pokok isi perjanjian.",
        ),
        Requirement(
            has(fact.partner_plan_contents, "kesesuaian rencana desa"),
            "Rencana tidak menunjukkan kesesuaian dengan RPJM dan RKP Desa.",
        ),
        Requirement(
            has(fact.partner_plan_contents, "kemampuan"),
            "Rencana tidak menunjukkan kemampuan pihak ketiga.",
        ),
    ],
    remedy="Minta pihak ketiga melengkapi rencananya sebelum dibawa ke musyawarah desa.",
    interpretation="Tafsir: isi rencana tidak terbaca dalam sumber; pokok Pasal 6 dipakai sebagai ukuran.",
    supplier="third_party",
)
