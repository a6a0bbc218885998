"""After a change of the book every running agreement is judged again; what changed is listed beside what was said before."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mitradesa.actions import judging
from mitradesa.actions.legal_desk import rejudging
from mitradesa.actions.legal_desk.rejudging import begin_rejudging, rejudge_by_itself, step, wake_stalled_runs
from mitradesa.core.calendar import today
from mitradesa.law.book import renewed, version
from mitradesa.records.models import AgreementFact, Event, JudgedChange, Rejudging, StoredFinding
from tests import world
from tests.own_law import own_folder

pytestmark = pytest.mark.django_db
RULE, LEASE = "receiver_musdes", "lease_length"
READ = '[[verification]]\ninstrument = "permendagri-96-2017"\nkey = "13(3) huruf c"\nby = "Contoh"\non = 2026-01-05\n'
LONGER = (
    '[[correction]]\nrule = "lease_length"\nnumber = "LONGEST"\nsince = "2016-01"\nvalue = "60 bulan"\n'
    'by = "Contoh"\non = 2026-01-05\nreason = "contoh"\n'
)


@pytest.fixture(autouse=True)
def folder(tmp_path):
    world.regions()
    world.office("legal_bureau", world.REGENCY)
    with own_folder(tmp_path):
        yield tmp_path


def running(village=world.VILLAGE, **fields):
    """An agreement between villages that was not talked over where it was offered: a warning on an article nobody read."""
    later = {
        "signed_on": date(2026, 1, 5),
        "starts_on": date(2026, 1, 5),
        "ends_on": today() + timedelta(900),
    }
    row = world.agreement(village, **{"regime": "inter_village", **later, **fields})
    AgreementFact.objects.create(
        agreement=row, name="receiver_musdes_result", value="not_held", origin="contoh"
    )
    return row


def lease(**fields):
    row = running(
        regime="asset_use", starts_on=date(2024, 1, 1), ends_on=date(2027, 12, 31), signed_on=date(2024, 1, 1)
    )
    AgreementFact.objects.create(agreement=row, name="asset_use", value="sewa", origin="contoh")
    return row


def changes_the_book(folder, name, text):
    before = version()
    (folder / name).write_text(text)
    assert renewed()
    return before


def run_to_the_end(run):
    while step(run.pk):
        pass
    run.refresh_from_db()
    return run


def test_a_warning_that_now_stops_signatures_is_listed_with_what_was_said_before(folder):
    row = running()
    judging.judge_many([row.pk])
    before = changes_the_book(folder, "verifications.toml", READ)
    run = run_to_the_end(begin_rejudging(before, "membandingkan pasal"))
    change = JudgedChange.objects.get(run=run, rule=RULE)
    assert (change.before_outcome, change.before_blocks, change.before_book) == ("breached", False, before)
    assert (change.after_outcome, change.after_blocks) == ("breached", True)
    assert (run.state, run.judged, run.changed) == (Rejudging.State.DONE, 1, 1)
    assert run.counts[RULE] == {"breached": 1}
    assert StoredFinding.objects.get(agreement=row, rule=RULE).blocks is True
    told = Event.objects.get(kind="law.rejudged")
    assert (told.region, told.values["changed"]) == (world.REGENCY, 1)


def test_a_breach_that_is_none_any_more_is_listed_and_both_answers_stay(folder):
    row = lease()
    judging.judge_many([row.pk])
    assert StoredFinding.objects.filter(rule=LEASE).exists()
    before = changes_the_book(folder, "corrections.toml", LONGER)
    run = run_to_the_end(begin_rejudging(before, "angka dikoreksi"))
    change = JudgedChange.objects.get(run=run, rule=LEASE)
    assert (change.before_outcome, change.before_blocks, change.after_outcome) == ("breached", True, "met")
    assert not StoredFinding.objects.filter(rule=LEASE).exists()
    (folder / "corrections.toml").unlink()
    renewed()
    back = run_to_the_end(begin_rejudging(run.book_after, "koreksi dicabut"))
    again = JudgedChange.objects.get(run=back, rule=LEASE)
    assert (again.before_outcome, again.after_outcome, again.after_blocks) == ("", "breached", True)
    assert JudgedChange.objects.filter(agreement=row, rule=LEASE).count() == 2


def test_what_ended_lapsed_or_was_merged_keeps_what_was_said(folder):
    twin = running()
    rows = [running(ends_on=date(2026, 2, 1)), running(ended_on=date(2026, 2, 1)), running(merged_into=twin)]
    judging.judge_many([row.pk for row in (*rows[:2], twin)])
    before = changes_the_book(folder, "verifications.toml", READ)
    run = run_to_the_end(begin_rejudging(before, "contoh"))
    assert (run.judged, run.changed) == (1, 1)
    kept = StoredFinding.objects.filter(agreement__in=rows[:2], rule=RULE)
    assert set(kept.values_list("book", "blocks")) == {(before, False)}


def test_a_finding_from_before_stopping_was_kept_does_not_count_as_changed(folder):
    row = running()
    judging.judge_many([row.pk])
    StoredFinding.objects.update(blocks=None)
    before = changes_the_book(folder, "corrections.toml", LONGER)
    assert run_to_the_end(begin_rejudging(before, "contoh")).changed == 0


def test_a_run_goes_on_piece_by_piece_where_it_was_cut_off_and_does_nothing_twice(folder, monkeypatch):
    rows = [running() for _ in range(3)]
    judging.judge_many([row.pk for row in rows])
    before = changes_the_book(folder, "verifications.toml", READ)
    run = begin_rejudging(before, "contoh")
    monkeypatch.setattr(rejudging, "AT_ONCE", 2)
    assert step(run.pk)
    run.refresh_from_db()
    assert (run.judged, run.last) == (2, rows[1].pk)
    assert wake_stalled_runs(datetime.now(tz=UTC) + timedelta(seconds=1)) == 1
    run_to_the_end(run)
    assert (run.judged, run.changed) == (3, 3)
    assert not step(run.pk)
    assert Event.objects.filter(kind="law.rejudged").count() == 1


def test_a_run_whose_book_changes_under_it_makes_way_for_the_next(folder):
    row = running()
    judging.judge_many([row.pk])
    first = begin_rejudging(changes_the_book(folder, "verifications.toml", READ), "contoh")
    changes_the_book(folder, "corrections.toml", LONGER)
    assert not step(first.pk)
    first.refresh_from_db()
    latest = Rejudging.objects.latest("pk")
    assert (first.state, latest.state) == (Rejudging.State.SUPERSEDED, Rejudging.State.RUNNING)
    assert run_to_the_end(latest).changed == 1


def test_an_upgrade_or_a_file_written_by_hand_starts_a_run_by_itself_and_only_one(folder):
    assert rejudge_by_itself() is None
    row = running()
    judging.judge_many([row.pk])
    assert rejudge_by_itself() is None
    (folder / "verifications.toml").write_text(READ)
    run = rejudge_by_itself()
    assert "di luar meja hukum" in run.why
    assert rejudge_by_itself() is None
    assert run_to_the_end(run).changed == 1


def test_a_piece_asks_the_database_a_fixed_number_of_times(folder, django_assert_max_num_queries):
    rows = [running() for _ in range(12)]
    judging.judge_many([row.pk for row in rows])
    run = begin_rejudging(changes_the_book(folder, "verifications.toml", READ), "contoh")
    with django_assert_max_num_queries(43):
        step(run.pk)
