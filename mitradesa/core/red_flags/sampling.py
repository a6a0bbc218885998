"""Drawing agreements for an audit by a printed seed: the same seed over the same agreements draws the same ones, on any machine."""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

_BITS = 64


class Manner(StrEnum):
    """How agreements are drawn."""

    SIMPLE = "simple"
    WEIGHTED = "weighted"


MANNER_WORDS: Mapping[Manner, str] = {
    Manner.SIMPLE: "acak sederhana: setiap perjanjian berpeluang sama",
    Manner.WEIGHTED: "acak berbobot: yang bertanda lebih berpeluang",
}
METHOD = (
    "Tiap perjanjian mendapat angka u dari SHA-256 atas benih dan kuncinya, lalu diurut menurut −ln(u) dibagi bobotnya; "
    "yang terkecil terambil (Efraimidis dan Spirakis, 2006). Bobot 1 ditambah bobot tanda yang masih terbuka; pada acak sederhana semua 1."
)


class Result(StrEnum):
    """What came of a drawn agreement."""

    OPEN = "open"
    IN_ORDER = "in_order"
    TO_MEND = "to_mend"
    REFERRED = "referred"


RESULT_WORDS: Mapping[Result, str] = {
    Result.OPEN: "belum diperiksa",
    Result.IN_ORDER: "sesuai",
    Result.TO_MEND: "ada yang perlu dibetulkan",
    Result.REFERRED: "diteruskan",
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """An agreement that was drawn, by its key, with its weight."""

    key: str
    weight: int


def chance(seed: str, key: str) -> float:
    """A number above 0 and at most 1 that seed and key alone decide."""
    number: int = int.from_bytes(hashlib.sha256(f"{seed}\n{key}".encode()).digest()[: _BITS // 8], "big")
    return (number + 1) / float(2**_BITS)


def drawn(weights: Mapping[str, int], seed: str, size: int, manner: Manner) -> list[Drawn]:
    """So many of the keys, the first drawn first; all of them where there are fewer."""
    ordered = sorted((_place(seed, key, weight, manner), key) for key, weight in weights.items())
    return [Drawn(key, weights[key]) for _before, key in ordered[:size]]


def _place(seed: str, key: str, weight: int, manner: Manner) -> float:
    share = max(weight, 1) if manner is Manner.WEIGHTED else 1
    return -math.log(chance(seed, key)) / share


def population_digest(weights: Mapping[str, int]) -> str:
    """A short print of what was drawn from, so that a draw can be repeated over the same."""
    lines: Iterable[str] = (f"{key} {weight}\n" for key, weight in sorted(weights.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:16]
