"""Surat penawaran antar-desa memuat delapan pokok."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

offer_letter_contents = Rule(
    title="Surat penawaran kepada desa lain memuat delapan pokok isi",
    answers=["K-041"],
    basis=[cite("permendagri-96-2017", "13(3) huruf b")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            has(fact.offer_letter_items, "bidang atau potensi"),
            "Surat penawaran belum memuat bidang atau potensi.",
        ),
        Requirement(
            has(fact.offer_letter_items, "ruang lingkup"),
            "Surat penawaran belum memuat ruang lingkup.",
        ),
        Requirement(
            has(fact.offer_letter_items, "tata cara"),
            "Surat penawaran belum memuat tata cara.",
        ),
        Requirement(
            has(fact.offer_letter_items, "jangka waktu"),
            "Surat penawaran belum memuat jangka waktu.",
        ),
        Requirement(
            has(fact.offer_letter_items, "hak dan kewajiban"),
            "Surat penawaran belum memuat hak dan kewajiban.",
        ),
        Requirement(
            has(fact.offer_letter_items, "pendanaan"),
            "Surat penawaran belum memuat pendanaan.",
        ),
        Requirement(
            has(fact.offer_letter_items, "perubahan penundaan dan pembatalan"),
            "Surat penawaran belum memuat perubahan penundaan dan pembatalan.",
        ),
        Requirement(
            has(fact.offer_letter_items, "penyelesaian perselisihan"),
            "Surat penawaran belum memuat penyelesaian perselisihan.",
        ),
    ],
    remedy="Kirim surat penawaran susulan yang melengkapi pokok yang belum ada.",
    supplier="village_secretary",
)
