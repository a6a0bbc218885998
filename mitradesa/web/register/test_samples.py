"""The files to try an import with are offered in a demonstration and nowhere else."""

import io
import zipfile
from datetime import date

import pytest

from mitradesa.actions.demo.samples import write_samples
from mitradesa.records.models import Scan
from tests import world

pytestmark = pytest.mark.django_db
HOME = "/ruang/register/"
OFFERED = (f"{HOME}contoh/register/", f"{HOME}contoh/pindaian/")


@pytest.fixture
def demo(settings, tmp_path):
    settings.DEMO, settings.DATA = True, tmp_path
    write_samples(date(2026, 11, 25))


def test_a_demonstration_offers_its_files_on_the_pages_of_the_import(demo, staff):
    assert OFFERED[0] in staff.get(f"{HOME}impor/").content.decode()
    assert OFFERED[1] in staff.get(f"{HOME}pindaian/").content.decode()
    register, scans = (staff.get(address) for address in OFFERED)
    assert register["Content-Disposition"] == 'attachment; filename="register-berantakan.xlsx"'
    assert register.content.startswith(b"PK")
    assert len(zipfile.ZipFile(io.BytesIO(scans.content)).namelist()) == 20


def test_the_scans_come_in_by_one_press_and_only_once(demo, staff, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    for _ in range(2):
        assert staff.post(f"{HOME}contoh/pindaian/pakai/").status_code == 302
        assert Scan.objects.count() == 20


def test_where_real_offices_work_nothing_invented_is_offered(staff):
    for address in OFFERED:
        assert staff.get(address).status_code == 404
    assert staff.post(f"{HOME}contoh/pindaian/pakai/").status_code == 404
    assert "contoh/register" not in staff.get(f"{HOME}impor/").content.decode()


def test_who_may_not_import_gets_no_files(demo, lahat):
    reader = world.signed_in(world.holder("inspector"))
    for address in OFFERED:
        assert reader.get(address).status_code == 403
