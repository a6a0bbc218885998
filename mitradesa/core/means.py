"""By which means somebody who decides makes sure that it is he who decides, and the words for it."""

from collections.abc import Mapping
from enum import StrEnum


class Means(StrEnum):
    """How a decision was confirmed."""

    PIN = "pin"
    PASSKEY = "passkey"
    PAPER = "paper"


MEANS_WORDS: Mapping[Means, str] = {
    Means.PIN: "dengan PIN",
    Means.PASSKEY: "dengan kunci sandi",
    Means.PAPER: "dengan tanda tangan di atas kertas",
}
