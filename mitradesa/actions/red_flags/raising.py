"""Raising signs: over many agreements at once, never twice for the same facts; a sign whose facts changed says so and stays readable.

A sign that somebody was asked about never falls away: it keeps question and answer, says how its facts changed, and waits for a decision.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from mitradesa.actions.trail import SYSTEM, Told, locked_head, record_many
from mitradesa.core.red_flags.book import SIGNS, looked, print_of
from mitradesa.core.red_flags.sign import Seen
from mitradesa.core.red_flags.states import IN_HAND, Move, State
from mitradesa.queries.red_flags.gathering import gathered
from mitradesa.queries.red_flags.thresholds import thresholds_on
from mitradesa.records.models import Agreement, RedFlag, RedFlagEntry

CHANGED = "Fakta yang mendasarinya berubah, atau tidak lagi memenuhi ukurannya."
BACK = "Fakta yang sama tampak lagi."
GONE = "Catatannya atau ukurannya berubah sesudah ditanyakan; kini fakta itu tidak terlihat lagi. Yang dahulu terlihat: {before}"
OTHERWISE = "Catatannya atau ukurannya berubah sesudah ditanyakan. Dahulu: {before} Sekarang: {now}"
STAYS = "mencatat bahwa faktanya berubah sesudah ditanyakan, dan tetap menunggu keputusan, pada tanda"
Mark = tuple[str, str]


@dataclass(slots=True)
class Raised:
    """What one look over some agreements did."""

    new: list[RedFlag] = field(default_factory=list)
    back: list[RedFlag] = field(default_factory=list)
    changed: list[RedFlag] = field(default_factory=list)
    shifted: list[tuple[RedFlag, str]] = field(default_factory=list)


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
    in_hand = {known.sign: known for known in kept.values() if State(known.state) in IN_HAND}
    for mark, one in marks.items():
        known = kept.get(mark)
        if known is not None:
            _again(known, one, mark[0] in in_hand, day, found)
        elif mark[0] in in_hand:
            _shift(in_hand[mark[0]], one, mark[1], day, found)
        else:
            found.new.append(_flag(row, mark, one, day))
    for known in kept.values():
        if (known.sign, known.digest) not in marks:
            _unseen(known, day, found)


def _again(known: RedFlag, one: Seen, asked: bool, day: date, found: Raised) -> None:
    """A sign with the facts it had before: one that fell away comes back, unless another of its kind is in hand."""
    if known.state == State.CHANGED and not asked:
        known.state, known.pending, known.ended_on = State.RAISED.value, True, None
        known.raised_on, known.says, known.due_on = day, one.says, None
        found.back.append(known)
    elif State(known.state) in IN_HAND and not known.seen_now:
        known.seen_now, known.shifted_on = True, day
        found.shifted.append((known, BACK))


def _shift(known: RedFlag, now: Seen, digest: str, day: date, found: Raised) -> None:
    """Other facts of a sign that somebody was asked about: it takes them on, and says what they were and are."""
    found.shifted.append((known, OTHERWISE.format(before=known.says, now=now.says)))
    known.says, known.seen, known.digest = now.says, dict(now.facts), digest
    known.seen_now, known.shifted_on = True, day


def _unseen(known: RedFlag, day: date, found: Raised) -> None:
    """A sign that is not seen any more: it falls away, unless somebody was asked about it."""
    if known.state == State.RAISED:
        known.state, known.pending, known.ended_on = State.CHANGED.value, False, day
        found.changed.append(known)
    elif State(known.state) in IN_HAND and known.seen_now:
        known.seen_now, known.shifted_on = False, day
        found.shifted.append((known, GONE.format(before=known.says)))


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
    shifted = [one for one, _ in found.shifted]
    touched = found.back + found.changed + shifted
    for one in touched:
        one.version += 1
    fields = ["state", "pending", "ended_on", "raised_on", "says", "due_on", "version"]
    fields += ["seen", "digest", "seen_now", "shifted_on"]
    RedFlag.objects.bulk_update(touched, fields)
    entries = [
        *(_entry(one, Move.RETURN, one.says, day) for one in found.new),
        *(_entry(one, Move.RETURN, BACK, day) for one in found.back),
        *(_entry(one, Move.CHANGE, CHANGED, day) for one in found.changed),
        *(_entry(one, Move.SHIFT, text, day) for one, text in found.shifted),
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
        ("red_flag.changed", STAYS, [one for one, _ in found.shifted]),
    ):
        told = [Told(one, one.village_id, f'{verb} "{SIGNS[one.sign].title}"', _values(one)) for one in rows]
        if told:
            record_many(None, kind, told)


def _values(one: RedFlag) -> dict[str, object]:
    return {"agreement": one.agreement_id, "sign": one.sign, "digest": one.digest}
