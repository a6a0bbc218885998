"""Work behind the pages is done by a worker from the database's queue; what a power cut left lying is taken up again."""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from mitradesa.actions import background, imports, scans
from mitradesa.actions.files import Given
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import Agreement, Holding, ImportBatch
from tests import registers, world

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = [
    ["Desa", "Nomor", "Mitra"],
    ["Kembang Ayun", "140/1/2024", "PT Contoh"],
    ["Benteng", "140/2/2024", "CV Contoh"],
]


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path


@pytest.fixture
def seat():
    registers.lahat()
    return world.seat(world.holder("dpmd_staff"))


@pytest.fixture
def batch(seat):
    made = imports.begin_import(seat, Given(registers.as_csv(ROWS), "register.csv"))
    imports.map_columns(seat, made.key, made.mapping)
    return made


def test_nothing_is_read_before_the_worker_comes_and_all_of_it_then(seat, batch):
    assert set(batch.rows.values_list("state", flat=True)) == {"unread"}
    background.work_once()
    batch.refresh_from_db()
    assert (batch.state, batch.done, batch.total) == ("checked", 2, 2)
    imports.start_recording(seat, batch.key)
    background.work_once()
    assert Agreement.objects.count() == batch.rows.filter(state="recorded").count() > 0
    assert not DBTaskResult.objects.exclude(status="SUCCESSFUL").exists()


def test_an_import_does_not_wait_behind_scans(seat):
    scans.read_scan.enqueue(1)
    batch = imports.begin_import(seat, Given(registers.as_csv(ROWS), "register.csv"))
    imports.map_columns(seat, batch.key, batch.mapping)
    assert DBTaskResult.objects.ready().first().task_path == imports.carry_on.module_path


def test_what_has_not_moved_for_long_is_taken_up_again(seat, batch):
    DBTaskResult.objects.all().delete()  # the worker that had claimed it is gone for good
    assert background.wake_stalled() == 0
    ImportBatch.objects.update(moved_at=datetime.now(tz=UTC) - timedelta(hours=1))
    assert background.wake_stalled() == 1
    assert background.wake_stalled() == 0
    background.work_once()
    assert ImportBatch.objects.get().state == "checked"


def test_the_same_work_in_the_line_twice_is_done_once(seat, batch):
    background.work_once()
    imports.start_recording(seat, batch.key)
    imports.carry_on.enqueue(batch.pk)
    background.work_once()
    assert Agreement.objects.count() == batch.rows.filter(state="recorded").count()


def test_an_office_that_ended_meanwhile_records_nothing_and_the_batch_says_so(seat, batch):
    background.work_once()
    imports.start_recording(seat, batch.key)
    Holding.objects.update(until="2021-01-01")
    background.work_once()
    batch.refresh_from_db()
    assert not Agreement.objects.exists()
    assert (batch.state, "sudah berakhir" in batch.trouble) == ("checked", True)


def test_nobody_meddles_with_rows_that_are_being_worked_on(seat, batch):
    with pytest.raises(Blocked, match="sedang dikerjakan"):
        imports.mend_row(seat, batch.key, 2, {1: "140/9/2024"})
    with pytest.raises(NotAllowed):
        imports.start_recording(world.seat(world.holder("inspector")), batch.key)


def test_the_worker_ends_when_it_is_told_to():
    asked = iter([True, True, False])
    background.work(lambda: next(asked), interval=0)
    assert next(asked, None) is None
