"""Ada bukti bahwa camat terlibat."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

camat_involvement = Rule(
    title="Ada bukti bahwa camat terlibat",
    answers=["K-100"],
    basis=[cite("pp-43-2014", "143(5)"), cite("pp-16-2026", "165(5)"), cite("pp-16-2026", "180(2) huruf n")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            any_of(
                has(fact.camat_evidence, "surat"),
                has(fact.camat_evidence, "kunjungan"),
                has(fact.camat_evidence, "berita acara"),
                has(fact.camat_evidence, "notulen"),
            ),
            "Belum ada bukti keterlibatan camat; yang ada: {camat_evidence}.",
        ),
    ],
    remedy=(
        "Simpan surat, catatan kunjungan, atau berita acara dengan camat. Camat memfasilitasi dan sejak 27 "
        "Maret 2026 dilibatkan; ia tidak menyetujui."
    ),
    interpretation="Tafsir: bentuk bukti tidak disebut; surat, kunjungan, berita acara, atau notulen dianggap cukup.",
    supplier="camat",
)
