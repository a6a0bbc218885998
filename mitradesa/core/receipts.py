"""Money that a village says it received under an agreement: into which account, and whether the agreement then still was its basis."""

from collections.abc import Mapping
from enum import StrEnum


class Account(StrEnum):
    """Where the money went."""

    VILLAGE_CASH = "village_cash"
    IN_HAND = "in_hand"
    BUMDES = "bumdes"
    PERSON = "person"
    OTHER = "other"


ACCOUNT_WORDS: Mapping[Account, str] = {
    Account.VILLAGE_CASH: "rekening kas desa",
    Account.IN_HAND: "tunai, belum disetor",
    Account.BUMDES: "rekening BUM Desa",
    Account.PERSON: "rekening perorangan",
    Account.OTHER: "rekening lain",
}


class Standing(StrEnum):
    """Whether an agreement carried a receipt on its day."""

    CARRIED = "carried"
    RENEWING = "renewing"
    NONE = "none"
    UNKNOWN = "unknown"


STANDING_WORDS: Mapping[Standing, str] = {
    Standing.CARRIED: "dalam masa perjanjian",
    Standing.RENEWING: "sesudah berakhir, perpanjangan sedang diurus",
    Standing.NONE: "tanpa dasar",
    Standing.UNKNOWN: "hari terakhir perjanjian belum diketahui",
}
