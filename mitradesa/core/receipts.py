"""Money that a village says it received under an agreement: into which account, and whether the agreement then still was its basis."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum


class Account(StrEnum):
    """Where the money went."""

    VILLAGE_CASH = "village_cash"
    IN_HAND = "in_hand"
    BUMDES = "bumdes"
    PERSON = "person"
    OTHER = "other"
    UNSTATED = "unstated"


ACCOUNT_WORDS: Mapping[Account, str] = {
    Account.VILLAGE_CASH: "rekening kas desa",
    Account.IN_HAND: "tunai, belum disetor",
    Account.BUMDES: "rekening BUM Desa",
    Account.PERSON: "rekening perorangan",
    Account.OTHER: "rekening lain",
    Account.UNSTATED: "belum disebut ke mana",
}
ELSEWHERE = (Account.IN_HAND, Account.PERSON, Account.BUMDES, Account.OTHER)
"""Where village money may not stay: what is there is to be paid over to the official account (Permendagri 20/2018 Pasal 43)."""


def into_words(account: str) -> str:
    """Where money went, after its rupiah: "ke rekening kas desa", or that nobody wrote it down; `account` in words."""
    return account if account == ACCOUNT_WORDS[Account.UNSTATED] else f"ke {account}"


class Standing(StrEnum):
    """Whether an agreement and its schedule carried a receipt."""

    CARRIED = "carried"
    RENEWING = "renewing"
    UNSCHEDULED = "unscheduled"
    NONE = "none"
    UNKNOWN = "unknown"


STANDING_WORDS: Mapping[Standing, str] = {
    Standing.CARRIED: "menurut perjanjian dan jadwalnya",
    Standing.RENEWING: "sesudah berakhir, perpanjangan sedang diurus",
    Standing.UNSCHEDULED: "belum dapat dijelaskan: di luar jadwal",
    Standing.NONE: "belum dapat dijelaskan: tanpa dasar",
    Standing.UNKNOWN: "hari terakhir perjanjian belum diketahui",
}
UNEXPLAINED = (Standing.UNSCHEDULED, Standing.NONE)
"""Money that no schedule asks for, or that came after the end without a renewal; shown to the head, the BPD and the subdistrict."""
REMEDIES: Mapping[Standing, str] = {
    Standing.UNSCHEDULED: (
        "Bagi penerimaan ini ke jatuh tempo yang dibayarnya; bila jadwalnya belum ada, catat dulu kewajiban dari pasal perjanjiannya. "
        "Bila bukan uang perjanjian ini, tarik dan catat pada yang benar."
    ),
    Standing.NONE: (
        "Bila ini tunggakan dari masa perjanjian, bagi ke jatuh tempo lama. Bila perjanjian diteruskan, buka perpanjangannya dengan "
        "prosedurnya. Bila tidak, kembalikan dan catat pengembaliannya."
    ),
}
"""What to do with money that is not explained yet; our own advice, no article read says it."""


def oldest_first(left: Iterable[tuple[int, int]], amount: int) -> list[tuple[int, int]]:
    """Parts of an amount for due days in their order, each given by its id and the rupiah that it has left; what is over stays over."""
    parts = []
    for due, lacking in left:
        part = min(lacking, amount)
        if part > 0:
            parts.append((due, part))
            amount -= part
    return parts


def lies_elsewhere(account: str, deposited_on: date | None) -> bool:
    """Whether money lies outside the official account and was not paid over to it."""
    return account in ELSEWHERE and deposited_on is None
