"""Looking for signs over every agreement that goes on: each night behind the pages, and when somebody of the regency asks for it."""

from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks import task

from mitradesa.actions.red_flags.raising import raise_flags
from mitradesa.actions.trail import SYSTEM, locked_head, record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import WIB, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.red_flags.scope import looked_at
from mitradesa.records.models import Agreement, RedFlagRun, Region

AT_ONCE = 500
NIGHT = range(1, 5)


@transaction.atomic
def begin_run(seat: Seat) -> RedFlagRun:
    """Somebody of the regency asks for a run over its agreements; Blocked while one runs."""
    require(seat, Act.LOOK_FOR_RED_FLAGS, seat.region)
    locked_head()
    if RedFlagRun.objects.filter(done=False, regency__in=("", seat.region)).exists():
        raise Blocked(
            "Pencarian tanda sedang berjalan.", "Tunggu sampai selesai; hasilnya tampil di daftar ini."
        )
    run = RedFlagRun.objects.create(
        regency=seat.region, by=f"{seat.name}, {seat.title}"[:200], moved_at=datetime.now(tz=UTC)
    )
    region = Region.objects.get(code=seat.region)
    says = "memulai pencarian tanda yang perlu ditanyakan pada semua perjanjian yang berjalan"
    record(seat, "red_flag.looked", region, region=seat.region, says=says)
    transaction.on_commit(lambda: carry_on.enqueue(run.pk))
    return run


def look_by_itself(now: datetime | None = None) -> RedFlagRun | None:
    """Starts the night's run, once a night; None where it is not night or it was started already."""
    local = (now or datetime.now(tz=UTC)).astimezone(WIB)
    if local.hour not in NIGHT or RedFlagRun.objects.filter(day=local.date()).exists():
        return None
    with transaction.atomic():
        locked_head()
        if RedFlagRun.objects.filter(Q(day=local.date()) | Q(regency="", done=False)).exists():
            return None
        run = RedFlagRun.objects.create(day=local.date(), by=SYSTEM, moved_at=datetime.now(tz=UTC))
        transaction.on_commit(lambda: carry_on.enqueue(run.pk))
    return run


def wake_stalled_looks(before: datetime) -> int:
    """Puts a run that has not moved since in the line again; how many there were."""
    with transaction.atomic():
        rows = RedFlagRun.objects.select_for_update().filter(done=False, moved_at__lt=before)
        asleep = list(rows.values_list("pk", flat=True))
        RedFlagRun.objects.filter(pk__in=asleep).update(moved_at=datetime.now(tz=UTC))
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
    """Looks at the next piece of a run; whether there may be more."""
    locked_head()
    row = RedFlagRun.objects.select_for_update().get(pk=run)
    if row.done:
        return False
    piece = list(_waiting(row).order_by("pk").values_list("pk", flat=True)[:AT_ONCE])
    row.moved_at = datetime.now(tz=UTC)
    if not piece:
        row.done, row.finished_at = True, row.moved_at
        row.save()
        return False
    found = raise_flags(piece, today())
    row.last, row.looked = piece[-1], row.looked + len(piece)
    row.raised += len(found.new) + len(found.back)
    row.changed += len(found.changed)
    row.save()
    return True


def _waiting(run: RedFlagRun) -> QuerySet[Agreement]:
    rows = looked_at(today()).filter(pk__gt=run.last)
    return rows.filter(regency=run.regency) if run.regency else rows
