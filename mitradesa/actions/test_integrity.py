"""Whoever changes, removes or adds an event is found out, by the walk over the database and by the offline checker alike."""

import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mitradesa.actions.daily_roots import close_days
from mitradesa.actions.trail import content
from mitradesa.core import trail_check
from mitradesa.core.calendar import today
from mitradesa.core.chain import CONTENT, leaf, link
from mitradesa.core.merkle import is_consistent, is_included, root
from mitradesa.queries import integrity
from mitradesa.records.models import DailyRoot, Event, TrailHead
from tests import trail, world

pytestmark = pytest.mark.django_db
EVENTS = 12
FIELDS = [*CONTENT, "digest", "chain", "personal", "salt"]


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def events():
    return trail.told(EVENTS)


def flipped(text, place, bit):
    raw = bytearray(text.encode() or b"?")
    raw[place % len(raw)] ^= 1 << bit
    return raw.decode("latin-1").replace("\0", "0")


def changed(event, field, place, bit):
    value = getattr(event, field)
    if field == "position":
        return value + EVENTS + 1
    if field == "at":
        return value + timedelta(microseconds=1 << bit)
    if isinstance(value, str):
        return flipped(value, place, bit)
    return {"phone": flipped(json.dumps(value), place, bit)}


def exported(tmp_path, **options):
    path = tmp_path / "jejak.jsonl"
    path.write_bytes(b"".join(integrity.export_lines(**options)))
    return path


def test_the_chain_knows_every_field_that_the_leaf_is_made_of(events):
    assert tuple(content(events[0])) == CONTENT == trail_check.CONTENT


def test_an_untouched_trail_is_whole(events):
    verdict = integrity.verify()
    assert (verdict.wrong, verdict.size) == ("", EVENTS)
    assert verdict.chain == events[-1].chain
    assert verdict.root == root(event.digest for event in events)


def test_an_empty_trail_is_whole(tmp_path):
    assert integrity.verify().wrong == ""
    assert trail_check.main([str(exported(tmp_path))]) == 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, EVENTS - 1), st.sampled_from(FIELDS), st.integers(0, 500), st.integers(0, 6))
def test_a_changed_field_of_any_event_is_named(events, position, field, place, bit):
    event = Event.objects.get(position=position)
    new = changed(event, field, place, bit)
    if new == getattr(event, field):
        return
    with trail.undone():
        trail.tamper(position, **{field: new})
        assert re.match(rf"Peristiwa ke-{position}(:| hilang)", integrity.verify().wrong)


@given(st.integers(0, EVENTS - 1))
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_torn_out_event_is_named(events, position):
    with trail.undone():
        trail.tear_out(position)
        assert integrity.verify().wrong.startswith(f"Peristiwa ke-{position} hilang")


def test_a_whole_past_written_anew_is_found_by_the_daily_root(events):
    models.QuerySet(DailyRoot).delete()
    TrailHead.objects.update(closed_until=None)
    (closed,) = close_days(today())
    with trail.unguarded():
        chain = events[3].chain
        for event in events[4:]:
            event.says = event.says.replace("mengubah", "memalsukan")
            event.digest = leaf(content(event))
            event.chain = chain = link(chain, event.digest)
            fields = {"says": event.says, "digest": event.digest, "chain": event.chain}
            models.QuerySet(Event).filter(pk=event.pk).update(**fields)
        TrailHead.objects.update(chain=chain)
    assert integrity.verify().wrong.startswith(f"Akar harian {closed.day}")
    DailyRoot.objects.all().delete()
    assert integrity.verify().wrong == ""


def test_a_head_that_says_something_else_is_found(events):
    for fields in ({"size": EVENTS + 1}, {"size": EVENTS - 1}, {"chain": "0" * 64}):
        with trail.undone():
            TrailHead.objects.update(**fields)
            assert integrity.verify().wrong


def test_missing_triggers_are_found(events):
    trail.guards.remove(trail.connection)
    assert "Pelindung basis data" in integrity.verify().wrong


def test_a_day_is_closed_once_and_goes_on_from_its_peaks(events):
    assert close_days() == []
    (closed,) = close_days(today())
    assert (closed.size, closed.root, closed.chain) == (EVENTS, integrity.verify().root, events[-1].chain)
    assert close_days(today()) == []
    more = trail.told(7)
    tomorrow = today() + timedelta(days=1)
    with trail.unguarded():
        for event in more:
            event.at += timedelta(days=1)
            event.digest = leaf(content(event))
            models.QuerySet(Event).filter(pk=event.pk).update(at=event.at, digest=event.digest)
    (next_day,) = close_days(tomorrow)
    everything = [event.digest for event in (*events, *more)]
    assert (next_day.day, next_day.size) == (tomorrow, EVENTS + 7)
    assert next_day.root == root(everything)
    proof = integrity.growth(closed.size, next_day.size)
    assert is_consistent(closed.size, closed.root, next_day.size, next_day.root, proof)


