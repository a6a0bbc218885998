"""Tukar menukar untuk kepentingan umum disetujui musyawarah desa, BPD, dan gubernur."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

OFFICES = ("musyawarah desa", "BPD", "gubernur")

swap_approvals_complete = Rule(
    title="Tukar menukar untuk kepentingan umum punya rantai persetujuannya",
    answers=["AST-25"],
    basis=[cite("permendagri-1-2016", "33-37A")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: rantai ini diketahui dari peraturan bupati yang mengulang naskah 2016; "
        "jalur ketiga jenis lain belum terbaca sehingga tidak diperiksa."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        fact.asset_use == "swap",
        fact.swap_kind == "public",
    ),
    requires=[
        Requirement(has(fact.swap_approvals, office), f"Persetujuan tertulis {office} belum ada.")
        for office in OFFICES
    ],
    remedy=(
        "Lengkapi berkas: berita acara musyawarah desa, keputusan BPD, lalu ajukan melalui "
        "camat dan bupati sampai ada persetujuan gubernur."
    ),
    supplier="village_head",
)
