"""Laporan tahunan kepala desa menyebut kerja samanya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import months
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

A_YEAR_AND_ITS_REPORT = months(15)

cooperation_in_village_reports = Rule(
    title="LPPD dan LKPPD menyebut kerja sama ini",
    answers=["REP-04"],
    basis=[cite("uu-6-2014", "27"), cite("pp-16-2026", "51-56"), cite("permendagri-46-2016", "P46-REPORT")],
    gate=Gate.REPORT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang meminta laporan tahunan tanpa menyebut kerja sama; kami membacanya sebagai "
        "bagian dari penyelenggaraan pemerintahan desa. Laporan baru ditanyakan setelah lima belas bulan sejak kerja sama mulai: "
        "satu tahun berjalan, ditambah tiga bulan sesudah akhir tahun untuk menyusunnya; ukuran itu dari kami."
    ),
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    due=fact.starts_on + A_YEAR_AND_ITS_REPORT,
    requires=[
        Requirement(
            has(fact.village_reports_naming_it, "LPPD"),
            "Laporan kepada bupati (LPPD) tidak menyebutnya; yang menyebut: {village_reports_naming_it}.",
        ),
        Requirement(
            has(fact.village_reports_naming_it, "LKPPD"),
            "Keterangan kepada BPD (LKPPD) tidak menyebutnya; yang menyebut: {village_reports_naming_it}.",
        ),
    ],
    remedy="Sebut kerja sama ini, pelaksanaannya, dan hasilnya dalam LPPD dan LKPPD tahun ini.",
    supplier="village_head",
)
