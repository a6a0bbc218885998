"""Tests here keep files in a folder of their own, and what pages hand to the background is done at once."""

import pytest

from tests import registers, world


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """Files go nowhere else."""
    settings.FILES = tmp_path / "berkas"
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def lahat(db):
    """The regency of Lahat, whole."""
    registers.lahat()
    world.region("16.03")
    world.region("16.03.01")
    world.region("16.03.01.2001")


@pytest.fixture
def staff(lahat):
    """A browser in which somebody of the regency's village office has signed in."""
    return world.signed_in(world.holder("dpmd_staff"))
