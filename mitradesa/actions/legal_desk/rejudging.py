"""Judging every running agreement again after the book changed: in the background, in pieces, what changed kept beside what was said."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from django.db import transaction
from django_tasks import task

from mitradesa.actions.judging import AT_ONCE, Judged, judged, keep_findings
from mitradesa.actions.tallies import tally
from mitradesa.actions.trail import Told, locked_head, record_many
from mitradesa.core.calendar import today
from mitradesa.core.findings import Outcome
from mitradesa.core.register import State as Standing
from mitradesa.core.roles import OfficeKind
from mitradesa.law.book import renewed, version
from mitradesa.queries.agreements.asked import in_state
from mitradesa.records.models import (
    Agreement,
    JudgedChange,
    LawChange,
    Office,
    Rejudging,
    StoredFinding,
)

State = Rejudging.State
BY_ITSELF = "Buku aturan berubah di luar meja hukum: program diperbarui, atau berkas hukumnya disunting"


def begin_rejudging(before: str, why: str, change: LawChange | None = None) -> Rejudging:
    """Starts a run for the book as it is now, in the transaction of the change; one that still ran is superseded."""
    now = datetime.now(tz=UTC)
    Rejudging.objects.filter(state=State.RUNNING).update(state=State.SUPERSEDED, finished_at=now)
    run = Rejudging.objects.create(
        book_before=before, book_after=version(), why=why[:400], change=change, moved_at=now
    )
    carry_on.enqueue(run.pk)
    return run


def rejudge_by_itself() -> Rejudging | None:
    """Starts a run where the book is another than the one last judged by, as after an upgrade; None where nothing is to do."""
    renewed()
    known = _last_book()
    if known in ("", version()[:16]):
        return None
    with transaction.atomic():
        locked_head()
        known = _last_book()
        return None if known in ("", version()[:16]) else begin_rejudging(known, BY_ITSELF)


def _last_book() -> str:
    """The book of the last run, else of the newest finding stored; empty where nothing was judged yet."""
    runs = Rejudging.objects.order_by("-pk").values_list("book_after", flat=True)
    findings = StoredFinding.objects.order_by("-pk").values_list("book", flat=True)
    return runs.first() or findings.first() or ""


def wake_stalled_runs(before: datetime) -> int:
    """Puts a run that has not moved since in the line again; how many there were."""
    with transaction.atomic():
        asleep = list(
            Rejudging.objects.select_for_update()
            .filter(state=State.RUNNING, moved_at__lt=before)
            .values_list("pk", flat=True)
        )
        Rejudging.objects.filter(pk__in=asleep).update(moved_at=datetime.now(tz=UTC))
    for pk in asleep:
        carry_on.enqueue(pk)
    return len(asleep)


@task()
def carry_on(run: int) -> None:
    """Works on a run until it is done; may be cut off anywhere and started again, also twice at once."""
    while step(run):
        pass


@transaction.atomic
def step(run: int) -> bool:
    """Judges the next piece of a run; whether there may be more."""
    renewed()
    row = Rejudging.objects.select_for_update().get(pk=run)
    if row.state != State.RUNNING:
        return False
    locked_head()
    if row.book_after != version():
        begin_rejudging(row.book_before, row.why, row.change)
        return False
    running = Agreement.objects.filter(in_state(Standing.RUNNING, today()), merged_into__isnull=True)
    piece = list(running.filter(pk__gt=row.last).order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    if not piece:
        _finish(row)
        return False
    rows = judged(piece)
    changes = [change for one in rows for change in _changes(row, one)]
    keep_findings(rows)
    JudgedChange.objects.bulk_create(changes, ignore_conflicts=True)
    tally(piece)
    _count(row, rows, changes)
    row.last, row.moved_at = piece[-1], datetime.now(tz=UTC)
    row.save()
    return True


def _count(row: Rejudging, rows: Sequence[Judged], changes: Sequence[JudgedChange]) -> None:
    row.judged += len(rows)
    row.changed += len({change.agreement_id for change in changes})
    for one in rows:
        for rule, outcomes in one.outcomes.items():
            kept = Counter(row.counts.get(rule, {}))
            kept[outcomes.value] += 1
            row.counts[rule] = dict(kept)


def _changes(run: Rejudging, one: Judged) -> Iterator[JudgedChange]:
    """What is said otherwise of an agreement: breaches that came or went, and those that weigh otherwise."""
    for rule in dict.fromkeys((*one.before, *one.after)):
        old, new = one.before.get(rule), one.after.get(rule)
        if old is not None and new is not None and _weighs_the_same(old, new):
            continue
        gone = one.outcomes.get(rule)
        known = new or old
        if known is not None:
            yield JudgedChange(
                run=run,
                agreement=one.agreement,
                rule=rule,
                judged_for=known.judged_for,
                before_outcome=old.outcome if old else "",
                before_severity=old.severity if old else "",
                before_blocks=bool(old and old.blocks),
                before_book=old.book if old else "",
                after_outcome=Outcome.BREACHED.value if new else (gone.value if gone else "removed"),
                after_severity=new.severity if new else "",
                after_blocks=bool(new and new.blocks),
            )


def _weighs_the_same(old: StoredFinding, new: StoredFinding) -> bool:
    """A finding stored before it was kept whether it stops a signature says nothing about that."""
    return old.severity == new.severity and old.blocks in (None, new.blocks)


def _finish(row: Rejudging) -> None:
    row.state, row.finished_at = State.DONE, datetime.now(tz=UTC)
    row.save()
    says = (
        f"menilai ulang {row.judged} perjanjian yang berjalan sesudah buku aturan berubah menjadi {row.book_after}; "
        f"temuan {row.changed} perjanjian berubah"
    )
    values = {"book": row.book_after, "judged": row.judged, "changed": row.changed}
    regions = Office.objects.filter(kind=OfficeKind.LEGAL_BUREAU).values_list("region_id", flat=True)
    record_many(None, "law.rejudged", [Told(row, region, says, values) for region in sorted(set(regions))])
