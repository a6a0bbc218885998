"""Di akhir perjanjian objek dikembalikan dan tunggakan dilunasi."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

object_handed_back = Rule(
    title="Objek dikembalikan dengan berita acara dan tunggakan lunas",
    answers=["END-03", "AST-33"],
    basis=[
        cite("permendagri-1-2016", "12"),
        cite("permendagri-1-2016", "14"),
        cite("permendagri-1-2016", "16"),
    ],
    gate=Gate.END,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    due=fact.ends_on,
    requires=[
        Requirement(
            has(fact.condition_reports, "akhir"),
            "Berita acara keadaan akhir belum ada; yang ada: {condition_reports}.",
        ),
        Requirement(
            fact.arrears_at_end == 0,
            "Masih ada tunggakan {arrears_at_end}.",
        ),
    ],
    remedy="Buat berita acara penyerahan kembali bersama mitra dan tagih tunggakan secara tertulis.",
    supplier="village_secretary",
)
