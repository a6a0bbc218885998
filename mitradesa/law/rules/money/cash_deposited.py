"""Uang tunai yang diterima kaur keuangan segera disetor."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of, working_days
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2018-05-08", 1, cite("permendagri-20-2018", "63-67")), tighter="lower")

cash_deposited = Rule(
    title="Uang tunai dari mitra disetor ke rekening kas desa paling lambat {LONGEST} sesudah diterima",
    answers=["FIN-02"],
    basis=[cite("permendagri-20-2018", "43"), cite("permendagri-20-2018", "63-67")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: aturannya meminta segera disetor tanpa menyebut angka; satu hari "
        "kerja, Senin sampai Jumat tanpa hari libur, adalah ukuran kami."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
        fact.payment_mode == "finance_officer",
    ),
    requires=[
        Requirement(
            working_days(fact.cash_received_on, fact.cash_deposited_on) <= LONGEST,
            "Uang tunai diterima {cash_received_on}, baru disetor {cash_deposited_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Kaur keuangan menyetorkannya hari ini juga dan menyimpan bukti setornya; untuk berikutnya minta mitra membayar lewat transfer.",
    supplier="finance_officer",
)
