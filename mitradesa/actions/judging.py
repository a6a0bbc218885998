"""Judging agreements of the register by the rule book and keeping which rules they breach, so that breaches can be counted."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate, Outcome
from mitradesa.law.book import book
from mitradesa.law.judge import outcome
from mitradesa.queries.facts.agreements import facts_of
from mitradesa.records.models import Agreement, StoredFinding

GATE = Gate.SIGN
AT_ONCE = 200


def judge_agreement(agreement: Agreement) -> int:
    """Stores the breaches of an agreement as the book finds them today for its signing day, else for today; how many there are."""
    day = agreement.signed_on or today()
    rules = book(agreement.village_id)
    values, _origins = facts_of(agreement)
    breached = {
        one.rule.id: StoredFinding(
            agreement=agreement,
            rule=one.rule.id,
            outcome=Outcome.BREACHED.value,
            severity=one.rule.severity.value,
            gate=one.rule.gate.value,
            judged_for=day,
            book=rules.version[:16],
        )
        for one in rules.compiled
        if outcome(one, values, day, gate=GATE) is Outcome.BREACHED
    }
    _store(agreement, breached)
    return len(breached)


def _store(agreement: Agreement, breached: dict[str, StoredFinding]) -> None:
    stored = {row.rule: row for row in agreement.findings.all()}
    same = {name for name, row in stored.items() if name in breached and _alike(row, breached[name])}
    if gone := set(stored) - same:
        agreement.findings.filter(rule__in=gone).delete()
    StoredFinding.objects.bulk_create(row for name, row in breached.items() if name not in same)


def _alike(one: StoredFinding, other: StoredFinding) -> bool:
    return (one.judged_for, one.book, one.severity) == (other.judged_for, other.book, other.severity)


def rejudge(region: str = "", after: int = 0, *, commit: bool) -> Iterator[tuple[int, int]]:
    """Judges all agreements of a region (all when none is named) beyond an id, in pieces, each in its own transaction.

    Yields after each piece the last id done and how many breaches the piece has; without `commit` nothing is stored.
    """
    joined = Agreement.objects.select_related("village", "partner").prefetch_related(
        "numbers", "parties", "facts", "findings"
    )
    rows = joined.filter(village__code__startswith=region, merged_into__isnull=True).order_by("id")
    while piece := list(rows.filter(id__gt=after)[:AT_ONCE]):
        with transaction.atomic():
            count = sum(map(judge_agreement, piece))
            transaction.set_rollback(not commit)
        after = piece[-1].pk
        yield after, count


def judged_day(agreement: Agreement) -> date:
    """The day for which an agreement is judged."""
    return agreement.signed_on or today()
