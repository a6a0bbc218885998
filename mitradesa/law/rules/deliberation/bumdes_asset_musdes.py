"""Pemakaian aset desa lewat BUM Desa perlu musyawarah desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bumdes_asset_musdes = Rule(
    title="Sewa, KSP, BGS, atau BSG aset desa melalui BUM Desa disepakati dalam musyawarah desa",
    answers=["BUM-03"],
    basis=[cite("pp-11-2021", "56(5)"), cite("pp-11-2021", "P11-56-ELUCIDATION")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "bumdes_contract", one_of(fact.asset_use, "sewa", "ksp", "bgs", "bsg")),
    requires=[
        Requirement(
            fact.musdes_result == "agreed",
            "Hasil musyawarah desa: {musdes_result}; pemakaian aset lewat BUM Desa harus disepakati musyawarah desa.",
        ),
        Requirement(
            fact.musdes_on <= fact.signed_on,
            "Musyawarah desa baru diadakan {musdes_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "BUM Desa meminta BPD mengadakan musyawarah desa tentang pemakaian aset itu sebelum "
        "menandatangani kontrak."
    ),
    supplier="bpd",
)
