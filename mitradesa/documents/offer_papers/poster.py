"""The poster of an announcement for the notice board, A4 or A3, with a QR code that leads to its public page.

It has no large print of its own: it is large, and comes as A3 too (0028).
"""

from collections.abc import Sequence

from mitradesa.core.calendar import in_words
from mitradesa.core.offers import KakPart
from mitradesa.documents.paper.poster import around, set_poster
from mitradesa.records.models import Announcement, Criterion

SIZES = ("a4", "a3")
LONGEST = 420


def poster(one: Announcement, criteria: Sequence[Criterion], address: str, size: str = "a4") -> bytes:
    """The bytes of the PDF (PDF/UA-1); `size` is one of SIZES."""
    shown = {
        "size": size,
        "title": one.title,
        "village": one.village.name,
        "place_of_village": around(one.village),
        "scope": _short(one.kak.get(KakPart.SCOPE, "")),
        "benefit": _short(one.kak.get(KakPart.BENEFIT, "")),
        "days": f"{in_words(one.opens_on)} sampai {in_words(one.closes_on)}",
        "place": one.place,
        "contact": one.contact,
        "number": one.number or one.code,
        "criteria": [[row.name, f"{row.weight}"] for row in criteria],
        "address": address,
        "article": " (Permendagri 96/2017 Pasal 5(1) dan 14(3))"
        if one.cooperation.regime == "third_party"
        else "",
    }
    return set_poster("mitradesa.documents.offer_papers", shown, address)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
