"""Berkas permohonan izin lengkap."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

permit_file = Rule(
    title="Berkas permohonan izin untuk KSP dan BGS/BSG lengkap",
    answers=["AST-35"],
    basis=[cite("permendagri-1-2016", "17")],
    gate=Gate.CLEAR,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: aturan nasional tidak menyebut isi berkas; daftar ini dibaca pada "
        "laman sebuah desa di Sumedang dan disarankan bagi kabupaten lain."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            has(fact.asset_papers, "pernyataan status tanah"),
            "Dalam berkas izin belum ada pernyataan status tanah.",
        ),
        Requirement(
            has(fact.asset_papers, "permohonan perusahaan"),
            "Dalam berkas izin belum ada permohonan perusahaan.",
        ),
        Requirement(
            has(fact.asset_papers, "berita acara dengan BPD"),
            "Dalam berkas izin belum ada berita acara dengan BPD.",
        ),
        Requirement(
            has(fact.asset_papers, "keputusan kepala desa"),
            "Dalam berkas izin belum ada keputusan kepala desa.",
        ),
        Requirement(
            has(fact.asset_papers, "berita acara rapat warga"),
            "Dalam berkas izin belum ada berita acara rapat warga.",
        ),
        Requirement(
            has(fact.asset_papers, "keterangan tata ruang"),
            "Dalam berkas izin belum ada keterangan tata ruang.",
        ),
        Requirement(
            has(fact.asset_papers, "profil perusahaan"),
            "Dalam berkas izin belum ada profil perusahaan.",
        ),
        Requirement(
            has(fact.asset_papers, "akta perusahaan"),
            "Dalam berkas izin belum ada akta perusahaan.",
        ),
        Requirement(
            has(fact.asset_papers, "NPWP"),
            "Dalam berkas izin belum ada NPWP.",
        ),
        Requirement(
            has(fact.asset_papers, "susunan direksi dan pemegang saham"),
            "Dalam berkas izin belum ada susunan direksi dan pemegang saham.",
        ),
        Requirement(
            has(fact.asset_papers, "keterangan domisili"),
            "Dalam berkas izin belum ada keterangan domisili.",
        ),
        Requirement(
            has(fact.asset_papers, "rancangan perjanjian"),
            "Dalam berkas izin belum ada rancangan perjanjian.",
        ),
    ],
    remedy="Lengkapi berkas sebelum dikirim melalui camat.",
    supplier="village_secretary",
)
