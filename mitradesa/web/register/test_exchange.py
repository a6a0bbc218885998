"""A village without a line hands its register over in a package: compared with its checksums, checked and recorded elsewhere, whole."""

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.calendar import today
from mitradesa.records.models import Agreement, ImportBatch, Region
from mitradesa.web.register.test_imports import HOME, mapping_of
from tests import registers, world

pytestmark = pytest.mark.django_db
COLUMNS = (
    "village_id",
    "title",
    "scope",
    "signed_on",
    "starts_on",
    "ends_on",
    "open_ended",
    "amount_total",
    "note",
)


@pytest.fixture
def village(lahat):
    """A village of Lahat with three agreements, one of which nobody knows much about."""
    code = Region.objects.filter(level="village", code__startswith=registers.LAHAT).order_by("code")[0].code
    full = world.agreement(
        code,
        title="Pengelolaan air terjun",
        scope="Karcis, parkir, kebersihan",
        partner=world.a_partner("PT Contoh Alam"),
        signed_on=date(2024, 3, 1),
        starts_on=date(2024, 3, 1),
        ends_on=date(2027, 2, 28),
        amount_total=15_000_000,
        note="berkas di lemari 2",
    )
    for side, number in enumerate(("140/12/PKS/2024", "007/CA/III/2024"), 1):
        full.numbers.create(side=side, number=number, plain=number.lower())
    world.agreement(
        code,
        title="=1+1 Sewa kios",
        partner=world.a_partner("CV Contoh Kios"),
        open_ended=True,
        signed_on=date(2023, 5, 15),
    )
    world.agreement(code, title="Tanpa keterangan")
    return code


def package(village):
    client = world.signed_in(world.holder("village_operator", village))
    return client.get("/ruang/kerja-sama/unduh/zip/").content


def uploaded(client, content, name="paket.zip"):
    return client.post(HOME, {"file": SimpleUploadedFile(name, content)})


def told():
    found = {}
    for row in Agreement.objects.select_related("partner").prefetch_related("numbers"):
        values = [getattr(row, name) for name in COLUMNS]
        numbers = [(one.side, one.number) for one in row.numbers.all()]
        found[row.title] = (*values, row.partner.name if row.partner else None, numbers)
    return found


def repacked(content, **changed):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()} | changed
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return made.getvalue()


def test_a_register_makes_the_whole_round_through_a_package_alone(village):
    before, sent = told(), package(village)
    Agreement.objects.all().delete()
    camat = world.signed_in(world.holder("camat", village[:8]))
    answer = uploaded(camat, sent)
    assert answer.status_code == 302, answer.content.decode()
    address = answer["location"].removesuffix("kolom/")
    assert camat.post(f"{address}kolom/", mapping_of(camat, address)).status_code == 302
    assert ImportBatch.objects.get().name == "paket register.xlsx"
    assert camat.post(f"{address}catat/").status_code == 302
    after = told()
    assert {title: row[:8] + row[9:] for title, row in after.items()} == {
        title: row[:8] + row[9:] for title, row in before.items()
    }
    assert after["Pengelolaan air terjun"][8] == "Keterangan (P2): berkas di lemari 2"
    assert set(Agreement.objects.values_list("confirmed_at", flat=True)) == {None}


@pytest.mark.parametrize(
    "changed",
    [
        {"kerja-sama.csv": b"lain"},
        {"register.xlsx": b"lain"},
        {"register.xlsx": None},
        {"tambahan.exe": b"MZ"},
        {"SHA256SUMS": b""},
    ],
)
def test_a_package_that_was_changed_on_its_way_is_refused(village, changed):
    camat = world.signed_in(world.holder("camat", village[:8]))
    answer = uploaded(camat, repacked(package(village), **changed))
    assert answer.status_code == 422
    assert "bukan lagi isi yang dikirim" in answer.content.decode()
    assert not ImportBatch.objects.exists()


def test_a_broken_package_and_a_spreadsheet_are_still_told_apart(village):
    camat = world.signed_in(world.holder("camat", village[:8]))
    assert uploaded(camat, package(village)[:900]).status_code == 422
    with zipfile.ZipFile(io.BytesIO(package(village))) as kept:
        sheet = kept.read("register.xlsx")
    assert uploaded(camat, sheet, f"register-{today()}.xlsx").status_code == 302
