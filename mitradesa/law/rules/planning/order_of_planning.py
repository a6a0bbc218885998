"""Musyawarah, RKP Desa, KAK, dan pengumuman berurutan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

order_of_planning = Rule(
    title="Urutan langkah: musyawarah desa, RKP Desa, KAK, pengumuman",
    answers=["K-081"],
    basis=[cite("permendagri-96-2017", "14(2)"), cite("permendagri-96-2017", "14(3)")],
    gate=Gate.OFFER,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: urutan ini mengikuti susunan pasal; tidak semua pasangannya disebut dengan kata-kata."
    ),
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            fact.musdes_on <= fact.rkpdes_fixed_on,
            "Musyawarah desa {musdes_on}, sesudah RKP Desa ditetapkan {rkpdes_fixed_on}.",
        ),
        Requirement(
            fact.rkpdes_fixed_on <= fact.kak_on,
            "RKP Desa ditetapkan {rkpdes_fixed_on}, sesudah KAK {kak_on}.",
        ),
        Requirement(
            fact.kak_on <= fact.offer_announced_on,
            "KAK {kak_on}, sesudah pengumuman {offer_announced_on}.",
        ),
    ],
    remedy="Catat tanggal sebenarnya dan jelaskan langkah yang tidak berurutan dalam berkas.",
    supplier="village_secretary",
)
