"""Judging agreements of the register by the rule book and keeping which rules they breach, so that breaches can be counted."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from mitradesa.actions.tallies import tally
from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate, Outcome
from mitradesa.law.book import book
from mitradesa.law.judge import outcome
from mitradesa.queries.facts.register import all_facts, with_rooms
from mitradesa.records.models import Agreement, StoredFinding

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Judged:
    """One agreement judged: the breaches that were stored, those found now, and what every rule answers, all by rule."""

    agreement: Agreement
    before: Mapping[str, StoredFinding]
    after: Mapping[str, StoredFinding]
    outcomes: Mapping[str, Outcome]


def gate_of(agreement: Agreement) -> Gate:
    """Up to which moment rules are asked of an agreement: what was signed is held to its running, what was ended to its end too."""
    if agreement.ended_on is not None:
        return Gate.END
    return Gate.SIGN if agreement.signed_on is None else Gate.REPORT


def judge_many(ids: Sequence[int]) -> int:
    """Stores the breaches of agreements as the book finds them today for the day each was signed, else for today; how many there are.

    A fixed number of queries beside those that write; the facts are read anew, so that nothing kept in memory decides.
    """
    return keep_findings(judged(ids))


def judge_anew(ids: Collection[int]) -> None:
    """Judges and counts agreements after an act changed what is recorded of them; call it last, in the act's own transaction."""
    piece = sorted(ids)
    for start in range(0, len(piece), AT_ONCE):
        judge_many(piece[start : start + AT_ONCE])
    tally(piece)


def judge_village(village: str) -> None:
    """The same for every agreement of a village, after something that all of them are held against."""
    rows = Agreement.objects.filter(village=village, merged_into__isnull=True)
    judge_anew(rows.values_list("pk", flat=True))


def judged(ids: Sequence[int]) -> list[Judged]:
    """Agreements judged by the book as it is now; nothing is stored."""
    rows = list(with_rooms(_joined().filter(pk__in=ids)))
    facts = all_facts(rows, today())
    return [_judged(row, facts[row.pk][0]) for row in rows]


def keep_findings(rows: Sequence[Judged]) -> int:
    """Stores the breaches found, in place of those that were stored; how many there are."""
    stale = {one.pk for row in rows for one in row.before.values() if not _stands(one, row.after)}
    if stale:
        StoredFinding.objects.filter(pk__in=stale).delete()
    StoredFinding.objects.bulk_create(
        one
        for row in rows
        for name, one in row.after.items()
        if name not in row.before or row.before[name].pk in stale
    )
    return sum(len(row.after) for row in rows)


def _joined() -> QuerySet[Agreement]:
    joined = Agreement.objects.select_related("village", "partner")
    return joined.prefetch_related("numbers", "parties", "facts", "findings")


def _judged(agreement: Agreement, values: Mapping[str, Any]) -> Judged:
    before = {one.rule: one for one in agreement.findings.all()}
    if agreement.merged_into_id is not None:
        return Judged(agreement, before, {}, {})
    day = agreement.signed_on or today()
    rules, gate = book(agreement.village_id), gate_of(agreement)
    outcomes = {one.rule.id: outcome(one, values, day, gate=gate) for one in rules.compiled}
    after = {
        one.rule.id: StoredFinding(
            agreement=agreement,
            rule=one.rule.id,
            outcome=Outcome.BREACHED.value,
            severity=one.rule.severity.value,
            gate=one.rule.gate.value,
            blocks=one.rule.blocks_on(day),
            judged_for=day,
            book=rules.version[:16],
        )
        for one in rules.compiled
        if outcomes[one.rule.id] is Outcome.BREACHED
    }
    return Judged(agreement, before, after, outcomes)


def _stands(stored: StoredFinding, found: Mapping[str, StoredFinding]) -> bool:
    other = found.get(stored.rule)
    return other is not None and (stored.judged_for, stored.book, stored.severity, stored.blocks) == (
        other.judged_for,
        other.book,
        other.severity,
        other.blocks,
    )


def rejudge(region: str = "", after: int = 0, *, commit: bool) -> Iterator[tuple[int, int]]:
    """Judges all agreements of a region (all when none is named) beyond an id, in pieces, each in its own transaction.

    Yields after each piece the last id done and how many breaches the piece has; without `commit` nothing is stored.
    """
    rows = Agreement.objects.filter(village__code__startswith=region, merged_into__isnull=True).order_by("id")
    while piece := list(rows.filter(pk__gt=after).values_list("pk", flat=True)[:AT_ONCE]):
        with transaction.atomic():
            count = judge_many(piece)
            if commit:
                tally(piece)
            transaction.set_rollback(not commit)
        after = piece[-1]
        yield after, count
