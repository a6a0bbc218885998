"""The command over the trail: whole or not by its exit status, an export that the checker takes, roots written once."""

from datetime import timedelta

import pytest

from mitradesa.cli import trail as command
from mitradesa.core import trail_check
from mitradesa.core.calendar import today
from tests import trail, world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def events():
    world.regions()
    return trail.told(6)


def test_a_whole_trail_is_0_and_a_changed_one_is_1_and_named(capsys):
    assert command.run(["verify"]) == 0
    assert "Utuh: 6 peristiwa" in capsys.readouterr().out
    trail.tamper(4, says="memalsukan")
    assert command.run(["verify"]) == 1
    assert "Peristiwa ke-4" in capsys.readouterr().out


def test_an_export_passes_the_checker_against_what_verify_printed(tmp_path, capsys):
    path = tmp_path / "jejak.jsonl"
    assert command.run(["export", str(path)]) == 0
    assert command.run(["verify"]) == 0
    printed = dict(line.split() for line in capsys.readouterr().out.splitlines()[-2:])
    assert trail_check.main([str(path), "--head", printed["Rantai"], "--root", printed["Akar"]]) == 0
    assert [one.name for one in tmp_path.iterdir()] == ["jejak.jsonl"]


def test_roots_are_written_once(monkeypatch, capsys):
    assert command.run(["root"]) == 0
    assert "Tidak ada hari baru" in capsys.readouterr().out
    monkeypatch.setattr("mitradesa.actions.daily_roots.today", lambda: today() + timedelta(days=1))
    assert command.run(["root"]) == 0
    assert f"{today():%d-%m-%Y} 6:" in capsys.readouterr().out
    assert command.run(["root"]) == 0
    assert "Tidak ada hari baru" in capsys.readouterr().out


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path):
    with pytest.raises(OSError, match="tidak-ada"):
        command.run(["export", str(tmp_path / "tidak-ada" / "jejak.jsonl")])
