"""Kebutuhan desa dan kemampuan APB Desa dipertimbangkan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ITEMS = ("kebutuhan desa", "kemampuan APB Desa")

needs_and_budget_considered = Rule(
    title="Kebutuhan desa dan kemampuan APB Desa dipertimbangkan dan ditulis",
    answers=["K-032"],
    basis=[cite("permendagri-96-2017", "7")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(has(fact.considerations, item), f"Naskah dan analisisnya belum menyebut {item}.")
        for item in ITEMS
    ],
    remedy="Tambahkan kebutuhan desa dan kemampuan APB Desa ke dalam pertimbangan naskah atau analisisnya.",
    supplier="village_secretary",
)
