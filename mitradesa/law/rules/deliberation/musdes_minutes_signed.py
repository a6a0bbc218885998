"""Berita acara ditandatangani dan cara memutuskan dicatat."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_minutes_signed = Rule(
    title=(
        "Berita acara musyawarah desa ditandatangani, dan keputusan diambil dengan mufakat "
        "atau suara terhitung"
    ),
    answers=["MUS-10"],
    basis=[cite("permendesa-16-2019", "P16-2019-DECISION")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            has(fact.musdes_papers, "berita acara bertanda tangan"),
            "Berita acara yang ditandatangani tidak ada dalam berkas.",
        ),
        Requirement(
            one_of(fact.musdes_decided_by, "consensus", "counted_vote"),
            "Cara mengambil keputusan {musdes_decided_by}.",
        ),
    ],
    remedy=(
        "BPD melengkapi tanda tangan pimpinan, sekretaris, dan saksi, serta mencatat cara "
        "mengambil keputusan."
    ),
    supplier="bpd",
)
