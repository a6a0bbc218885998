"""Pengumuman, penawaran, tanda tangan, dan mulai berlaku berurutan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

order_of_offer = Rule(
    title="Urutan langkah: pengumuman, penawaran, pemilihan, tanda tangan, mulai berlaku",
    answers=["K-081"],
    basis=[cite("permendagri-96-2017", "14(3)")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: urutan ini mengikuti susunan pasal; tidak semua pasangannya disebut dengan kata-kata."
    ),
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            fact.offer_announced_on <= fact.first_offer_on,
            "Pengumuman {offer_announced_on}, sesudah penawaran pertama {first_offer_on}.",
        ),
        Requirement(
            fact.first_offer_on <= fact.selected_on,
            "Penawaran pertama {first_offer_on}, sesudah pihak ketiga dipilih {selected_on}.",
        ),
        Requirement(
            fact.selected_on <= fact.signed_on,
            "Pihak ketiga dipilih {selected_on}, sesudah tanda tangan {signed_on}.",
        ),
        Requirement(
            fact.signed_on <= fact.starts_on,
            "Tanda tangan {signed_on}, sesudah perjanjian mulai berlaku {starts_on}.",
        ),
    ],
    remedy="Catat tanggal sebenarnya dan jelaskan langkah yang tidak berurutan dalam berkas.",
    supplier="village_secretary",
)
