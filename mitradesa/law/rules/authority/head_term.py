"""Kepala desa menandatangani dalam masa jabatannya sejak pelantikan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, years
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

TERM = Dated(Since("2024-04-25", years(8), cite("uu-6-2014", "39")))

head_term = Rule(
    title="Kepala desa menandatangani dalam masa jabatannya ({TERM} sejak pelantikan)",
    answers=["CAP-02"],
    basis=[cite("uu-6-2014", "39"), cite("uu-6-2014", "118")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.signatory_office == "kades",
    ),
    requires=[
        Requirement(
            any_of(
                fact.signed_on < fact.signatory_took_office_on + TERM,
                fact.signed_on <= fact.signatory_office_ends_on,
            ),
            "Perjanjian ditandatangani {signed_on}, lebih dari {TERM} sejak pelantikan {signatory_took_office_on}"
            " dan sesudah {signatory_office_ends_on}.",
        ),
    ],
    remedy="Periksa keputusan perpanjangan jabatan; bila masa jabatan sudah habis, penjabat kepala desa yang menandatangani.",
    supplier="village_head",
)
