"""What stands on the card of one person, whichever way the sheet is made."""

from dataclasses import asdict, dataclass
from datetime import date

from mitradesa.core.calendar import in_words


@dataclass(frozen=True, slots=True)
class Card:
    """One person's card: who, in which office, under which user name, and the code that opens the account once."""

    name: str
    title: str
    office: str
    username: str
    code: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cards in the order in which they are handed out; `address` is where the code is typed, `until` the last day it works."""

    cards: tuple[Card, ...]
    address: str
    until: date

    def as_values(self) -> dict[str, object]:
        """The sheet as plain values, to be signed, sent and read back by `read_values`."""
        return {
            "cards": [asdict(card) for card in self.cards],
            "address": self.address,
            "until": self.until.isoformat(),
        }

    @property
    def last_day(self) -> str:
        """The last day in words."""
        return in_words(self.until)


def read_values(values: dict[str, object]) -> Sheet:
    """The sheet that `as_values` gave; TypeError or ValueError for anything else."""
    cards = values.get("cards")
    if not isinstance(cards, list):
        raise ValueError("cards")
    made = tuple(Card(**card) for card in cards)
    return Sheet(made, str(values.get("address")), date.fromisoformat(str(values.get("until"))))
