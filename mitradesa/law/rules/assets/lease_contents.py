"""Perjanjian sewa memuat hal minimal."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ITEMS = (
    "para pihak",
    "objek",
    "jenis luas besaran sewa dan jangka waktu",
    "biaya operasional dan pemeliharaan",
    "hak dan kewajiban",
    "keadaan memaksa",
)

lease_contents = Rule(
    title="Perjanjian sewa aset desa memuat isi minimal",
    answers=["AST-08", "DRF-04"],
    basis=[cite("permendagri-1-2016", "12(3)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    interpretation=(
        "Tafsir: huruf g, persyaratan lain yang dianggap perlu, terserah para pihak, "
        "sehingga hanya enam hal yang diperiksa."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "sewa"
    ),
    requires=[
        Requirement(has(fact.lease_items, item), f"Perjanjian sewa belum memuat {item}.") for item in ITEMS
    ],
    remedy="Tambahkan hal yang belum ada ke dalam perjanjian sewa.",
    supplier="draft",
)
