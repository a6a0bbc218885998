"""The end of an agreement: its nine grounds with their articles, and the condition in which things are handed back."""

from collections.abc import Mapping
from enum import StrEnum

GROUNDS: Mapping[str, str] = {
    "agreed": "147 huruf a",
    "purpose_reached": "147 huruf b",
    "extraordinary": "147 huruf c",
    "default": "147 huruf d",
    "replaced": "147 huruf e",
    "unlawful": "147 huruf f",
    "object_lost": "147 huruf g",
    "harmful": "147 huruf h",
    "expired": "147 huruf i",
}
"""The values of the fact `end_ground` that PP 43/2014 names, with the part of the article."""

IN_AGREEMENT = "named_in_agreement"
"""A ground that only the agreement itself names."""


class Condition(StrEnum):
    """In what state a thing comes back."""

    GOOD = "good"
    WORN = "worn"
    DAMAGED = "damaged"
    LOST = "lost"


CONDITION_WORDS: Mapping[Condition, str] = {
    Condition.GOOD: "baik",
    Condition.WORN: "rusak ringan",
    Condition.DAMAGED: "rusak berat",
    Condition.LOST: "hilang",
}
