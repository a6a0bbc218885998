"""Hasil fasilitasi dituangkan dalam berita acara yang ditandatangani para pihak dan fasilitatornya."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

dispute_minutes_signed = Rule(
    title="Hasil penyelesaian dituangkan dalam berita acara yang ditandatangani para pihak dan fasilitatornya",
    answers=["K-122"],
    basis=[cite("pp-43-2014", "148(4)"), cite("permendagri-96-2017", "P96-DISPUTE")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    interpretation=(
        "Tafsir: di salindia yang terbaca kewajiban ini ditulis untuk kerja sama antar-desa; PP 43/2014 "
        "menulisnya tanpa pembatasan, dan kami membacanya bagi keduanya."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        fact.dispute_stage == "settled",
        one_of(fact.dispute_facilitator, "camat", "regent"),
    ),
    requires=[
        Requirement(
            fact.parties_in_dispute_minutes >= fact.signing_sides,
            "Pihak dalam perjanjian: {signing_sides}; yang menandatangani berita acara penyelesaian: {parties_in_dispute_minutes}.",
        ),
        Requirement(
            any_of(fact.dispute_facilitator != "camat", has(fact.officials_in_dispute_minutes, "camat")),
            "Camat yang memfasilitasi tidak menandatangani; pejabat dalam berita acara: {officials_in_dispute_minutes}.",
        ),
        Requirement(
            any_of(fact.dispute_facilitator != "regent", has(fact.officials_in_dispute_minutes, "bupati")),
            "Bupati yang memfasilitasi tidak menandatangani; pejabat dalam berita acara: {officials_in_dispute_minutes}.",
        ),
        Requirement(
            fact.dispute_facilitated_on <= fact.dispute_minutes_on,
            "Berita acara bertanggal {dispute_minutes_on}, sebelum difasilitasi {dispute_facilitated_on}.",
        ),
    ],
    remedy="Buat berita acara penyelesaian dan mintalah tanda tangan semua pihak dan pejabat yang memfasilitasi.",
    supplier="village_secretary",
)
