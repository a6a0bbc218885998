"""Judging agreements of the register by the rule book and keeping which rules they breach, so that breaches can be counted."""

from collections.abc import Iterator, Mapping, Sequence

from django.db import transaction
from django.db.models import QuerySet

from mitradesa.actions.tallies import tally
from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate, Outcome
from mitradesa.law.book import book
from mitradesa.law.judge import outcome
from mitradesa.queries.facts.agreements import facts_of
from mitradesa.records.models import Agreement, StoredFinding

GATE = Gate.SIGN
AT_ONCE = 200


def judge_many(ids: Sequence[int]) -> int:
    """Stores the breaches of agreements as the book finds them today for the day each was signed, else for today; how many there are.

    A fixed number of queries beside those that write; the facts are read anew, so that nothing kept in memory decides.
    """
    rows = list(_joined().filter(pk__in=ids))
    found = {row.pk: _breaches(row) for row in rows}
    stale = [one.pk for row in rows for one in row.findings.all() if not _stands(one, found[row.pk])]
    if stale:
        StoredFinding.objects.filter(pk__in=stale).delete()
    kept = {
        (one.agreement_id, one.rule) for row in rows for one in row.findings.all() if one.pk not in set(stale)
    }
    StoredFinding.objects.bulk_create(
        one
        for breached in found.values()
        for one in breached.values()
        if (one.agreement_id, one.rule) not in kept
    )
    return sum(map(len, found.values()))


def _joined() -> QuerySet[Agreement]:
    joined = Agreement.objects.select_related("village", "partner")
    return joined.prefetch_related("numbers", "parties", "facts", "findings")


def _breaches(agreement: Agreement) -> dict[str, StoredFinding]:
    if agreement.merged_into_id is not None:
        return {}
    day = agreement.signed_on or today()
    rules = book(agreement.village_id)
    values, _origins = facts_of(agreement)
    return {
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


def _stands(stored: StoredFinding, found: Mapping[str, StoredFinding]) -> bool:
    other = found.get(stored.rule)
    return other is not None and (stored.judged_for, stored.book, stored.severity) == (
        other.judged_for,
        other.book,
        other.severity,
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
