"""Names typed from a signed attendance list, one a line: who, man or woman, and the element, which holds on until another is typed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.deliberations import ELEMENT_WORDS, Element
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked

LONGEST, MOST_LINES = 120, 400
SEXES: Mapping[str, str] = {"l": "m", "lk": "m", "laki": "m", "p": "f", "pr": "f", "perempuan": "f"}
SHORT: Mapping[str, Element] = {
    "bpd": Element.BPD,
    "pemdes": Element.GOVERNMENT,
    "perangkat": Element.GOVERNMENT,
    "adat": Element.CUSTOM,
    "agama": Element.RELIGION,
    "tokoh": Element.ELDERS,
    "guru": Element.EDUCATION,
    "pendidikan": Element.EDUCATION,
    "tani": Element.FARMERS,
    "petani": Element.FARMERS,
    "nelayan": Element.FISHERS,
    "perajin": Element.CRAFTS,
    "pkk": Element.WOMEN,
    "perempuan": Element.WOMEN,
    "anak": Element.CHILDREN,
    "miskin": Element.POOR,
    "rentan": Element.POOR,
    "lain": Element.OTHERS,
    "tamu": Element.GUESTS,
}
"""The short word for each element that may be typed after a name."""
_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.)]?\s+")
_PARTS = re.compile(r"\s*[,;\t]\s*")


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who was there."""

    name: str
    sex: str
    element: str


def read_list(text: str) -> Sequence[Present]:
    """The people of a list; Blocked names the first line that is not understood."""
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST_LINES:
        raise Blocked(
            f"{len(lines)} baris sekaligus; paling banyak {MOST_LINES}.", "Simpan dalam beberapa kali."
        )
    found: list[Present] = []
    element = ""
    for number, line in lines:
        one = _read(number, line, element)
        found.append(one)
        element = one.element
    return found


def _read(number: int, line: str, before: str) -> Present:
    name, *marks = _PARTS.split(_NUMBER.sub("", line))
    if not name or len(name) > LONGEST or not any(sign.isalpha() for sign in name):
        raise _unclear(number, line, "namanya tidak terbaca")
    sex, element = "", before
    for mark in (plain(one) for one in marks if one):
        if not sex and mark in SEXES:
            sex = SEXES[mark]
        elif (known := _element(mark)) is not None:
            element = known
        else:
            raise _unclear(number, line, f'"{mark}" bukan L, P atau unsur')
    if not sex:
        raise _unclear(number, line, "L atau P belum ditulis")
    if not element:
        raise _unclear(number, line, "unsurnya belum ditulis")
    return Present(name, sex, element)


def _element(mark: str) -> str | None:
    if mark in SHORT:
        return SHORT[mark].value
    return next((value for value, word in ELEMENT_WORDS.items() if plain(word) == mark), None)


def _unclear(number: int, line: str, why: str) -> Blocked:
    return Blocked(
        f"Baris {number} ({line[:60]}): {why}.",
        "Tulis nama, L atau P, lalu unsurnya, misalnya: Siti Contoh, P, tani. Isian Anda tetap ada.",
    )
