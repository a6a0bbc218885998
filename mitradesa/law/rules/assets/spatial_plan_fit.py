"""Pemakaian aset sesuai tata ruang dan perlindungan sawah diperiksa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

spatial_plan_fit = Rule(
    title="Pemakaian lahan sesuai tata ruang, dan lahan sawah dilindungi sudah diperiksa",
    answers=["AST-29"],
    basis=[cite("permendagri-96-2017", "14(2) huruf g")],
    gate=Gate.PREPARE,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang tata ruang dan lahan pertanian belum dibaca; dasar di sini "
        "hanya kewajiban mengikuti aturan kabupaten tentang tata ruang."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        fact.asset_use != "none",
        has(fact.asset_kinds, "tanah"),
    ),
    requires=[
        Requirement(
            fact.spatial_fit == "fits",
            "Hasil pemeriksaan tata ruang: {spatial_fit}.",
        ),
        Requirement(
            fact.rice_field == "outside",
            "Pemeriksaan lahan sawah dilindungi: {rice_field}.",
        ),
    ],
    remedy=(
        "Minta keterangan tata ruang dan lahan sawah dilindungi kepada dinas tata ruang "
        "kabupaten sebelum bentuk pemakaian disepakati."
    ),
    supplier="village_secretary",
)