def test_the_first_act_of_a_new_day_closes_the_days_before(events, monkeypatch):
    tomorrow = today() + timedelta(days=1)
    monkeypatch.setattr("mitradesa.actions.daily_roots.today", lambda: tomorrow)
    trail.told(1)
    closed = DailyRoot.objects.get()
    assert (closed.day, closed.size) == (today(), EVENTS)
    assert integrity.verify().days == 1


@pytest.mark.parametrize("closing", [True, False])
def test_every_event_is_proved_and_the_checker_agrees(events, tmp_path, closing):
    if closing:
        close_days(today())
    for event in events:
        proof = integrity.proof_of(event.position)
        assert is_included(event.position, proof.size, event.digest, proof.path, proof.root)
        path = tmp_path / f"bukti-{event.position}.json"
        path.write_bytes(integrity.proof_file(event, proof))
        assert trail_check.main([str(path), "--root", f"{proof.size}:{proof.root}"]) == 0
        assert trail_check.main([str(path), "--root", f"{proof.size}:{'0' * 64}"]) == 1


def test_the_checker_alone_reads_an_export_against_what_was_printed(events, tmp_path):
    path, head = exported(tmp_path, personal=True), integrity.head()
    alone = tmp_path / "trail_check.py"
    alone.write_text(Path(trail_check.__file__).read_text(encoding="utf-8"), encoding="utf-8")
    line = [sys.executable, "-I", str(alone), str(path)]
    line += ["--head", f"{head.size}:{head.chain}", "--root", f"{head.size}:{head.root}"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Utuh: {EVENTS} peristiwa" in done.stdout


def test_a_shorter_or_other_trail_does_not_pass_for_what_was_printed(events, tmp_path, capsys):
    path, head = exported(tmp_path), integrity.head()
    for option in ("--head", "--root"):
        assert trail_check.main([str(path), option, f"{EVENTS}:{'0' * 64}"]) == 1
        assert trail_check.main([str(path), option, f"{EVENTS + 1}:{head.chain}"]) == 1
    assert f"peristiwa ke-{EVENTS} dan sesudahnya hilang" in capsys.readouterr().out


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_flipped_byte_of_an_export_is_found_and_the_event_named(events, tmp_path, data):
    lines = [*integrity.export_lines(personal=True)]
    number = data.draw(st.integers(1, EVENTS))
    place = data.draw(st.integers(0, len(lines[number]) - 1))
    raw = bytearray(lines[number])
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    path = tmp_path / "jejak.jsonl"
    path.write_bytes(b"".join([*lines[:number], bytes(raw), *lines[number + 1 :]]))
    with pytest.raises(trail_check.Wrong, match=rf"peristiwa ke-{number - 1}\b"):
        trail_check.check(str(path), [], [], [])


def test_cut_or_foreign_files_are_told_so(events, tmp_path):
    path = exported(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(b"".join(whole.splitlines(keepends=True)[:-3]))
    assert trail_check.main([str(path)]) == 1
    path.write_bytes(whole + b"{}\n")
    assert trail_check.main([str(path)]) == 1
    path.write_bytes(b"PK\x03\x04")
    assert trail_check.main([str(path)]) == 2
    assert trail_check.main([str(tmp_path / "tidak-ada.jsonl")]) == 2
    (tmp_path / "bukti-1.json").write_text("[]")
    assert trail_check.main([str(tmp_path / "bukti-1.json")]) == 2


def test_an_export_without_personal_data_holds_none_and_still_passes(events, tmp_path):
    path = exported(tmp_path)
    assert b"Contoh-" not in path.read_bytes()
    assert b"Contoh-" in exported(tmp_path, personal=True).read_bytes()
    assert trail_check.main([str(exported(tmp_path))]) == 0


def test_erased_personal_data_leave_the_chain_whole(events, tmp_path):
    assert Event.objects.filter(position__lt=6).erase_personal() == 2
    assert integrity.verify().wrong == ""
    assert trail_check.main([str(exported(tmp_path, personal=True))]) == 0
