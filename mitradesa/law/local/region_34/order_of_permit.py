"""Urutan berita acara, izin gubernur, peraturan desa, dan tanda tangan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

order_of_permit = Rule(
    title="DIY: urutan langkah: berita acara dengan BPD, izin gubernur, peraturan desa, tanda tangan",
    answers=["AST-36", "AST-31"],
    basis=[cite("permendagri-1-2016", "11(3)"), cite("pergub-diy-34-2017", "DIY-PERMIT")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: pasalnya hanya meminta izin dan peraturan desa ada sebelum tanda "
        "tangan; urutan selengkapnya adalah kebiasaan kabupaten."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.asset_minutes_on <= fact.governor_permit_on,
            "Berita acara {asset_minutes_on}, sesudah izin gubernur {governor_permit_on}.",
        ),
        Requirement(
            fact.governor_permit_on <= fact.utilisation_perdes_on,
            "Izin gubernur {governor_permit_on}, sesudah peraturan desa {utilisation_perdes_on}.",
        ),
        Requirement(
            fact.utilisation_perdes_on <= fact.signed_on,
            "Peraturan desa {utilisation_perdes_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy="Ikuti urutannya: berita acara dengan BPD, izin gubernur, peraturan desa, lalu tanda tangan.",
    supplier="village_head",
)
