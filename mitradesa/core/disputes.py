"""The ladder of a dispute between the parties: its rungs in order, the words for them and the articles that set them."""

from collections.abc import Collection, Mapping
from enum import StrEnum


class Rung(StrEnum):
    """A stage of a dispute; the order is that of the law."""

    DELIBERATION = "deliberation"
    FACILITATION = "facilitation"
    COURT = "court"


class Facilitator(StrEnum):
    """Who facilitates, as the fact `dispute_facilitator` says it."""

    NONE = "none"
    CAMAT = "camat"
    REGENT = "regent"
    OTHER = "other"


RUNG_WORDS: Mapping[Rung, str] = {
    Rung.DELIBERATION: "Musyawarah para pihak",
    Rung.FACILITATION: "Fasilitasi camat atau bupati",
    Rung.COURT: "Jalur hukum",
}
FACILITATOR_WORDS: Mapping[Facilitator, str] = {
    Facilitator.CAMAT: "camat",
    Facilitator.REGENT: "bupati/wali kota",
    Facilitator.OTHER: "pejabat lain",
}
RAISED_BY: Mapping[str, str] = {
    "village": "pemerintah desa",
    "partner": "pihak ketiga",
    "residents": "warga atau BPD",
    "both": "kedua pihak",
}
OFFICIALS = ("camat", "bupati")
"""Who may have signed minutes beside the parties: entries of the fact `officials_in_dispute_minutes`."""

RUNG_ARTICLES: Mapping[Rung, tuple[tuple[str, str], ...]] = {
    Rung.DELIBERATION: (("pp-43-2014", "148(1)"), ("permendagri-96-2017", "P96-DISPUTE")),
    Rung.FACILITATION: (
        ("pp-43-2014", "148(2)"),
        ("pp-43-2014", "148(3)"),
        ("permendagri-96-2017", "P96-DISPUTE"),
    ),
    Rung.COURT: (("pp-43-2014", "148(5)"), ("permendagri-96-2017", "P96-DISPUTE")),
}
MINUTES_ARTICLES = (("pp-43-2014", "148(4)"), ("permendagri-96-2017", "P96-DISPUTE"))


def skipped(rung: Rung, taken: Collection[Rung]) -> Rung | None:
    """The first rung below one that was not taken; None where the ladder was kept."""
    order = list(Rung)
    return next((one for one in order[: order.index(rung)] if one not in taken), None)


def following(taken: Collection[Rung]) -> Rung | None:
    """The rung that comes next after those taken; None after the last."""
    return next((one for one in Rung if one not in taken), None)
