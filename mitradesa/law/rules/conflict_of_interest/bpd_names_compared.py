"""Nama-nama pada pihak ketiga dicocokkan dengan anggota BPD."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bpd_names_compared = Rule(
    title="Nama-nama pada pihak ketiga dicocokkan dengan anggota BPD",
    answers=["COI-03"],
    basis=[cite("uu-6-2014", "64 huruf g")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang tidak meminta pencocokan nama; ini cara kami memeriksa keterangan. Nama "
        "yang sama bukan benturan kepentingan, hanya perlu pernyataan."
    ),
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            has(fact.name_lists_compared, "anggota BPD"),
            "Nama-nama pada pihak ketiga belum dicocokkan dengan anggota BPD; yang sudah: {name_lists_compared}.",
        ),
        Requirement(
            fact.bpd_names_undeclared == 0,
            "Ada {bpd_names_undeclared} bernama sama pada pihak ketiga; perlu pernyataan tertulis tentang siapa mereka.",
        ),
    ],
    remedy=(
        "Cocokkan nama pemilik, pengurus, dan pegawai pihak ketiga dengan anggota BPD; untuk nama yang "
        "sama, mintalah pernyataan tertulis."
    ),
    supplier="bpd",
)
