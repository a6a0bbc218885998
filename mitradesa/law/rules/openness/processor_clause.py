"""Mitra yang mengolah data untuk desa terikat klausul pemrosesan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

processor_clause = Rule(
    title="Ada klausul pemrosesan data bila mitra mengolah data warga untuk desa",
    answers=["PDP-03"],
    basis=[cite("uu-27-2022", "51-52")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        not_(has(fact.resident_data, "tidak ada")),
        fact.processor_clause != "not_processing",
    ),
    requires=[
        Requirement(
            fact.processor_clause == "present",
            "Klausul pemrosesan data {processor_clause} dalam naskah.",
        ),
    ],
    remedy=(
        "Tambahkan klausul bahwa mitra mengolah data hanya atas perintah desa, menjaga "
        "keamanan dan kerahasiaannya, dan tidak melibatkan pengolah lain tanpa persetujuan "
        "tertulis."
    ),
    supplier="draft",
)
