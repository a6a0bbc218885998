"""Data warga diberikan dengan dasar yang sah dan pemberitahuan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

resident_data_basis = Rule(
    title="Data warga diberikan kepada mitra dengan dasar yang sah dan pemberitahuan lebih dahulu",
    answers=["PDP-01"],
    basis=[cite("uu-27-2022", "20"), cite("uu-27-2022", "21"), cite("uu-27-2022", "25")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        not_(has(fact.resident_data, "tidak ada")),
    ),
    requires=[
        Requirement(
            fact.data_basis != "none",
            "Dasar memberikan data warga {data_basis}.",
        ),
        Requirement(
            any_of(not_(has(fact.resident_data, "data anak")), fact.data_basis == "consent"),
            "Ada data anak; dasarnya {data_basis}, bukan persetujuan orang tua atau wali.",
        ),
        Requirement(
            fact.data_notice_on <= fact.data_shared_on,
            "Warga diberi tahu {data_notice_on}, sesudah datanya diberikan {data_shared_on}.",
        ),
    ],
    remedy="Tentukan dasar pemberian data dan beri tahu warga secara tertulis sebelum data diberikan.",
    supplier="village_secretary",
)
