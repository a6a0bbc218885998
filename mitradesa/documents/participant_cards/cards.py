"""What stands on the card of one participant, and on every card of a sheet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One participant: who, as what, from where, and the code that checks him in."""

    name: str
    title: str
    institution: str
    code: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cards in the order in which they are handed out, of one event with its days and place in words."""

    theme: str
    days: str
    place: str
    cards: tuple[Card, ...]
