"""BUM Desa tidak membebani aset desa kelolaannya untuk pihak lain."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bumdes_asset_burdens = Rule(
    title="Aset desa kelolaan BUM Desa tidak dibebani kewajiban pihak lain",
    answers=["BUM-02"],
    basis=[cite("pp-11-2021", "56(2)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "bumdes_contract",
    requires=[
        Requirement(
            fact.bumdes_asset_burdens == 0,
            "Ada {bumdes_asset_burdens} yang menjadikan aset desa tanggungan pihak lain.",
        ),
    ],
    remedy="Hapus ketentuan yang memakai aset desa untuk menutup kerugian atau menjamin pinjaman.",
    supplier="draft",
)
