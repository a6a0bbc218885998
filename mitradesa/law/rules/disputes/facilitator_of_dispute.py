"""Perselisihan dalam satu kecamatan difasilitasi camat, lintas kecamatan oleh bupati."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

facilitator_of_dispute = Rule(
    title="Perselisihan dalam satu kecamatan difasilitasi camat, lintas kecamatan oleh bupati",
    answers=["K-121"],
    basis=[
        cite("pp-43-2014", "148(2)"),
        cite("pp-43-2014", "148(3)"),
        cite("permendagri-96-2017", "P96-DISPUTE"),
    ],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    interpretation=(
        "Tafsir: untuk pihak ketiga yang dihitung adalah kecamatan desa dan tempat kerja samanya; bagi "
        "desa dari kabupaten yang berbeda aturannya diam, dan kami tidak menilainya."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        any_of(fact.regime == "third_party", fact.regency_count == 1),
        fact.dispute_facilitator != "none",
    ),
    requires=[
        Requirement(
            any_of(fact.dispute_subdistricts > 1, fact.dispute_facilitator == "camat"),
            "Para pihak berada dalam {dispute_subdistricts}; yang memfasilitasi: {dispute_facilitator}, bukan camat.",
        ),
        Requirement(
            any_of(fact.dispute_subdistricts <= 1, fact.dispute_facilitator == "regent"),
            "Para pihak berada dalam {dispute_subdistricts}; yang memfasilitasi: {dispute_facilitator}, bukan bupati/wali kota.",
        ),
    ],
    remedy="Sampaikan perselisihan kepada camat bila semuanya dalam satu kecamatan, kepada bupati/wali kota bila lintas kecamatan.",
    supplier="village_head",
)
