"""The judge command: the same findings from stated facts, one agreement or a table of them."""

import json
from pathlib import Path

import pytest

from mitradesa.cli.__main__ import main
from mitradesa.law.expression import batch

FACTS = {
    "asset_use": "sewa",
    "regime": "third_party",
    "starts_on": "2024-03-01",
    "ends_on": "2028-02-29",
    "signed_on": "2024-03-01",
}
TABLE = """id,regime,asset_use,starts_on,ends_on,signed_on,dispute_forum,revenue_share
1,third_party,sewa,2024-03-01,2028-02-29,2024-03-01,musyawarah|camat,30
2,third_party,sewa,2024-03-01,2027-02-28,2024-03-01,,"12,5%"
3,third_party,ksp,2024-03-01,,,|,
4,no_village,none,,,2015-03-01,,
"""


def _lease_length(report: dict) -> str:
    return next(found["outcome"] for found in report["findings"] if found["rule"] == "lease_length")


@pytest.mark.parametrize("ending", ["json", "toml", "csv"])
def test_facts_are_judged_from_any_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    path = tmp_path / f"fakta.{ending}"
    rows = {
        "json": json.dumps(FACTS),
        "toml": "\n".join(f'{name} = "{value}"' for name, value in FACTS.items()),
        "csv": f"{','.join(FACTS)}\n{','.join(FACTS.values())}\n",
    }
    path.write_text(rows[ending], encoding="utf-8")
    assert main(["judge", str(path), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert _lease_length(report) == "breached"
    assert report["judged_on"] == "2024-03-01"


def test_several_agreements_give_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fakta.json"
    path.write_text(json.dumps([FACTS, {**FACTS, "ends_on": "2027-02-28"}]), encoding="utf-8")
    main(["judge", str(path), "--json"])
    assert [_lease_length(report) for report in json.loads(capsys.readouterr().out)] == ["breached", "met"]


def test_polars_and_sqlite_sum_up_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "fakta.csv"
    path.write_text(TABLE, encoding="utf-8")
    assert main(["judge", str(path), "--summary", "--json"]) == 0
    polars = json.loads(capsys.readouterr().out)
    monkeypatch.setattr(batch.importlib.util, "find_spec", lambda name: None)
    main(["judge", str(path), "--summary", "--json"])
    sqlite = json.loads(capsys.readouterr().out)
    assert (polars["engine"], sqlite["engine"]) == ("polars", "sqlite")
    assert polars["outcomes"] == sqlite["outcomes"]
    assert polars["agreements"] == 4
    assert polars["outcomes"]["lease_length"] == {
        "met": 1,
        "breached": 1,
        "unknown": 0,
        "not_yet_due": 0,
        "not_applicable": 1,
        "not_in_force": 1,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("asset_use\nkontrak\n", "Baris 2"),
        ("starts_on\n2024-13-01\n", "Baris 2"),
        ("nama_kolom\n1\n", "nama_kolom"),
        ("revenue_share\nbanyak\n", "Baris 2"),
    ],
)
@pytest.mark.parametrize("engine", ["polars", "sqlite"])
def test_a_bad_cell_is_named_by_row(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    said: str,
    engine: str,
) -> None:
    path = tmp_path / "fakta.csv"
    path.write_text(text, encoding="utf-8")
    if engine == "sqlite":
        monkeypatch.setattr(batch.importlib.util, "find_spec", lambda name: None)
    assert main(["judge", str(path), "--summary"]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "content", [b"{", b"\xff\xfe\x00", b'["a"]', b'{"asset_use": "kontrak"}', b'{"tak_dikenal": 1}']
)
def test_facts_that_cannot_be_read_say_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "fakta.json"
    path.write_bytes(content)
    assert main(["judge", str(path)]) == 2
    assert "Traceback" not in capsys.readouterr().err
