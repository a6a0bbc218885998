"""Tenggat hari kerja bagi peraturan desa lain yang mendasari kerja sama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

HANDED = Dated(Since("2026-03-27", 7, cite("pp-16-2026", "102")), tighter="lower")
SIGNED = Dated(Since("2026-03-27", 15, cite("pp-16-2026", "102")), tighter="lower")
SENT = Dated(Since("2026-03-27", 7, cite("pp-16-2026", "102")), tighter="lower")

other_perdes_deadlines = Rule(
    title="Peraturan desa lain diserahkan dalam {HANDED}, ditandatangani dalam {SIGNED}, dan dikirim dalam {SENT}",
    answers=["P16-14", "P16-12"],
    basis=[cite("pp-16-2026", "102"), cite("pp-16-2026", "1 angka 17")],
    gate=Gate.CLEAR,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: bila ada beberapa peraturan desa, yang dinilai adalah yang terlama.",
    applies=all_of(one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.other_perdes > 0),
    requires=[
        Requirement(
            fact.other_perdes_handing_days <= HANDED,
            "Penyerahan BPD kepada kepala desa yang terlama {other_perdes_handing_days}, lewat {HANDED}.",
        ),
        Requirement(
            fact.other_perdes_signing_days <= SIGNED,
            "Penandatanganan yang terlama {other_perdes_signing_days}, lewat {SIGNED}.",
        ),
        Requirement(
            fact.other_perdes_sending_days <= SENT,
            "Pengiriman kepada bupati yang terlama {other_perdes_sending_days}, lewat {SENT}.",
        ),
    ],
    remedy="Selesaikan langkah yang terlambat dan catat alasannya; peraturan desanya tetap berlaku sejak diundangkan.",
    supplier="village_secretary",
)
