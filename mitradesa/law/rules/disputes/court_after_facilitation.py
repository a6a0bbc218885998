"""Jalur hukum dengan pihak ketiga ditempuh sesudah langkah camat atau bupati."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

court_after_facilitation = Rule(
    title="Jalur hukum dengan pihak ketiga ditempuh sesudah fasilitasi camat atau bupati",
    answers=["K-124"],
    basis=[cite("pp-43-2014", "148(5)"), cite("permendagri-96-2017", "P96-DISPUTE")],
    gate=Gate.RUN,
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: aturannya menyebut jalur hukum bagi yang tidak selesai; bahwa fasilitasi harus lebih dulu "
        "adalah bacaan kami, dan tidak membatasi hak siapa pun menggugat."
    ),
    applies=all_of(fact.regime == "third_party", fact.dispute_stage == "court"),
    requires=[
        Requirement(
            one_of(fact.dispute_facilitator, "camat", "regent"),
            "Perselisihan dibawa ke jalur hukum; yang memfasilitasi lebih dulu: {dispute_facilitator}.",
        ),
        Requirement(
            fact.dispute_facilitated_on <= fact.dispute_court_on,
            "Jalur hukum ditempuh {dispute_court_on}, sebelum fasilitasi {dispute_facilitated_on}.",
        ),
    ],
    remedy="Mintalah fasilitasi camat atau bupati lebih dulu; tanyakan kepada bagian hukum bila perkara sudah didaftarkan.",
    supplier="village_head",
)
