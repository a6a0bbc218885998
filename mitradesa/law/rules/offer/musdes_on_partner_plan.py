"""BPD mengadakan musyawarah desa sesudah rencana pihak ketiga diterima."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_on_partner_plan = Rule(
    title="BPD mengadakan musyawarah desa sesudah rencana pihak ketiga diterima",
    answers=["K-048"],
    basis=[cite("permendagri-96-2017", "15")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "third_party"),
    requires=[
        Requirement(
            fact.musdes_result != "not_held",
            "Tentang rencana pihak ketiga {musdes_result}.",
        ),
        Requirement(
            fact.musdes_organiser == "bpd",
            "Musyawarah desa diselenggarakan {musdes_organiser}, bukan BPD.",
        ),
        Requirement(
            fact.musdes_on >= fact.partner_plan_received_on,
            "Musyawarah desa ({musdes_on}) mendahului diterimanya rencana ({partner_plan_received_on}).",
        ),
    ],
    remedy="Minta BPD mengadakan musyawarah desa yang membahas rencana pihak ketiga yang sudah diterima.",
    supplier="bpd",
)
