"""One walk by chance through a track over the real records: who comes, what is there, on which day; and what must hold after every act."""

from datetime import date, timedelta
from itertools import pairwise

from mitradesa.actions.steps import Taken, take_step
from mitradesa.actions.trail import subject_of
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import POSITIONS, Role
from mitradesa.queries.cooperations.guide import prospect, track_of
from mitradesa.records.models import CooperationFact, Event
from tests import walks, world
from tests.tracks.supplies import arrange, hand_in, take_back
from tests.tracks.table import OVER, SIGNED, from_here

USES = {
    "village_initiative": ("none", "sewa", "ksp"),
    "partner_initiative": ("none", "sewa", "ksp"),
    "asset_use": ("sewa", "ksp", "bgs"),
}
FIRST = date(2026, 2, 1)


def seats():
    """A seat of each role of the place, by role."""
    world.regions()
    mitra = {Role.THIRD_PARTY: {"partner": world.a_partner()}}
    return {role: world.seat(world.holder(role, **mitra.get(role, {}))) for role in Role}


class Walk:
    """A case, those who come to it, and the chance that decides; every act is followed by a look at what must hold."""

    def __init__(self, scene, people, rng):
        self.scene, self.people, self.rng = scene, people, rng
        self.secretary = people[Role.VILLAGE_SECRETARY]
        self.day = FIRST
        self.refused = self.taken = 0

    def go(self, acts):
        """So many acts, or until nothing leads on."""
        for _ in range(acts):
            if self.scene.row.status in OVER:
                break
            self.act()
            self.holds()
        return self

    def act(self):
        """Somebody tries one of the steps that lead on, well prepared or with something left out."""
        row = self.scene.row
        line = self._line(row)
        sound = self._prepare(line)
        role, right = self._role(line)
        on, in_time = self._on(row)
        taken, said = self._say(line, on)
        self._try(line, self.people[role], taken, whole=sound and right and in_time and said)

    def _line(self, row):
        """Ways on are more often taken than ways out, so that walks come far."""
        open_ = from_here(row.track, row.status)
        onward = [one for one in open_ if one.target not in {"cancelled", "rejected", "redirected"}]
        return self.rng.choice(onward if self.rng.random() < 0.95 else open_)

    def _prepare(self, line):
        """Whether every need is met and every paper there; else one, by chance, was taken away, or is of a later day."""
        for need in line.needs:
            arrange(self.scene, self.secretary, Need(need), met=True, rng=self.rng)
        for kind in line.papers:
            hand_in(self.scene, self.secretary, Paper(kind))
        lots = [*(("need", one) for one in line.needs), *(("paper", one) for one in line.papers)]
        if not lots or self.rng.random() < 0.75:
            return True
        what, one = self.rng.choice(lots)
        if what == "need":
            return not arrange(self.scene, self.secretary, Need(one), met=False, rng=self.rng)
        take_back(self.scene, self.secretary, one)
        if one != Paper.DRAFT and self.rng.random() < 0.3:
            hand_in(self.scene, self.secretary, Paper(one), today())
        return False

    def _role(self, line):
        role = self.rng.choice(sorted(line.by) if self.rng.random() < 0.85 else list(Role))
        foreign = role == Role.THIRD_PARTY and self.people[role].partner != self.scene.row.partner_id
        return Role(role), role in line.by and not foreign

    def _on(self, row):
        """Mostly some days on; now and then a day before the last step or one that has not come."""
        lot = self.rng.random()
        if lot < 0.05:
            return today() + timedelta(days=self.rng.randint(1, 400)), False
        if lot < 0.12 and row.status != "opened":
            return row.status_on - timedelta(days=self.rng.randint(1, 60)), False
        self.day = min(
            today() - timedelta(days=1), max(self.day, FIRST) + timedelta(days=self.rng.randint(0, 3))
        )
        return self.day, True

    def _say(self, line, on):
        """What is said with the step, and whether it says all that must be said."""
        asks = self._asked(line, on) if line.gates else []
        reasons = dict.fromkeys(asks, walks.REASON)
        note, said = walks.REASON, True
        if line.reason and self.rng.random() < 0.15:
            note, said = "pendek", False
        if asks and self.rng.random() < 0.1:
            reasons.pop(self.rng.choice(asks))
            said = False
        until = on + timedelta(days=30) if line.step == "suspend" else None
        return Taken(on, note, reasons, until=until), said

    def _asked(self, line, on):
        row = self.scene.row
        return [one.rule for one in prospect(row, track_of(row).step(row.status, line.step), on).verdict.asks]

    def _try(self, line, seat, taken, *, whole):
        row, before = self.scene.row, self._everything()
        try:
            step = take_step(seat, row.key, row.version, line.step, taken)
        except (Blocked, NotAllowed) as refusal:
            step, said = None, str(refusal)
        if step is None:
            self.refused += 1
            assert self._everything() == before, ("a refused act changed something", line.step, said)
            assert not whole or self._law_stops(row, line, taken.on), (line.step, said)
            return
        self.taken += 1
        assert whole, ("taken although something lacked", line.step, seat.role, taken)
        assert (step.name, step.source, step.target) == (line.step, row.status, line.target)

    def _law_stops(self, row, line, on):
        return prospect(row, track_of(row).step(row.status, line.step), on).verdict.stops

    def _everything(self):
        row = self.scene.row
        return (
            {name: value for name, value in vars(row).items() if not name.startswith("_")},
            list(row.steps.values()),
            list(row.papers.values()),
            list(CooperationFact.objects.filter(cooperation=row).values()),
            list(row.asset_uses.values()),
            Event.objects.count(),
        )

    def holds(self):
        """A chain of steps from the opening to where the case stands, each with its papers and its event; signed has an agreement."""
        row = self.scene.row
        steps = list(row.steps.select_related("event").prefetch_related("papers"))
        chain = ["opened", *(one.target for one in steps)]
        assert [one.source for one in steps] == chain[:-1]
        assert chain[-1] == row.status
        assert all(one.on <= later.on for one, later in pairwise(steps))
        assert not steps or row.status_on == steps[-1].on
        for one in steps:
            self._step_holds(row, one)
        assert (row.agreement_id is not None) == (row.status in SIGNED), row.status
        self._agreement_holds(row)

    def _step_holds(self, row, one):
        (line,) = [line for line in from_here(row.track, one.source) if line.step == one.name]
        assert line.target == one.target
        assert {paper.kind for paper in one.papers.all()} == set(line.papers), one.name
        assert not [paper for paper in one.papers.all() if paper.withdrawn_at]
        assert one.event.subject == subject_of(row)
        assert one.event.actor_title in {POSITIONS[Role(role)].title for role in line.by}
        assert one.event.values["to"] == one.target

    def _agreement_holds(self, row):
        if row.agreement is None:
            return
        assert row.agreement.confirmed_at
        assert (row.agreement.ended_on is not None) == (row.status in {"ended", "closed"})
