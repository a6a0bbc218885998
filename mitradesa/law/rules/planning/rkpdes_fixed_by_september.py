"""RKP Desa ditetapkan paling lambat akhir September tahun sebelumnya."""

from datetime import date

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LEAD = Dated(
    Since("2014-06-03", months(3), cite("pp-43-2014", "118(6)")),
    Since("2026-03-27", months(3), cite("pp-16-2026", "146(6)")),
    tighter="higher",
)
JULY = Dated(Since("2014-06-03", months(5), cite("pp-43-2014", "118(5)")), tighter="higher")
JUNE = Dated(Since("2026-03-27", months(6), cite("pp-16-2026", "146(5)")), tighter="higher")
FIRST_YEAR_FROM_JUNE = date(2027, 1, 1)

rkpdes_fixed_by_september = Rule(
    title="RKP Desa mulai disusun dan ditetapkan pada waktunya",
    answers=["PLN-05"],
    basis=[
        cite("pp-43-2014", "118(5)"),
        cite("pp-43-2014", "118(6)"),
        cite("pp-16-2026", "146(5)"),
        cite("pp-16-2026", "146(6)"),
    ],
    gate=Gate.PREPARE,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.rkpdes_fixed_on + LEAD < fact.rkpdes_year_starts_on,
            "RKP Desa untuk tahun yang dimulai {rkpdes_year_starts_on} baru ditetapkan {rkpdes_fixed_on}; batasnya akhir September.",
        ),
        Requirement(
            fact.rkpdes_drafting_started_on + JULY < fact.rkpdes_year_starts_on,
            (
                "RKP Desa untuk tahun yang dimulai {rkpdes_year_starts_on} baru mulai "
                "disusun {rkpdes_drafting_started_on}; batasnya bulan Juli."
            ),
        ),
        Requirement(
            any_of(
                fact.rkpdes_year_starts_on < FIRST_YEAR_FROM_JUNE,
                fact.rkpdes_drafting_started_on + JUNE < fact.rkpdes_year_starts_on,
            ),
            (
                "RKP Desa untuk tahun yang dimulai {rkpdes_year_starts_on} baru mulai disusun "
                "{rkpdes_drafting_started_on}; sejak PP 16/2026 penyusunan dimulai bulan Juni."
            ),
        ),
    ],
    remedy="Catat alasan keterlambatan; tahun berikutnya mulai menyusun RKP Desa pada bulan Juni.",
    supplier="village_head",
)
