"""Nama-nama pada pihak ketiga dicocokkan dengan perangkat desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

official_names_compared = Rule(
    title="Nama-nama pada pihak ketiga dicocokkan dengan perangkat desa",
    answers=["COI-02"],
    basis=[cite("uu-6-2014", "51 huruf b")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang tidak meminta pencocokan nama; ini cara kami memeriksa keterangan. Nama "
        "yang sama bukan benturan kepentingan, hanya perlu pernyataan."
    ),
    applies=one_of(fact.regime, "third_party", "asset_use"),
    requires=[
        Requirement(
            has(fact.name_lists_compared, "perangkat desa"),
            "Nama-nama pada pihak ketiga belum dicocokkan dengan perangkat desa; yang sudah: {name_lists_compared}.",
        ),
        Requirement(
            fact.official_names_undeclared == 0,
            "Ada {official_names_undeclared} bernama sama pada pihak ketiga; perlu pernyataan tertulis tentang siapa mereka.",
        ),
    ],
    remedy=(
        "Cocokkan nama pemilik, pengurus, dan pegawai pihak ketiga dengan perangkat desa; untuk nama yang "
        "sama, mintalah pernyataan tertulis."
    ),
    supplier="village_secretary",
)
