"""A list is taken home for other programs: lines of JSON, and a package with what each column means and the checksum of every file."""

import csv
import hashlib
import io
import json
import subprocess
import zipfile
from dataclasses import fields
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mitradesa.reports.register_list.lines import HEADINGS, Line
from mitradesa.reports.register_list.package import MEANINGS
from tests import world

pytestmark = pytest.mark.django_db
LIST = "/ruang/kerja-sama/unduh/"
FILES = {
    "register.xlsx",
    "kerja-sama.csv",
    "kerja-sama.jsonl",
    "kerja-sama.xlsx",
    "kamus.csv",
    "keterangan.txt",
}


@pytest.fixture
def client():
    world.regions()
    world.agreement(title="Kelola pasar\nbaru", signed_on=date(2024, 3, 1), amount_total=12_500_000)
    world.agreement(title="Tanpa tanggal")
    world.agreement(world.FOREIGN_VILLAGE, title="Kabupaten lain")
    return world.signed_in(world.holder("dpmd_staff"))


def package(client, query=""):
    answer = client.get(f"{LIST}zip/{query}")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"].endswith('.zip"')
    return zipfile.ZipFile(io.BytesIO(answer.content))


def test_lines_of_json_hold_days_and_rupiah_and_null_for_what_is_unknown(client):
    found = [json.loads(line) for line in client.get(f"{LIST}jsonl/").content.decode().splitlines()]
    assert {one["title"] for one in found} == {"Kelola pasar\nbaru", "Tanpa tanggal"}
    by_title = {one["title"][:6]: one for one in found}
    assert (by_title["Kelola"]["signed_on"], by_title["Kelola"]["amount"]) == ("2024-03-01", 12_500_000)
    assert (by_title["Tanpa "]["signed_on"], by_title["Tanpa "]["amount"]) == (None, None)
    assert set(found[0]) == {one.name for one in fields(Line)}


def test_the_package_holds_what_the_list_shows_with_a_checksum_of_each_file(client, tmp_path):
    with package(client, "?tahun=2024") as kept:
        kept.extractall(tmp_path)
        assert set(kept.namelist()) == FILES | {"SHA256SUMS"}
        assert len(kept.read("kerja-sama.jsonl").splitlines()) == 1
        assert "Ditandatangani: 2024" in kept.read("keterangan.txt").decode()
    sums = dict(reversed(line.split("  ")) for line in (tmp_path / "SHA256SUMS").read_text().splitlines())
    assert {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in FILES} == sums
    check = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "kerja-sama.csv").write_text("lain")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_the_dictionary_says_each_column_in_the_order_of_the_tables(client):
    with package(client) as kept:
        text = kept.read("kamus.csv").decode("utf-8-sig")
        heads = kept.read("kerja-sama.csv").decode("utf-8-sig").splitlines()[0]
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["judul kolom"] for row in rows] == heads.split(";") == [name for name, _ in HEADINGS]
    assert [row["nama"] for row in rows] == [one.name for one in fields(Line)] == list(MEANINGS)
    assert all(row["arti"].endswith(".") and row["jenis"] for row in rows)


def test_a_third_party_s_package_holds_its_own_alone(client):
    mine = world.a_partner()
    world.agreement(title="Milik mitra", partner=mine)
    one = world.signed_in(world.holder("third_party", partner=mine))
    with package(one) as kept:
        found = [json.loads(line)["title"] for line in kept.read("kerja-sama.jsonl").decode().splitlines()]
    assert found == ["Milik mitra"]


def test_a_package_costs_the_same_number_of_queries_for_one_record_and_for_many(client):
    with CaptureQueriesContext(connection) as few:
        package(client)
    for number in range(12):
        world.agreement(title=f"Sewa {number}", scope="Kios", note="lemari 2")
    with CaptureQueriesContext(connection) as many:
        package(client)
    assert len(many) == len(few)
