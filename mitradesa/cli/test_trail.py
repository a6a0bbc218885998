"""The command over the trail: whole or not by its exit status, an export that the checker takes, roots written once."""

import re
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
    printed = dict(line.split() for line in capsys.readouterr().out.splitlines()[-3:-1])
    assert trail_check.main([str(path), "--head", printed["Rantai"], "--root", printed["Akar"]]) == 0
    assert [one.name for one in tmp_path.iterdir()] == ["jejak.jsonl"]


def test_a_code_read_aloud_is_checked_like_the_printed_root(tmp_path, capsys):
    path = tmp_path / "jejak.jsonl"
    command.run(["export", str(path)])
    command.run(["verify"])
    code = capsys.readouterr().out.splitlines()[-1].removeprefix("Kode   ")
    assert re.fullmatch(r"6:\d{4} \d{4} \d{4}", code)
    assert trail_check.main([str(path), "--code", code]) == 0
    assert f"Kode   {code[2:]}" in capsys.readouterr().out
    other = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert trail_check.main([str(path), "--code", other]) == 1
    assert "Kode baca untuk 6 peristiwa tidak cocok" in capsys.readouterr().out
    assert trail_check.main([str(path), "--code", f"7{code[1:]}"]) == 1
    with pytest.raises(SystemExit):
        trail_check.main([str(path), "--code", "6:1234"])
    assert "12 angka" in capsys.readouterr().err


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
