"""Tanah desa bersertifikat atas nama pemerintah desa, atau sedang diurus."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

land_certificate = Rule(
    title="Tanah desa bersertifikat atas nama pemerintah desa, atau sertifikatnya sedang diurus",
    answers=["AST-02"],
    basis=[cite("uu-6-2014", "76(4)"), cite("permendagri-1-2016", "6(1)")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        fact.asset_use != "none",
        has(fact.asset_kinds, "tanah"),
    ),
    requires=[
        Requirement(
            one_of(fact.land_title, "village_government", "in_process"),
            "Tanah yang diperjanjikan {land_title}.",
        ),
    ],
    remedy=(
        "Ajukan sertifikat atas nama pemerintah desa ke kantor pertanahan dan catat "
        "prosesnya sebelum tanah diperjanjikan."
    ),
    supplier="village_secretary",
)
