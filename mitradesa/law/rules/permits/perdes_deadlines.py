"""Tenggat hari kerja bagi peraturan desa pemanfaatan aset."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of, working_days
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

HANDED = Dated(Since("2026-03-27", 7, cite("pp-16-2026", "102")), tighter="lower")
SIGNED = Dated(Since("2026-03-27", 15, cite("pp-16-2026", "102")), tighter="lower")
SENT = Dated(Since("2026-03-27", 7, cite("pp-16-2026", "102")), tighter="lower")

perdes_deadlines = Rule(
    title="Peraturan desa diserahkan dalam {HANDED}, ditandatangani dalam {SIGNED}, dan dikirim dalam {SENT}",
    answers=["P16-14", "P16-12"],
    basis=[cite("pp-16-2026", "102"), cite("pp-16-2026", "1 angka 17")],
    gate=Gate.CLEAR,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: hari kerja dihitung Senin sampai Jumat tanpa libur nasional dan cuti bersama.",
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
        fact.utilisation_perdes == "promulgated",
    ),
    requires=[
        Requirement(
            working_days(fact.perdes_agreed_on, fact.perdes_handed_on) <= HANDED,
            "Disepakati {perdes_agreed_on}, baru diserahkan BPD kepada kepala desa {perdes_handed_on}, lewat {HANDED}.",
        ),
        Requirement(
            working_days(fact.perdes_handed_on, fact.perdes_signed_on) <= SIGNED,
            "Diserahkan {perdes_handed_on}, baru ditandatangani {perdes_signed_on}, lewat {SIGNED}.",
        ),
        Requirement(
            working_days(fact.perdes_promulgated_on, fact.perdes_sent_on) <= SENT,
            "Diundangkan {perdes_promulgated_on}, baru dikirim kepada bupati {perdes_sent_on}, lewat {SENT}.",
        ),
    ],
    remedy="Selesaikan langkah yang terlambat dan catat alasannya; peraturan desanya tetap berlaku sejak diundangkan.",
    supplier="village_secretary",
)
