"""Pengakhiran karena pelanggaran didahului pemberitahuan dan punya bukti."""

from datetime import date

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import Span, cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

default_proven_and_told = Rule(
    title="Pengakhiran karena pelanggaran didahului pemberitahuan tertulis dan punya bukti",
    answers=["K-115"],
    basis=[
        cite("pp-43-2014", "147 huruf d"),
        cite("permendagri-96-2017", "P96-END"),
        cite("kuhperdata", "1243"),
    ],
    gate=Gate.END,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: aturannya hanya menyebut pelanggaran sebagai sebab; pemberitahuan lebih dulu dan bukti "
        "adalah kelaziman hukum perjanjian, dan tenggatnya tidak terbaca."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.end_ground == "default"),
    in_force=Span(date(2014, 6, 3)),
    requires=[
        Requirement(
            fact.default_notice_on < fact.ended_on,
            "Pihak yang melanggar diberi tahu {default_notice_on}, tidak lebih dulu daripada hari berakhirnya {ended_on}.",
        ),
        Requirement(
            fact.default_proofs >= 1,
            "Tidak ada bukti pelanggaran yang tersimpan.",
        ),
    ],
    remedy="Kirim pemberitahuan tertulis dengan bukti tanda terima, beri waktu untuk memperbaiki, dan simpan buktinya.",
    supplier="village_head",
)
