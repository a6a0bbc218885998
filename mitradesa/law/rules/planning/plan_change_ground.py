"""RPJM dan RKP Desa diubah hanya karena dua alasan, sebelum tanda tangan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

plan_change_ground = Rule(
    title="Perubahan RPJM/RKP Desa punya alasan yang sah dan mendahului tanda tangan",
    answers=["K-027", "PLN-03"],
    basis=[cite("pp-43-2014", "120"), cite("pp-16-2026", "148(1)")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"), fact.plan_change_ground != "unchanged"
    ),
    requires=[
        Requirement(
            one_of(fact.plan_change_ground, "special_event", "policy_change"),
            "RPJM/RKP Desa diubah karena {plan_change_ground}; itu bukan alasan yang dibolehkan.",
        ),
        Requirement(
            fact.plan_changed_on <= fact.signed_on,
            "RPJM/RKP Desa baru diubah {plan_changed_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Tawaran baru bukan alasan mengubah rencana; masukkan kerja sama ini pada RKP Desa tahun berikutnya."
    ),
    supplier="village_head",
)
