"""Peraturan bersama ditandatangani dalam tujuh hari sesudah disepakati."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, days
from mitradesa.law.expression.tree import all_of, not_
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2014-12-31", days(7), cite("permendagri-111-2014", "P111-SIGN")), tighter="lower")

signed_soon_after_agreement = Rule(
    title="Peraturan bersama ditandatangani paling lambat {LONGEST} sesudah disepakati",
    answers=["K-079"],
    basis=[cite("permendagri-111-2014", "P111-SIGN")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: harinya dihitung hari kalender; peraturan ini tidak menyebut hari kerja.",
    applies=all_of(fact.regime == "inter_village", not_(fact.involves_bumdes), not_(fact.rural_area)),
    requires=[
        Requirement(
            fact.signed_on <= fact.mad_on + LONGEST,
            "Disepakati {mad_on}, baru ditandatangani {signed_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Tandatangani segera dan catat alasan keterlambatannya.",
    supplier="village_head",
)
