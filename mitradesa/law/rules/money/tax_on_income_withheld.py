"""Pajak atas uang kerja sama dipungut bila terutang."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

tax_on_income_withheld = Rule(
    title="Pajak atas sewa atau kontribusi dipungut bila terutang",
    answers=["FIN-08"],
    basis=[cite("permendagri-20-2018", "58")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation="Apakah terutang dan berapa ditentukan aturan perpajakan, yang tidak dibaca di sini.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            one_of(fact.tax_on_income, "not_due", "withheld"), "Pajak atas uang ini {tax_on_income}."
        ),
    ],
    remedy="Tanyakan kepada kantor pajak apakah uang ini terutang pajak, lalu pungut dan setorkan; aturan ini tidak menetapkan tarif.",
    supplier="finance_officer",
)
