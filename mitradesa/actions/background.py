"""Work behind the pages: what waits in the database's queue is done one by one; what was cut off is put in the line again."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.db import close_old_connections, transaction
from django.utils.crypto import get_random_string
from django_tasks import default_task_backend
from django_tasks_db.management.commands.db_worker import Worker

from mitradesa.actions import imports, quarantine, scans, year_books
from mitradesa.actions.concerns.erasing import forget_contacts
from mitradesa.actions.event_papers import give_up_cut_off
from mitradesa.actions.legal_desk.rejudging import rejudge_by_itself, wake_stalled_runs
from mitradesa.actions.outreach.reminders import remind_by_itself
from mitradesa.actions.red_flags.runs import look_by_itself, wake_stalled_looks
from mitradesa.records.models import ImportBatch, Scan

STALLED = timedelta(seconds=90)
SCAN_STALLED = timedelta(minutes=15)
MOST_TRIES = 3
_WATCH = 30.0


def work(go_on: Callable[[], bool], *, interval: float = 1.0) -> None:
    """Does what waits, again and again, for as long as `go_on` says."""
    watched = 0.0
    while go_on():
        if time.monotonic() - watched > _WATCH:
            wake_stalled()
            quarantine.sweep()
            remind_by_itself()
            rejudge_by_itself()
            look_by_itself()
            forget_contacts()
            watched = time.monotonic()
        work_once()
        time.sleep(interval)


def work_once() -> None:
    """Does everything that waits in the queue now."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name=default_task_backend.alias,
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    ).run()
    close_old_connections()


def wake_stalled() -> int:
    """Puts work that has not moved for long in the line again, as after a power cut; how much of it there was."""
    now = datetime.now(tz=UTC)
    give_up_cut_off(now - SCAN_STALLED)
    year_books.give_up_cut_off(now - SCAN_STALLED)
    runs = wake_stalled_runs(now - STALLED) + wake_stalled_looks(now - STALLED)
    with transaction.atomic():
        batches = ImportBatch.objects.select_for_update().filter(
            state__in=imports.WORKING, moved_at__lt=now - STALLED
        )
        asleep = list(batches.values_list("pk", flat=True))
        ImportBatch.objects.filter(pk__in=asleep).update(moved_at=now)
        papers = Scan.objects.select_for_update().filter(
            state=Scan.State.WAITING, moved_at__lt=now - SCAN_STALLED
        )
        unread = list(papers.values_list("pk", flat=True))
        Scan.objects.filter(pk__in=unread).update(moved_at=now)
        for pk in asleep:
            imports.carry_on.enqueue(pk)
        for pk in unread:
            scans.read_scan.enqueue(pk)
    return len(asleep) + len(unread) + runs
