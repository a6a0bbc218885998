"""Offers of a cooperation: states, the parts of the terms of reference (KAK), the form of an offer, and how criteria weigh."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

WHOLE = 100
"""What the weights of all criteria add up to, and the most points of one."""
FEWEST_LETTERS = 10
"""So many signs the reason of a score or of a choice has at least."""
SEALED = "Penawaran tersegel sampai dibuka bersama dua saksi."
PROPOSED_OFFER = (
    "Permendagri 96/2017 Pasal 14(3) meminta pengumuman dengan KAK dan penawaran tertulis; susunan KAK, lamanya pengumuman, "
    "kriteria, dan cara membuka tidak disebut pada bagian yang terbaca. Susunan di sini formulir usulan Mitra Desa."
)


class AnnouncementState(StrEnum):
    """Where an announcement stands; `opened` means that its offers were opened."""

    DRAFT = "draft"
    OPEN = "open"
    OPENED = "opened"
    CHOSEN = "chosen"
    EMPTY = "empty"
    WITHDRAWN = "withdrawn"


ANNOUNCEMENT_WORDS: Mapping[str, str] = {
    AnnouncementState.DRAFT: "disiapkan",
    AnnouncementState.OPEN: "diumumkan",
    AnnouncementState.OPENED: "penawaran dibuka, sedang dinilai",
    AnnouncementState.CHOSEN: "mitra dipilih",
    AnnouncementState.EMPTY: "ditutup tanpa penawaran",
    AnnouncementState.WITHDRAWN: "dicabut",
}
PUBLIC = frozenset(
    {AnnouncementState.OPEN, AnnouncementState.OPENED, AnnouncementState.CHOSEN, AnnouncementState.EMPTY}
)
"""States that anybody may read of."""


class KakPart(StrEnum):
    """The parts of the terms of reference."""

    BACKGROUND = "background"
    OBJECT = "object"
    BENEFIT = "benefit"
    COST = "cost"
    SCOPE = "scope"
    TERM = "term"
    SURROUNDINGS = "surroundings"


KAK_WORDS: Mapping[str, str] = {
    KakPart.BACKGROUND: "Latar belakang dan tujuan",
    KakPart.OBJECT: "Data objek yang dikerjasamakan",
    KakPart.BENEFIT: "Manfaat yang diharapkan",
    KakPart.COST: "Biaya dan sumber dananya",
    KakPart.SCOPE: "Ruang lingkup kerja sama",
    KakPart.TERM: "Jangka waktu",
    KakPart.SURROUNDINGS: "Lingkungan hidup dan tata ruang",
}


class OfferForm(StrEnum):
    """How an offer came."""

    PAPER = "paper"
    ONLINE = "online"


OFFER_FORM_WORDS: Mapping[str, str] = {
    OfferForm.PAPER: "di atas kertas",
    OfferForm.ONLINE: "lewat halaman umum",
}


def weighted(points: Iterable[int], weights: Iterable[int]) -> int:
    """The sum of points (0 to 100) by their weights (100 together), in hundredths of a point; exact."""
    return sum(one * weight for one, weight in zip(points, weights, strict=True))


def shown_points(hundredths: int) -> str:
    """Hundredths of a point as people read them: 8250 is "82,50"."""
    return f"{hundredths // 100},{hundredths % 100:02d}"


def wrong_weights(weights: Sequence[int]) -> str:
    """What is wrong with the weights of criteria; empty where nothing is."""
    if not weights:
        return "Belum ada kriteria."
    if any(one < 1 for one in weights):
        return "Bobot setiap kriteria sedikitnya 1."
    total = sum(weights)
    return "" if total == WHOLE else f"Jumlah bobotnya {total}, seharusnya {WHOLE}."
