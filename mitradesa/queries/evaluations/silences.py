"""The records that were made of waits of a case, as its events kept them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.silence import Silence, of_kept
from mitradesa.records.models import Cooperation, Event

RECORDED = "evaluation.silence_recorded"
MOST = 60


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record with the event that dates it."""

    event: Event
    of: Silence


def records_of(one: Cooperation) -> Sequence[Recorded]:
    """The records of a case, the latest first; one query."""
    rows = Event.objects.filter(subject=_subject(one), kind=RECORDED).order_by("-position")
    return [Recorded(row, of_kept(row.values["whole"])) for row in rows[:MOST]]


def record_at(one: Cooperation, position: int) -> Recorded | None:
    """One record of a case by the place of its event; None where there is none; one query."""
    row = Event.objects.filter(subject=_subject(one), kind=RECORDED, position=position).first()
    return Recorded(row, of_kept(row.values["whole"])) if row is not None else None


def _subject(one: Cooperation) -> str:
    return f"cooperation:{one.pk}"
