"""Tiap pemberian dari pihak ketiga dicatat dan dilaporkan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

reported_gifts = Rule(
    title="Tiap pemberian dari pihak ketiga dicatat dan dilaporkan",
    answers=["COI-04"],
    basis=[
        cite("uu-6-2014", "29 huruf f"),
        cite("uu-6-2014", "51 huruf f"),
        cite("uu-6-2014", "64 huruf b"),
        cite("uu-31-1999", "12B"),
        cite("uu-31-1999", "12C"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.unreported_gifts == 0,
            "Ada {unreported_gifts} dari pihak ketiga yang belum dicatat, atau belum dilaporkan ke KPK dalam 30 hari kerja.",
        ),
    ],
    remedy="Catat pemberian itu dan laporkan kepada KPK; sebaiknya tolak pemberian selama perundingan.",
    supplier="village_secretary",
)
