"""Ringkasan kerja sama diumumkan paling sedikit enam bulan sekali."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2010-04-30", months(6), cite("uu-14-2008", "9(3)")), tighter="lower")

summary_published = Rule(
    title="Ringkasan kerja sama diumumkan paling lambat tiap {LONGEST}",
    answers=["KIP-02"],
    basis=[cite("uu-14-2008", "9(3)"), cite("perki-1-2018", "PK-PPID")],
    gate=Gate.REPORT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(
        fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"
    ),
    requires=[
        Requirement(
            fact.summary_published_on <= fact.previous_summary_on + LONGEST,
            (
                "Ringkasan sebelumnya {previous_summary_on}, yang terakhir baru "
                "{summary_published_on}, lewat {LONGEST}."
            ),
        ),
        Requirement(
            fact.half_years_without_summary == 0,
            "Sudah lewat {half_years_without_summary} masa enam bulan tanpa ringkasan diumumkan.",
        ),
    ],
    remedy="Sekretaris desa mengumumkan ringkasan kerja sama di papan pengumuman atau laman desa.",
    supplier="village_secretary",
)
