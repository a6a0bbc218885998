"""Tanah pengganti diperoleh dalam enam bulan sejak persetujuan gubernur."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2016-01", months(6), cite("permendagri-1-2016", "33-36")), tighter="lower")

swap_replacement_time = Rule(
    title="Tanah pengganti diperoleh paling lambat {LONGEST} sejak persetujuan gubernur",
    answers=["AST-26"],
    basis=[cite("permendagri-1-2016", "33-36")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "swap"
    ),
    requires=[
        Requirement(
            fact.replacement_settled_on <= fact.governor_approved_on + LONGEST,
            (
                "Gubernur menyetujui {governor_approved_on}, tanah pengganti baru diperoleh "
                "{replacement_settled_on}, melewati {LONGEST}."
            ),
        ),
    ],
    remedy="Kepala desa menagih tanah pengganti secara tertulis dan melapor kepada bupati melalui camat.",
    supplier="village_head",
)
