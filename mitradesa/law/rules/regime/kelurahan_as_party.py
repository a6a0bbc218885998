"""Pihak yang membuat kerja sama desa adalah desa, bukan kelurahan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

kelurahan_as_party = Rule(
    title="Pihak yang membuat kerja sama desa adalah desa, bukan kelurahan",
    answers=["K-004"],
    basis=[cite("uu-6-2014", "91")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.village_kind != "kelurahan",
            "Wilayah yang menjadi pihak adalah {village_kind}; kelurahan tidak dapat membuat kerja sama desa.",
        ),
    ],
    remedy=(
        "Tanyakan bagian hukum kabupaten: kelurahan bertindak sebagai bagian pemerintah daerah menurut aturan"
        " kerja sama daerah."
    ),
    supplier="legal_bureau",
)
