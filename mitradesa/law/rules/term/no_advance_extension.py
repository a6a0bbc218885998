"""Perpanjangan tidak ditandatangani bertahun-tahun di muka."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

EARLIEST = Dated(Since("2016-01", months(12), cite("permendagri-1-2016", "12(2)")), tighter="lower")

no_advance_extension = Rule(
    title="Perpanjangan tidak ditandatangani lebih dari {EARLIEST} sebelum mulai berlaku",
    answers=["END-06"],
    basis=[cite("permendagri-1-2016", "12(2)")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    interpretation=(
        "Tafsir: pasalnya hanya membolehkan perpanjangan. Batas satu tahun adalah ukuran "
        "kami; inspektorat pernah meminta perpanjangan beruntun yang ditandatangani di muka "
        "dibatalkan."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "ksp", "bgs", "bsg"),
        fact.renewal == "extension",
    ),
    requires=[
        Requirement(
            fact.starts_on <= fact.signed_on + EARLIEST,
            "Perpanjangan ditandatangani {signed_on} untuk masa yang baru mulai {starts_on}.",
        ),
    ],
    remedy="Tunda perpanjangan sampai masa lama hampir berakhir dan sudah dievaluasi.",
    supplier="village_head",
)
