"""Berkas permohonan izin bupati lengkap menurut kebiasaan Sumedang."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

PAPERS = (
    "pernyataan status tanah",
    "permohonan perusahaan",
    "berita acara dengan BPD",
    "keputusan kepala desa",
    "berita acara rapat warga",
    "keterangan tata ruang",
    "profil perusahaan",
    "akta perusahaan",
    "NPWP",
    "susunan direksi dan pemegang saham",
    "keterangan domisili",
    "rancangan perjanjian",
)

permit_file = Rule(
    title="Sumedang: berkas permohonan izin bupati lengkap",
    answers=["AST-35"],
    basis=[cite("syarat-sumedang-2016", "SUMEDANG-FILE")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: daftar ini dibaca pada laman sebuah desa di Sumedang, bukan "
        "pada peraturan bupati, sehingga hanya memperingatkan."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(has(fact.asset_papers, paper), f"Dalam berkas izin belum ada {paper}.")
        for paper in PAPERS
    ],
    remedy="Lengkapi berkas sebelum dikirim kepada bupati melalui camat.",
    supplier="village_secretary",
)
