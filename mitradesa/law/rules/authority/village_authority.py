"""Objek kerja sama termasuk kewenangan desa yang terdaftar."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_authority = Rule(
    title="Objek kerja sama termasuk kewenangan desa yang terdaftar",
    answers=["CAP-04", "K-003"],
    basis=[
        cite("uu-6-2014", "19"),
        cite("permendagri-44-2016", "P44-LIST"),
        cite("permendagri-96-2017", "1 angka 11"),
    ],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.authority_source, "perdes", "perbup", "assigned"),
            "Objek kerja sama {authority_source} sebagai kewenangan desa.",
        ),
    ],
    remedy=(
        "Cari butirnya dalam peraturan desa atau peraturan bupati tentang kewenangan desa, lalu sebut dalam "
        "naskah; bila tidak ada, jangan diperjanjikan."
    ),
    supplier="village_secretary",
)
