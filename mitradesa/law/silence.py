"""What the law read says while an authority has not answered: who asks for the step, until when, and what its silence brings about.

Two articles were found that give silence an effect; a test looks through every digest of the book for others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.needs import CAMAT, Need
from mitradesa.core.silence import Awaited
from mitradesa.law.book import book
from mitradesa.law.deadlines import Deadline, asked_at
from mitradesa.law.rule import Rule

Article = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Effect:
    """What silence brings about by `basis`: in words, and what must be known before anybody rests on it.

    `days` are the working days of a general article where no special law sets a number, counted from the receipt; None where the
    deadline of a rule sets them.
    """

    basis: tuple[Article, ...]
    says: str
    doubt: str
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A step of an authority: the articles that ask for it, the facts of its answer's day, the facts that gates read, its effect.

    `need` is what a step of a case asks of it; None where no step does.
    """

    asks: tuple[Article, ...]
    answered_by: frozenset[str]
    read_by: frozenset[str]
    need: Need | None = None
    effect: Effect | None = None


_OF_THE_CAMAT = Asked(
    CAMAT,
    frozenset(),
    frozenset({"camat_letter", "camat_evidence", "subdistrict_sheet"}),
    Need.CAMAT_INVOLVED,
)
ASKED: Mapping[Awaited, Asked] = {
    Awaited.SUBDISTRICT: _OF_THE_CAMAT,
    Awaited.CARRIED: _OF_THE_CAMAT,
    Awaited.LETTER: _OF_THE_CAMAT,
    Awaited.REGENCY: Asked((), frozenset(), frozenset({"regency_sheet"})),
    Awaited.PERMIT: Asked(
        (("permendagri-1-2016", "17"),),
        frozenset({"regent_permit_on"}),
        frozenset({"regent_permit"}),
        Need.PERMIT_OR_NOT_NEEDED,
        Effect(
            (("uu-30-2014", "53(2)"), ("uu-30-2014", "53(4)")),
            "permohonan dianggap dikabulkan secara hukum",
            "Tafsir: apakah pasal umum ini berlaku bagi permohonan izin dari pemerintah desa, dan bagaimana bentuk penetapannya, tidak "
            "terbaca; izinnya sendiri harus tertulis. Karena itu catatan ini tidak menyatakan bahwa izin sudah ada. Tanyakan kepada "
            "bagian hukum kabupaten.",
            days=5,
        ),
    ),
    Awaited.BUDGET: Asked(
        (("uu-6-2014", "69(4)"), ("pp-16-2026", "122")),
        frozenset({"budget_evaluated_on"}),
        frozenset({"budget_evaluated_on", "budget_evaluation"}),
        effect=Effect(
            (("permendagri-20-2018", "35(3)"),),
            "rancangan APB Desa berlaku dengan sendirinya",
            "Buku aturan menghitung dari hari dikirim; UU 6/2014 Pasal 69(5) menghitung sejak rancangan diterima. Bila diterima "
            "belakangan, hari terakhirnya juga belakangan. Simpan bukti kirim dan bukti terimanya.",
        ),
    ),
}


def limits(awaited: Awaited, region: str, facts: Mapping[str, Any], day: date) -> Sequence[Deadline]:
    """The days of answer that rules of the book, a region's own among them, set for a step of an authority."""
    asked = ASKED[awaited].answered_by
    return [one for one in asked_at(region, tuple(Gate), facts, day) if one.done in asked]


def readers(awaited: Awaited, region: str, day: date) -> Sequence[Rule]:
    """The rules in force that read whether the authority answered, or was asked at all."""
    read = ASKED[awaited].read_by
    return [one for one in book(region).rules if one.in_force_on(day) and read & set(one.facts)]
