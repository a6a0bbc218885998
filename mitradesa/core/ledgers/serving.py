"""What an agreement serves: the dimensions of the Indeks Desa and the goals of the SDGs Desa, derived from its field, kind and lines.

The lists were read in secondary sources; which field serves which of them no law that was read says, so the derivation is a proposal.
"""

from collections.abc import Iterable, Mapping

from mitradesa.core.ledgers.kinds import Kind

DIMENSIONS: Mapping[str, str] = {
    "basic_services": "layanan dasar",
    "social": "sosial",
    "economic": "ekonomi",
    "environment": "lingkungan",
    "access": "aksesibilitas",
    "governance": "tata kelola pemerintahan desa",
}
DIMENSIONS_READ = (
    "Enam dimensi Indeks Desa menurut Permendesa PDTT 9/2024, dibaca pada sumber kedua (ainamulyana.com)."
)

GOALS: Mapping[int, str] = {
    1: "desa tanpa kemiskinan",
    2: "desa tanpa kelaparan",
    3: "desa sehat dan sejahtera",
    4: "pendidikan desa berkualitas",
    5: "desa berkesetaraan gender",
    6: "desa layak air bersih dan sanitasi",
    7: "desa berenergi bersih dan terbarukan",
    8: "pekerjaan dan pertumbuhan ekonomi desa",
    9: "inovasi dan infrastruktur desa",
    10: "desa tanpa kesenjangan",
    11: "kawasan permukiman desa berkelanjutan",
    12: "konsumsi dan produksi desa yang sadar lingkungan",
    13: "pengendalian dan perubahan iklim oleh desa",
    14: "ekosistem laut desa",
    15: "ekosistem daratan desa",
    16: "desa damai dan berkeadilan",
    17: "kemitraan untuk pembangunan desa",
    18: "kelembagaan desa dinamis dan budaya desa adaptif",
}
GOALS_READ = (
    "Delapan belas tujuan SDGs Desa menurut Permendesa PDTT 13/2020, dibaca pada sumber kedua "
    "(tanjungharosikabukabupadangpanjang.desa.id)."
)
PROPOSED = "Kaitannya dengan bidang dan jenis potensi: usulan Mitra Desa, dapat diubah desa."

_BY_FIELD: Mapping[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "government": (("governance",), (16, 18)),
    "development": (("economic",), (8, 9)),
    "community": (("social",), (16, 18)),
    "empowerment": (("social", "economic"), (1, 8)),
}
_BY_SECTOR: Mapping[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "farming": (("economic",), (2, 8)),
    "plantation": (("economic",), (8, 12)),
    "livestock": (("economic",), (2, 8)),
    "fishery": (("economic",), (2, 8)),
    "forestry": (("environment",), (13, 15)),
    "tourism": (("economic",), (8, 18)),
    "water": (("basic_services",), (6,)),
    "energy": (("basic_services",), (7, 13)),
    "mining": (("economic", "environment"), (8, 15)),
    "crafts": (("economic",), (8, 12)),
    "trade": (("economic",), (8,)),
    "services": (("access",), (9,)),
    "health": (("basic_services",), (3,)),
    "education": (("basic_services",), (4,)),
    "culture": (("social",), (18,)),
    "waste": (("environment",), (11, 12)),
}
_BY_KIND: Mapping[str, tuple[int, ...]] = {Kind.JOBS: (8,), Kind.TRAINING: (4,)}
ALWAYS = 17


def dimensions_of(field: str, sector: str) -> list[str]:
    """The dimensions that an agreement of a field and kind of potential serves, in their order."""
    found = {one for table, name in _named(field, sector) for one in table.get(name, ((), ()))[0]}
    return [one for one in DIMENSIONS if one in found]


def goals_of(field: str, sector: str, kinds: Iterable[str] = ()) -> list[int]:
    """The goals that it serves, partnership always among them, in their order."""
    found = {one for table, name in _named(field, sector) for one in table.get(name, ((), ()))[1]}
    found |= {one for kind in kinds for one in _BY_KIND.get(kind, ())}
    return sorted({*found, ALWAYS})


def _named(
    field: str, sector: str
) -> tuple[tuple[Mapping[str, tuple[tuple[str, ...], tuple[int, ...]]], str], ...]:
    return ((_BY_FIELD, field), (_BY_SECTOR, sector))
