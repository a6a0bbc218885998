"""`mitradesa days_off` prints years as the file of working days holds them."""

from importlib.resources import files

import pytest
import rtoml

from mitradesa.cli.days_off import days_off, run


def test_a_year_is_printed_as_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["2026"]) == 0
    printed = rtoml.loads(capsys.readouterr().out)
    assert printed["2026"]["2026-08-17"] == "Hari Kemerdekaan Republik Indonesia"
    assert "2026-12-24" in printed["2026"]


def test_the_file_shipped_holds_what_the_library_knows() -> None:
    shipped = rtoml.loads(files("mitradesa.law").joinpath("days_off.toml").read_text(encoding="utf-8"))
    assert {year: sorted(days) for year, days in shipped.items()} == {
        year: [day.isoformat() for day in days_off(int(year))] for year in shipped
    }


@pytest.mark.parametrize("year", ["besok", "1901", "20260"])
def test_what_is_no_year_is_refused(year: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run([year])
    assert stopped.value.code == 2
    assert "tahun ditulis" in capsys.readouterr().err
