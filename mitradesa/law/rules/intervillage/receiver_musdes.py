"""BPD desa yang ditawari mengadakan musyawarah desa sesudah penawaran diterima."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

receiver_musdes = Rule(
    title="BPD desa yang ditawari mengadakan musyawarah desa sesudah surat penawaran diterima",
    answers=["K-042"],
    basis=[cite("permendagri-96-2017", "13(3) huruf c")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.receiver_musdes_result != "not_held",
            "Musyawarah desa di desa yang ditawari {receiver_musdes_result}.",
        ),
        Requirement(
            fact.receiver_musdes_on >= fact.offer_received_on,
            "Musyawarah desa itu {receiver_musdes_on}, sebelum surat penawaran diterima {offer_received_on}.",
        ),
    ],
    remedy="Minta BPD desa yang ditawari mengadakan musyawarah desa tentang surat penawaran itu.",
    supplier="bpd",
)
