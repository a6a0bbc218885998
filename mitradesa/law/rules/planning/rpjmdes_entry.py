"""Bidang kerja sama ada dalam RPJM Desa yang berlaku."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import between, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

rpjmdes_entry = Rule(
    title="Bidang kerja sama tercantum dalam RPJM Desa yang berlaku",
    answers=["PLN-01", "K-025"],
    basis=[
        cite("permendagri-114-2014", "P114-RPJM"),
        cite("permendagri-96-2017", "9(1)"),
        cite("permendagri-96-2017", "13(2) huruf e"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.rpjmdes_entry == "listed",
            "Bidang kerja sama ini {rpjmdes_entry} dalam RPJM Desa.",
        ),
        Requirement(
            between(fact.signed_on, fact.rpjmdes_starts_on, fact.rpjmdes_ends_on),
            (
                "RPJM Desa itu berlaku {rpjmdes_starts_on} sampai {rpjmdes_ends_on}, sedangkan tanda "
                "tangan {signed_on}."
            ),
        ),
    ],
    remedy=(
        "Tunggu penyusunan rencana berikutnya. Rencana hanya dapat diubah karena peristiwa "
        "khusus atau perubahan mendasar kebijakan pemerintah; tawaran baru bukan salah "
        "satunya."
    ),
    supplier="village_head",
)
