"""The command that counts the register anew says what is wrong by its exit status, and mends it only when told."""

import pytest

from mitradesa.actions.tallies import tally
from mitradesa.cli import recount as command
from mitradesa.records.models import Tally
from tests import world

pytestmark = pytest.mark.django_db


def test_wrong_figures_are_1_until_they_are_mended(capsys):
    world.regions()
    tally([])
    world.agreement()
    assert command.run([]) == 1
    assert "mitradesa recount --commit" in capsys.readouterr().out
    assert not Tally.objects.exists()
    assert command.run(["--commit"]) == 0
    assert "angka dibetulkan" in capsys.readouterr().out
    assert command.run([]) == 0
    assert "1 perjanjian dihitung; semua angka tersimpan benar." in capsys.readouterr().out
