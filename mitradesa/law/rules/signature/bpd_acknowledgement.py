"""Ketua BPD ikut mengetahui perjanjian bila aturan setempat memintanya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bpd_acknowledgement = Rule(
    title="Ketua BPD ikut mengetahui perjanjian bila aturan setempat memintanya",
    answers=["SIG-07"],
    basis=[cite("uu-6-2014", "54"), cite("uu-6-2014", "55")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.bpd_acknowledgement_rule == "asked",
    ),
    requires=[
        Requirement(
            has(fact.witness_offices, "ketua BPD"),
            "Ketua BPD tidak termasuk yang mengetahui; yang tercantum: {witness_offices}.",
        ),
    ],
    remedy="Tambahkan ruang mengetahui bagi ketua BPD, karena peraturan setempat memintanya.",
    interpretation="Tafsir: undang-undang meminta musyawarah desa, bukan tanda tangan ketua BPD; hal ini kebiasaan setempat.",
    supplier="bpd",
)
