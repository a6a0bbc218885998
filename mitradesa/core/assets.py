"""Village assets in words: kinds, what proves that the village controls each kind, what an asset is used for now, and periods of use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mitradesa.core.calendar import in_words

FAR = date(9999, 12, 31)
"""The last day of a use without an end."""


class AssetKind(StrEnum):
    """What an asset is."""

    LAND = "land"
    BUILDING = "building"
    VEHICLE = "vehicle"
    SPRING = "spring"
    EQUIPMENT = "equipment"
    OTHER = "other"


ASSET_KIND_WORDS: Mapping[str, str] = {
    AssetKind.LAND: "tanah",
    AssetKind.BUILDING: "bangunan",
    AssetKind.VEHICLE: "kendaraan bermotor",
    AssetKind.SPRING: "mata air",
    AssetKind.EQUIPMENT: "peralatan",
    AssetKind.OTHER: "lainnya",
}
"""The words of the fact `asset_kinds` as well."""


class Proof(StrEnum):
    """How the village's control of an asset is proved; the first three are values of the fact `land_title`."""

    VILLAGE_GOVERNMENT = "village_government"
    IN_PROCESS = "in_process"
    OTHER_NAME = "other_name"
    PAPER = "paper"
    NO_PAPER = "no_paper"


PROOF_WORDS: Mapping[str, str] = {
    Proof.VILLAGE_GOVERNMENT: "sertifikat atas nama pemerintah desa",
    Proof.IN_PROCESS: "sertifikat atas nama pemerintah desa sedang diurus dan tercatat",
    Proof.OTHER_NAME: "sertifikat atas nama lain",
    Proof.PAPER: "surat bukti kepemilikan",
    Proof.NO_PAPER: "belum ada surat",
}


@dataclass(frozen=True, slots=True)
class Proving:
    """What proves control of a kind: the proofs that do, all that can be chosen, the articles, and what is only practice."""

    enough: tuple[Proof, ...]
    choices: tuple[Proof, ...]
    says: str
    articles: tuple[tuple[str, str], ...] = ()


_OTHERS = Proving(
    (Proof.PAPER,),
    (Proof.PAPER, Proof.NO_PAPER),
    "Peraturan yang terbaca tidak menetapkan surat bukti bagi jenis ini. Kebiasaan: berita acara perolehan, faktur, atau catatan "
    "buku inventaris yang ditandatangani.",
)
PROVING: Mapping[str, Proving] = {
    AssetKind.LAND: Proving(
        (Proof.VILLAGE_GOVERNMENT, Proof.IN_PROCESS),
        (Proof.VILLAGE_GOVERNMENT, Proof.IN_PROCESS, Proof.OTHER_NAME, Proof.NO_PAPER),
        "Sertifikat atas nama pemerintah desa, atau tanda terima pengurusannya di kantor pertanahan.",
        (("uu-6-2014", "76(4)"), ("permendagri-1-2016", "6(1)")),
    ),
    AssetKind.BUILDING: Proving(
        (Proof.PAPER,),
        (Proof.PAPER, Proof.NO_PAPER),
        "Bukti status kepemilikan. Peraturan yang terbaca tidak menyebut suratnya; kebiasaan: izin bangunan atau berita acara "
        "serah terima hasil pembangunan.",
        (("uu-6-2014", "76(6)"), ("permendagri-1-2016", "6(2)")),
    ),
    AssetKind.VEHICLE: Proving(
        (Proof.PAPER,),
        (Proof.PAPER, Proof.NO_PAPER),
        "Peraturan yang terbaca tidak menetapkan surat bukti bagi jenis ini. Kebiasaan: BPKB dan STNK atas nama pemerintah desa.",
    ),
    AssetKind.SPRING: _OTHERS,
    AssetKind.EQUIPMENT: _OTHERS,
    AssetKind.OTHER: _OTHERS,
}
"""What proves that the village controls an asset, by its kind."""


class CurrentUse(StrEnum):
    """What an asset is used for now, as the fact `asset_current_use` says it."""

    GOVERNMENT = "government"
    RESIDENTS = "residents"
    OTHER_PARTY = "other_party"
    IDLE = "idle"


CURRENT_USE_WORDS: Mapping[str, str] = {
    CurrentUse.GOVERNMENT: "dipakai langsung untuk pemerintahan desa",
    CurrentUse.RESIDENTS: "dipakai warga",
    CurrentUse.OTHER_PARTY: "sudah dipakai pihak lain",
    CurrentUse.IDLE: "tidak dipakai",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A period from its first to its last day, both within it; FAR as the last one means without an end."""

    first: date
    last: date = FAR

    def meets(self, other: "Span") -> bool:
        """Whether a day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly within."""
        return self.first <= other.first and other.last <= self.last

    def __str__(self) -> str:
        until = "tanpa batas waktu" if self.last == FAR else f"sampai {in_words(self.last)}"
        return f"{in_words(self.first)} {until}"
