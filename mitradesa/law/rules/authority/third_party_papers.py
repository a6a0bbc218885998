"""Pihak ketiga menyerahkan surat legalitas yang masih berlaku."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

third_party_papers = Rule(
    title="Pihak ketiga menyerahkan surat legalitas yang masih berlaku",
    answers=["K-012"],
    basis=[cite("permendagri-96-2017", "5(1)")],
    gate=Gate.OFFER,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use"),
        fact.partner_kind != "individual",
    ),
    requires=[
        Requirement(
            any_of(
                has(fact.partner_papers, "akta pendirian"),
                has(fact.partner_papers, "pengesahan"),
                has(fact.partner_papers, "NIB"),
                has(fact.partner_papers, "izin"),
                has(fact.partner_papers, "keputusan pendirian"),
            ),
            "Belum ada surat legalitas pihak ketiga; yang diterima: {partner_papers}.",
        ),
        Requirement(
            fact.partner_papers_expired == 0,
            "{partner_papers_expired} pihak ketiga sudah habis masa berlakunya.",
        ),
    ],
    remedy="Minta pihak ketiga menyerahkan akta, pengesahan, NIB, atau keputusan pendiriannya yang masih berlaku.",
    interpretation='Tafsir: pasal menyebut "sesuai peraturan perundang-undangan"; surat yang diminta adalah bacaan kami.',
    supplier="third_party",
)
