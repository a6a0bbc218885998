"""The facts of a dispute as its records show them; nothing where no dispute was recorded, so that a statement answers."""

from collections.abc import Iterator, Sequence

from mitradesa.core.disputes import Facilitator, Rung
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, Status
from mitradesa.records.models import Cooperation, Dispute, DisputeStage

Shown = tuple[str, object, str]
RECORD = "catatan perselisihan"


def newest_dispute(one: Cooperation) -> Dispute | None:
    """The dispute that is open, else the one that was opened last, with its stages; two queries."""
    return one.disputes.prefetch_related("stages").order_by("-opened_on", "-pk").first()


def of_disputes(one: Cooperation) -> Iterator[Shown]:
    """What the newest dispute and its stages show; two queries."""
    dispute = newest_dispute(one) if Status(one.status) not in BEFORE_SIGNATURE else None
    if dispute is None:
        return
    stages = list(dispute.stages.all())
    yield "dispute_stage", stage_of(dispute, stages), RECORD
    yield "dispute_subdistricts", dispute.subdistricts, RECORD
    yield from _of_talks([one for one in stages if one.rung == Rung.DELIBERATION])
    yield from _of_facilitation([one for one in stages if one.rung == Rung.FACILITATION])
    yield from (("dispute_court_on", one.held_on, RECORD) for one in stages if one.rung == Rung.COURT)
    yield from _of_minutes(stages)


def stage_of(dispute: Dispute, stages: Sequence[DisputeStage]) -> str:
    """A value of the fact `dispute_stage`."""
    if dispute.settled_on is not None:
        return "settled"
    return stages[-1].rung if stages else "raised"


def _of_talks(talks: Sequence[DisputeStage]) -> Iterator[Shown]:
    if talks:
        yield "dispute_deliberated_on", talks[0].held_on, RECORD
    yield "parties_in_dispute_talks", max((one.parties for one in talks), default=0), RECORD


def _of_facilitation(held: Sequence[DisputeStage]) -> Iterator[Shown]:
    if held:
        yield "dispute_facilitated_on", held[0].held_on, RECORD
    yield "dispute_facilitator", held[-1].facilitator if held else Facilitator.NONE.value, RECORD


def _of_minutes(stages: Sequence[DisputeStage]) -> Iterator[Shown]:
    settled = next((one for one in reversed(stages) if one.settled), None)
    if settled is not None:
        yield "dispute_minutes_on", settled.minutes_on, RECORD
        yield "parties_in_dispute_minutes", settled.signed_parties, RECORD
        yield "officials_in_dispute_minutes", list(settled.signed_officials), RECORD
