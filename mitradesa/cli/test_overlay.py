"""The command line answers by the law data of its installation, and says what they change."""

import json
import os
import subprocess
import sys

import pytest

from mitradesa.cli.__main__ import main
from tests.own_law import own_folder

LOCAL = """rule = "lokal_peta"
by = "Contoh Hukum"
on = 2026-11-20
title = "Peta dilampirkan"
severity = "mandatory"
gate = "sign"
remedy = "Lampirkan peta."
supplier = "village_head"
[regulation]
kind = "Perbup"
number = "12"
year = 2025
title = "Kerja sama desa"
in_force_from = "2025"
article = "Pasal 7"
digest = "Contoh."
verified = "official"
[[requires]]
condition = '"peta" in annexes'
breach = "Belum memuat peta."
"""
FACTS = 'regime = "third_party"\nannexes = ["denah"]\nsigned_on = 2026-11-01\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "local" / "16.04").mkdir(parents=True)
    with own_folder(tmp_path):
        yield tmp_path


def write(folder, text=LOCAL):
    (folder / "local" / "16.04" / "lokal_peta.toml").write_text(text)
    with own_folder(folder):
        pass


def judged(folder, capsys, village):
    facts = folder / "fakta.toml"
    facts.write_text(FACTS)
    main(["judge", str(facts), "--village", village, "--json"])
    told = json.loads(capsys.readouterr().out)
    return told["rule_book"], {one["rule"]: one for one in told["findings"]}


def test_a_regencys_own_rule_is_judged_on_the_command_line_in_its_region_alone(folder, capsys):
    before, found = judged(folder, capsys, "16.04.01.2001")
    assert "lokal_peta" not in found
    write(folder)
    after, found = judged(folder, capsys, "16.04.01.2001")
    assert (found["lokal_peta"]["outcome"], found["lokal_peta"]["blocks"]) == ("breached", True)
    assert before != after
    assert "lokal_peta" not in judged(folder, capsys, "16.72.01.1001")[1]


def test_the_book_says_what_the_installation_changes_in_it(folder, capsys):
    assert main(["book", "--overlay"]) == 0
    assert "tidak ada" in capsys.readouterr().out
    write(folder)
    assert main(["book", "--overlay"]) == 0
    told = capsys.readouterr().out
    assert "local/16.04/lokal_peta.toml" in told
    assert "mulai menghentikan tanda tangan: Peta dilampirkan (lokal_peta, 16.04)" in told
    assert main(["book", "--overlay", "--json"]) == 0
    kinds = {one["kind"] for one in json.loads(capsys.readouterr().out)["changes"]}
    assert kinds == {"added", "blocks", "wording"}


def test_what_is_set_aside_is_said_and_counts_as_a_finding(folder, capsys):
    (folder / "corrections.toml").write_text(
        '[[correction]]\nrule = "tidak_ada"\nnumber = "X"\nvalue = "1"\nby = "x"\non = 2026-01-05\nreason = "x"\n'
    )
    write(folder)
    assert main(["book", "--overlay"]) == 1
    assert "corrections.toml, baris 2, rule: tidak ada aturan tidak_ada" in capsys.readouterr().out


def test_a_broken_law_file_stops_the_command_with_its_file_and_line(tmp_path):
    (tmp_path / "verifications.toml").write_text('[[verification]]\ninstrument = "uu-6-2014"\nkey = \n')
    line = [sys.executable, "-m", "mitradesa.cli", "book", "--overlay"]
    surroundings = {**os.environ, "MITRADESA_DATA": str(tmp_path)}
    done = subprocess.run(line, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "verifications.toml, baris 3" in done.stderr
    assert "Traceback" not in done.stderr
