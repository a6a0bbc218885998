"""RPJM Desa berlaku delapan tahun."""

from datetime import date

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, days, years
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

NEW_TERM = date(2024, 4, 25)
ONE_DAY = days(1)
PERIOD = Dated(Since("2024-04-25", years(8), cite("uu-6-2014", "79(2)")))

rpjmdes_period = Rule(
    title="RPJM Desa berlaku {PERIOD}",
    answers=["PLN-04"],
    basis=[cite("uu-6-2014", "79(2)")],
    gate=Gate.PREPARE,
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.rpjmdes_starts_on >= NEW_TERM),
    requires=[
        Requirement(
            fact.rpjmdes_ends_on + ONE_DAY == fact.rpjmdes_starts_on + PERIOD,
            "RPJM Desa berlaku {rpjmdes_starts_on} sampai {rpjmdes_ends_on}, bukan {PERIOD}.",
        ),
    ],
    remedy="Periksa bersama dinas PMD apakah RPJM Desa perlu disesuaikan dengan masa jabatan delapan tahun.",
    supplier="dpmd",
)
