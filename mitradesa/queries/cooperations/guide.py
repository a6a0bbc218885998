"""What can be done now in a cooperation: each step that leads on, who takes it, its needs, its papers and what the law answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mitradesa.core.acts import Act
from mitradesa.core.findings import Finding, Gate
from mitradesa.core.lifecycle.gates import Verdict, verdict
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import FILE_NEEDED, Paper
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.lifecycle.table import Track, TrackName, Transition
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.roles import Role, Seat, takes
from mitradesa.law.book import book
from mitradesa.law.judge import findings
from mitradesa.queries.cooperations.deadlines import Due, due_by, of_step
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.answer import Answer
from mitradesa.queries.needs.cases import SIGNING_DAY
from mitradesa.queries.needs.everything import answers
from mitradesa.queries.needs.stated import NEEDS_PERMIT
from mitradesa.queries.ties import DECIDES, Aside, standing_aside
from mitradesa.records.models import Cooperation, CooperationPaper


@dataclass(frozen=True, slots=True)
class Prospect:
    """One step as it stands today: the needs with their answers, the papers (None: not recorded yet), the answers of the gates.

    `dues` are the deadlines in days that the law read sets for it.
    """

    transition: Transition
    needs: Mapping[Need, Answer]
    papers: Mapping[Paper, CooperationPaper | None]
    verdict: Verdict
    dues: Sequence[Due] = ()

    @property
    def lacking(self) -> Sequence[Need]:
        """The needs that records do not show yet."""
        return [need for need, answer in self.needs.items() if not answer.met]

    @property
    def unwritten(self) -> Sequence[Paper]:
        """The papers still to be recorded, or whose scan is still to come where the step waits for it."""
        return [
            kind
            for kind, paper in self.papers.items()
            if paper is None or (kind in FILE_NEEDED and paper.file_id is None)
        ]

    @property
    def stands(self) -> bool:
        """Whether nothing stops the step; what must be acknowledged may still be open."""
        return not (self.lacking or self.unwritten or self.verdict.stops)


def track_of(cooperation: Cooperation) -> Track:
    """The track of a cooperation."""
    return TRACKS[TrackName(cooperation.track)]


def may_take(
    seat: Seat, cooperation: Cooperation, transition: Transition, aside: Aside | None = None
) -> bool:
    """Whether a seat takes a step of this cooperation: by its office, or as deputy of one who stands aside; a third party only of its own.

    Whoever stated a tie in the case takes none of its steps, in whatever office (UU 30/2014 Pasal 42). `aside` may be handed over.
    """
    aside = standing_aside(cooperation) if aside is None else aside
    if seat.person in aside.tied:
        return False
    return _by_office(seat, cooperation, transition) or as_deputy(seat, cooperation, transition, aside)


def as_deputy(seat: Seat, cooperation: Cooperation, transition: Transition, aside: Aside) -> bool:
    """Whether a seat takes a step only because somebody stands aside for whom it acts."""
    if _by_office(seat, cooperation, transition) or seat.office_kind not in DECIDES:
        return False
    return seat.region == cooperation.village_id and aside.acts_for(seat.person, transition.by)


def _by_office(seat: Seat, cooperation: Cooperation, transition: Transition) -> bool:
    if seat.role not in transition.by or not takes(seat, Act.TAKE_STEP):
        return False
    if seat.role is Role.THIRD_PARTY or seat.partner is not None:
        return seat.partner is not None and seat.partner == cooperation.partner_id
    return seat.covers(cooperation.village_id)


def papers_at_hand(cooperation: Cooperation, day: date) -> Mapping[Paper, CooperationPaper]:
    """The latest paper of each kind by a day that no earlier step used and nobody withdrew; one query."""
    rows = cooperation.papers.filter(withdrawn_at__isnull=True, used_by__isnull=True, dated_on__lte=day)
    found: dict[Paper, CooperationPaper] = {}
    for row in rows.select_related("file"):
        found.setdefault(Paper(row.kind), row)
    return found


def judged(cooperation: Cooperation, day: date) -> Sequence[Finding]:
    """What every rule answers about the cooperation on a day, whatever its gate; what is ready to be signed is judged as signed on it."""
    values, origins = facts_of_cooperation(cooperation)
    if cooperation.status == Status.CLEARED and "signed_on" not in values:
        values["signed_on"], origins["signed_on"] = day, SIGNING_DAY
    rules = book(cooperation.village_id)
    return findings(rules.compiled, values, day, gate=Gate.END, origins=origins)


def prospect(
    cooperation: Cooperation,
    transition: Transition,
    day: date,
    *,
    found: Sequence[Finding] | None = None,
    at_hand: Mapping[Paper, CooperationPaper] | None = None,
) -> Prospect:
    """One step on a day; the findings and the papers at hand may be handed over where several steps are looked at."""
    if at_hand is None:
        at_hand = papers_at_hand(cooperation, day)
    if found is None:
        found = judged(cooperation, day) if transition.gates else ()
    return Prospect(
        transition,
        answers(cooperation, transition.needs, day),
        {kind: at_hand.get(kind) for kind in transition.papers},
        verdict(found, transition.gates),
    )


def prospects(cooperation: Cooperation, day: date) -> Sequence[Prospect]:
    """Every step that leads on from where the cooperation stands, in the order of the table."""
    steps = track_of(cooperation).open_from(Status(cooperation.status))
    found = judged(cooperation, day) if any(one.gates for one in steps) else ()
    at_hand = papers_at_hand(cooperation, day)
    values = facts_of_cooperation(cooperation)[0]
    return [
        replace(
            prospect(cooperation, one, day, found=found, at_hand=at_hand),
            dues=due_by(values, of_step(one, cooperation.village_id, values, day)),
        )
        for one in steps
    ]


LEASE = frozenset({"lease_yearly", "clear_lease"})
PAUSED = frozenset({Status.SUSPENDED, Status.DISPUTED})


def suits(cooperation: Cooperation, here: Status, step: Transition) -> bool:
    """Whether a step is meant for a case like this.

    A renewal is where something is renewed, the short lease where it is one, a permit where the use of the asset needs one; what is
    paused goes on before it ends.
    """
    if step.name == "renew":
        return cooperation.renews_id is not None
    if step.name in LEASE:
        return cooperation.yearly_lease and cooperation.asset_use == "sewa"
    permitted = cooperation.track == TrackName.ASSET_USE and cooperation.asset_use in NEEDS_PERMIT
    if step.name == "ask_permit":
        return permitted
    if step.name == "clear":
        return not (permitted and here is Status.DRAFT_AGREED)
    return not (step.name == "end" and here in PAUSED)


def way_ahead(cooperation: Cooperation, target: Status) -> Sequence[Transition]:
    """The steps of a shortest way from where the cooperation stands to a state that suit it; none where it does not lead there."""
    here = Status(cooperation.status)
    return track_of(cooperation).way_to(target, here, lambda at, step: suits(cooperation, at, step))
