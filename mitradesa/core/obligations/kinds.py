"""The kinds of duties, the two sides, how a due day stands, and the words for them."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What is owed."""

    MONEY = "money"
    SERVICE = "service"
    GOODS = "goods"
    REPORT = "report"
    PERMIT = "permit"
    INSURANCE = "insurance"
    HAND_BACK = "hand_back"
    OTHER = "other"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.MONEY: "uang",
    Kind.SERVICE: "jasa atau pekerjaan",
    Kind.GOODS: "barang",
    Kind.REPORT: "laporan",
    Kind.PERMIT: "izin",
    Kind.INSURANCE: "asuransi",
    Kind.HAND_BACK: "penyerahan kembali",
    Kind.OTHER: "lainnya",
}


class Side(StrEnum):
    """Who owes, or to whom it is owed."""

    VILLAGE = "village"
    PARTNER = "partner"
    AUTHORITY = "authority"


SIDE_WORDS: Mapping[Side, str] = {
    Side.VILLAGE: "desa",
    Side.PARTNER: "pihak ketiga",
    Side.AUTHORITY: "BPD, camat atau bupati",
}
"""An authority is owed to, it owes nothing under an agreement."""


class Standing(StrEnum):
    """How a due day stands on a day."""

    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"
    PARTLY = "partly"
    CLAIMED = "claimed"
    MET = "met"
    MET_LATE = "met_late"
    WAIVED = "waived"


STANDING_WORDS: Mapping[Standing, str] = {
    Standing.LATER: "belum waktunya",
    Standing.SOON: "segera",
    Standing.OVERDUE: "lewat waktu",
    Standing.PARTLY: "baru sebagian",
    Standing.CLAIMED: "menunggu pembenaran penerima",
    Standing.MET: "dipenuhi",
    Standing.MET_LATE: "dipenuhi terlambat",
    Standing.WAIVED: "dibebaskan",
}

SOON = timedelta(days=30)


def standing(
    due_on: date, day: date, *, met_on: date | None, waived: bool, partly: bool, claimed: bool
) -> Standing:
    """How a due day stands: what is settled first, then what was brought, then the calendar; overdue from the day after."""
    if waived:
        return Standing.WAIVED
    if met_on is not None:
        return Standing.MET_LATE if met_on > due_on else Standing.MET
    if claimed:
        return Standing.CLAIMED
    if due_on < day:
        return Standing.OVERDUE
    if partly:
        return Standing.PARTLY
    return Standing.SOON if due_on <= day + SOON else Standing.LATER
