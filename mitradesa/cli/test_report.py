"""The monthly report from the command line: as text and as a paper, and what it says of a region or month that it cannot report on."""

from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest

from mitradesa.actions.trail import record
from mitradesa.cli.__main__ import main
from mitradesa.core.calendar import today
from mitradesa.core.monthly import month_of
from mitradesa.records.models import Agreement
from tests import world

pytestmark = pytest.mark.django_db
BEFORE = month_of(today()).before


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def agreement(**fields):
    """An agreement recorded on the first day of the month before."""
    made = world.agreement(**fields)
    at = datetime(BEFORE.year, BEFORE.number, 1, 6, tzinfo=UTC)
    Agreement.objects.filter(pk=made.pk).update(recorded_at=at)
    return made


def first_page(path):
    """The words of a PDF's first page."""
    paper = pypdfium2.PdfDocument(path.read_bytes())
    try:
        return paper[0].get_textpage().get_text_range()
    finally:
        paper.close()


def test_the_command_prints_the_same_report_and_writes_the_paper(tmp_path, capsys):
    agreement(title="Kelola pasar", ends_on=today() + timedelta(days=400))
    world.office("dpmd", world.REGENCY)
    assert main(["report", "monthly", "--month", str(BEFORE)]) == 0
    said = capsys.readouterr().out
    assert "berjalan: 1" in said
    assert "Kelola pasar (tanpa nomor)" in said
    path = tmp_path / "laporan.pdf"
    assert main(["report", "monthly", world.REGENCY, "--month", str(BEFORE), "--pdf", str(path)]) == 0
    assert "Kode baca jejak 0:" in capsys.readouterr().out
    assert f"Laporan bulanan register kerja sama desa, {BEFORE.words}" in first_page(path)


def test_the_command_says_what_is_wrong_with_a_region_or_a_month(capsys):
    assert main(["report", "monthly"]) == 2
    assert "mitradesa people found" in capsys.readouterr().err
    assert main(["report", "monthly", "99.99"]) == 2
    assert "wilayah 99.99 tidak ada" in capsys.readouterr().err
    assert main(["report", "monthly", world.REGENCY, "--month", "2199-01"]) == 2
    assert "bukan bulan yang sudah mulai" in capsys.readouterr().err
    for place in (world.REGENCY, world.OTHER_REGENCY):
        world.office("dpmd", place)
    assert main(["report", "monthly"]) == 2
    assert f"{world.OTHER_REGENCY}, {world.REGENCY}" in capsys.readouterr().err


def test_the_code_of_the_report_is_that_which_verify_prints(capsys):
    seat = world.seat(world.holder("dpmd_head"))
    record(seat, "agreement.changed", agreement(), region=world.VILLAGE, says="mengubah")
    assert main(["report", "monthly"]) == 0
    said = capsys.readouterr().out
    assert main(["trail", "verify"]) == 0
    code = capsys.readouterr().out.splitlines()[-1].removeprefix("Kode   1:")
    assert f"1 peristiwa, kode baca {code}" in said
    assert f'--code "1:{code}"' in said
