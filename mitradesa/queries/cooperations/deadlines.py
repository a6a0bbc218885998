"""Until when something must be done in a cooperation, as far as the law read says so, with the count of days behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.table import Transition
from mitradesa.law.counted_days import Count, counted_days
from mitradesa.law.deadlines import Deadline, asked_at
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import Cooperation

FEW = 2


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline in a case: counted from the day known, None where that day is still to come; when it was done, None where it was not."""

    deadline: Deadline
    count: Count | None
    done_on: date | None

    @property
    def due(self) -> date | None:
        """The last day."""
        return self.count.due if self.count is not None else None

    @property
    def open(self) -> bool:
        """Whether the count runs and nothing ended it."""
        return self.count is not None and self.done_on is None

    def late(self, day: date) -> bool:
        """Whether it was done, or is still open, after the last day."""
        return self.due is not None and (self.done_on or day) > self.due


def deadlines_of(one: Cooperation, day: date) -> Sequence[Due]:
    """Every deadline that may run in a case, the running ones first by their last day; queries as for its facts."""
    values, _origins = facts_of_cooperation(one)
    return due_by(values, asked_at(one.village_id, tuple(Gate), values, day))


def due_by(values: Mapping[str, Any], found: Sequence[Deadline]) -> Sequence[Due]:
    """The deadlines with what is known of their days."""
    made = [_due(values, one) for one in found]
    return sorted(made, key=lambda one: (not one.open, one.count is None, one.due or date.max))


def _due(values: Mapping[str, Any], one: Deadline) -> Due:
    start, done = values.get(one.start), values.get(one.done)
    count = counted_days(start, one.days(start), working=one.working) if start is not None else None
    return Due(one, count, done)


def of_step(step: Transition, village: str, facts: Mapping[str, Any], day: date) -> Sequence[Deadline]:
    """The deadlines of the gates that a step asks; where it asks all up to one, those of that one alone."""
    asked = step.gates if len(step.gates) <= FEW else {max(step.gates, key=lambda gate: gate.order)}
    return asked_at(village, tuple(asked), facts, day)
