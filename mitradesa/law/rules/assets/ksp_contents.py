"""Perjanjian KSP memuat tujuh hal."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ITEMS = (
    "para pihak",
    "objek",
    "jangka waktu",
    "hak dan kewajiban",
    "penyelesaian perselisihan",
    "keadaan memaksa",
    "peninjauan pelaksanaan",
)

ksp_contents = Rule(
    title="Perjanjian KSP memuat isi minimal",
    answers=["AST-15", "DRF-04"],
    basis=[cite("permendagri-1-2016", "14")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "ksp"),
    requires=[
        Requirement(has(fact.ksp_items, item), f"Perjanjian KSP belum memuat {item}.") for item in ITEMS
    ],
    remedy="Tambahkan hal yang belum ada ke dalam perjanjian KSP.",
    supplier="draft",
)
