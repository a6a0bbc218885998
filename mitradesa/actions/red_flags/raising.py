"""Raising signs: over many agreements at once, never twice for the same facts; a sign whose facts changed says so and stays readable."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from mitradesa.actions.trail import SYSTEM, Told, locked_head, record_many
from mitradesa.core.red_flags.book import SIGNS, looked, print_of
from mitradesa.core.red_flags.sign import Seen
from mitradesa.core.red_flags.states import OPEN, Move, State
from mitradesa.queries.red_flags.gathering import gathered
from mitradesa.queries.red_flags.thresholds import thresholds_on
from mitradesa.records.models import Agreement, RedFlag, RedFlagEntry

CHANGED = "Fakta yang mendasarinya berubah, atau tidak lagi memenuhi ukurannya."
BACK = "Fakta yang sama tampak lagi."
Mark = tuple[str, str]


@dataclass(slots=True)
class Raised:
    """What one look over some agreements did."""

    new: list[RedFlag] = field(default_factory=list)
    back: list[RedFlag] = field(default_factory=list)
    changed: list[RedFlag] = field(default_factory=list)


@transaction.atomic
def raise_flags(agreements: Sequence[int], day: date) -> Raised:
    """Looks for signs in these agreements; as many queries for one as for a thousand."""
    locked_head()
    rows = {row.pk: row for row in Agreement.objects.filter(pk__in=agreements).select_related("village")}
    facts = gathered(list(rows), day)
    given = thresholds_on({row.regency for row in rows.values()}, day)
    kept: dict[int, dict[Mark, RedFlag]] = {pk: {} for pk in rows}
    for one in RedFlag.objects.select_for_update().filter(agreement__in=list(rows)).order_by("pk"):
        kept[one.agreement_id][one.sign, one.digest] = one
    found = Raised()
    for pk, row in rows.items():
        seen = looked(facts[pk], given.get(row.regency)) if pk in facts else {}
        _compare(row, seen, kept[pk], day, found)
    _keep(found, day)
    return found


def _compare(
    row: Agreement, seen: Mapping[str, Seen], kept: Mapping[Mark, RedFlag], day: date, found: Raised
) -> None:
    marks = {(name, print_of(one)): one for name, one in seen.items()}
    for mark, one in marks.items():
        known = kept.get(mark)
        if known is None:
            found.new.append(_flag(row, mark, one, day))
        elif known.state == State.CHANGED:
            known.state, known.pending, known.ended_on = State.RAISED.value, True, None
            known.raised_on, known.says, known.due_on = day, one.says, None
            found.back.append(known)
    for mark, known in kept.items():
        if mark not in marks and State(known.state) in OPEN:
            known.state, known.pending, known.ended_on = State.CHANGED.value, False, day
            found.changed.append(known)


def _flag(row: Agreement, mark: Mark, seen: Seen, day: date) -> RedFlag:
    name, digest = mark
    return RedFlag(
        agreement=row,
        village_id=row.village_id,
        subdistrict=row.subdistrict,
        regency=row.regency,
        sign=name,
        about=(seen.about or SIGNS[name].about).value,
        says=seen.says,
        seen=dict(seen.facts),
        digest=digest,
        raised_on=day,
    )


def _keep(found: Raised, day: date) -> None:
    RedFlag.objects.bulk_create(found.new)
    touched = found.back + found.changed
    for one in touched:
        one.version += 1
    fields = ["state", "pending", "ended_on", "raised_on", "says", "due_on", "version"]
    RedFlag.objects.bulk_update(touched, fields)
    entries = [
        *(_entry(one, Move.RETURN, one.says, day) for one in found.new),
        *(_entry(one, Move.RETURN, BACK, day) for one in found.back),
        *(_entry(one, Move.CHANGE, CHANGED, day) for one in found.changed),
    ]
    RedFlagEntry.objects.bulk_create(entries)
    _tell(found)


def _entry(flag: RedFlag, move: Move, text: str, day: date) -> RedFlagEntry:
    return RedFlagEntry(flag=flag, move=move.value, text=text, by=SYSTEM, on=day)


def _tell(found: Raised) -> None:
    """What happened to each, in the trail."""
    for kind, verb, rows in (
        ("red_flag.raised", "mengangkat tanda", found.new + found.back),
        ("red_flag.changed", "mencatat bahwa faktanya berubah pada tanda", found.changed),
    ):
        told = [Told(one, one.village_id, f'{verb} "{SIGNS[one.sign].title}"', _values(one)) for one in rows]
        if told:
            record_many(None, kind, told)


def _values(one: RedFlag) -> dict[str, object]:
    return {"agreement": one.agreement_id, "sign": one.sign, "digest": one.digest}
