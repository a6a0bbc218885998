"""The poster by which residents find where to say what they saw, A4 or A5, with a QR code and no word on any agreement."""

from mitradesa.documents.paper.poster import around, set_poster
from mitradesa.records.models import Region

SIZES = ("a4", "a5")


def poster(village: Region, address: str, size: str = "a4") -> bytes:
    """The bytes of the PDF (PDF/UA-1); `size` is one of SIZES."""
    shown = {"size": size, "village": village.name, "around": around(village), "address": address}
    return set_poster("mitradesa.documents.concern_poster", shown, address)
