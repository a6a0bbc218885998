"""Desa mengumumkan penawaran kerja sama dengan melampirkan KAK."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

public_offer = Rule(
    title="Desa mengumumkan penawaran kerja sama dengan melampirkan KAK",
    answers=["K-044"],
    basis=[cite("permendagri-96-2017", "14(3) huruf a")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            fact.offer_announcement == "public",
            "Penawaran {offer_announcement}.",
        ),
        Requirement(
            has(fact.offer_attachments, "KAK"),
            "KAK tidak dilampirkan pada pengumuman; lampirannya: {offer_attachments}.",
        ),
        Requirement(
            fact.offer_announced_on <= fact.signed_on,
            "Pengumuman tertanggal {offer_announced_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy="Umumkan penawaran secara terbuka dengan KAK, lalu terima penawaran sebelum memilih mitra.",
    supplier="village_secretary",
)
