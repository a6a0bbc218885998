"""Ties between the people of a third party and those who decide in a village: relations, what a statement answers, which list it is of."""

from collections.abc import Mapping
from enum import StrEnum

from mitradesa.core.roles import OfficeKind, Role


class Relation(StrEnum):
    """What a declared relative is to the person who declares."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    IN_LAW = "in_law"
    OTHER = "other"


RELATION_WORDS: Mapping[str, str] = {
    Relation.SPOUSE: "suami atau istri",
    Relation.CHILD: "anak",
    Relation.PARENT: "orang tua",
    Relation.SIBLING: "saudara kandung",
    Relation.IN_LAW: "mertua, menantu, atau ipar",
    Relation.OTHER: "keluarga lain",
}


class TieAnswer(StrEnum):
    """What a statement says of a name that is alike, or of the third party as a whole."""

    NONE = "none"
    OWNER = "owner"
    OFFICER = "officer"
    EMPLOYEE = "employee"
    FAMILY = "family"
    BUSINESS = "business"
    OTHER = "other"


TIE_WORDS: Mapping[str, str] = {
    TieAnswer.NONE: "tidak ada hubungan; nama yang mirip itu orang lain",
    TieAnswer.OWNER: "saya sendiri pemilik pihak ketiga itu",
    TieAnswer.OFFICER: "saya sendiri pengurus pihak ketiga itu",
    TieAnswer.EMPLOYEE: "saya sendiri pegawai pihak ketiga itu",
    TieAnswer.FAMILY: "ada hubungan keluarga",
    TieAnswer.BUSINESS: "ada hubungan usaha",
    TieAnswer.OTHER: "ada hubungan lain",
}
POSITIONS_HELD = (TieAnswer.OWNER, TieAnswer.OFFICER, TieAnswer.EMPLOYEE)
PROPOSED_FORM = (
    "Formulir pernyataan ini usulan Mitra Desa; peraturan yang terbaca tidak menetapkan bentuknya."
)
BASES = (
    ("uu-6-2014", "29 huruf b"),
    ("uu-6-2014", "51 huruf b"),
    ("uu-6-2014", "64 huruf g"),
    ("uu-30-2014", "42-45"),
)
"""The articles that a statement rests on: for the head, the officials and the BPD, and what follows from a tie."""


class NameList(StrEnum):
    """The lists with which the names of a third party are compared, in the words of the fact `name_lists_compared`."""

    HEAD = "kepala desa dan keluarganya"
    OFFICIALS = "perangkat desa"
    BPD = "anggota BPD"


def list_of(office: OfficeKind, role: Role) -> NameList:
    """The list on which the holder of a role stands."""
    if office is OfficeKind.BPD:
        return NameList.BPD
    return NameList.HEAD if role is Role.VILLAGE_HEAD else NameList.OFFICIALS
