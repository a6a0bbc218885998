"""Beban desa tidak melebihi pagu APB Desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_cost_within_budget = Rule(
    title="Beban uang desa setahun tidak melebihi pagu APB Desa",
    answers=["K-032"],
    basis=[cite("permendagri-96-2017", "7")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: aturannya meminta kemampuan APB Desa diperhatikan; membandingkan angkanya "
        "adalah cara kami memeriksanya."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.village_cost_year > 0),
    requires=[
        Requirement(
            fact.village_cost_year <= fact.budget_line_amount,
            "Beban desa menurut naskah {village_cost_year} setahun, pagu APB Desa {budget_line_amount}.",
        ),
    ],
    remedy=(
        "Kurangi beban desa dalam naskah, atau anggarkan kekurangannya lewat APB Desa sebelum tanda tangan."
    ),
    supplier="finance_officer",
)
