"""An evaluator fills in the due-diligence card of a third party in his own words; cards are added, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.diligence import BEST, INQUIRIES, scored
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.agreements.scope import visible_partners
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.records.models import Assessment, Cooperation

SHORTEST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Item:
    """One question as answered: 0 to 2, or None where it was not scored, with the evaluator's words."""

    score: int | None
    words: str


@transaction.atomic
def assess_partner(
    seat: Seat, partner: int, items: Mapping[str, Item], conclusion: str, case: str = ""
) -> Assessment:
    """Keeps a card of a partner that the seat sees, for one of its cases where `case` names it; each score asks for words."""
    require(seat, Act.ASSESS_PARTNER, seat.region)
    row = visible_partners(seat).get(pk=partner)
    made = Assessment(
        partner=row,
        cooperation=_case(seat, case, partner) if case else None,
        assessor_id=seat.person,
        assessor_title=f"{seat.name}, {seat.title}, {seat.office_name}"[:200],
        region=seat.region,
        assessed_on=today(),
        answers=_answered(items),
        score=scored(one.score for one in items.values()),
        conclusion=conclusion.strip(),
    )
    made.save()
    record(
        seat,
        "partner.assessed",
        made,
        region=seat.region,
        says=f"menilai pihak ketiga {row.name}: {made.score} dari 100",
        values={"score": made.score, "items": sum(one.score is not None for one in items.values())},
    )
    return made


def _case(seat: Seat, key: str, partner: int) -> Cooperation:
    found = cooperation_seen(seat, key)
    if found is None or found.partner_id != partner:
        raise Blocked("Perkara itu bukan dengan pihak ketiga ini.", "Buka lagi dari halaman perkara.")
    return found


def _answered(items: Mapping[str, Item]) -> list[dict[str, object]]:
    answers: list[dict[str, object]] = []
    for asked in INQUIRIES:
        one = items.get(asked.key, Item(None, ""))
        words = one.words.strip()[:1000]
        if one.score is not None and not 0 <= one.score <= BEST:
            raise Blocked("Nilainya tidak dikenal.", "Pilih lemah, cukup, atau kuat.")
        if one.score is not None and len(words) < SHORTEST_WORDS:
            raise Blocked(
                f"{asked.asks} Alasannya belum ditulis.", "Tulis apa yang Anda lihat, dengan kata sendiri."
            )
        answers.append({"key": asked.key, "asks": asked.asks, "score": one.score, "words": words})
    if all(one["score"] is None for one in answers):
        raise Blocked(
            "Belum ada butir yang dinilai.", "Nilai sedikitnya satu butir; yang lain boleh dilewati."
        )
    return answers
