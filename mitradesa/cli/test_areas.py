"""`mitradesa areas` rebuilds the file from a package and finds villages."""

import tarfile

import pytest

from mitradesa.cli.areas import run
from mitradesa.reading.extraction.areas import unpacked

TABLES = {
    "provinces": "code,name\n01,Contoh\n",
    "regencies": "code,province_code,name\n01.01,01,Kabupaten Contoh\n",
    "districts": "code,regency_code,name\n01.01.01,01.01,Contoh Hulu\n",
    "villages": "code,district_code,name\n01.01.01.2001,01.01.01,Suka Contoh\n01.01.01.1001,01.01.01,Contoh Kota\n",
}


@pytest.fixture
def package(tmp_path):
    folder = tmp_path / "package" / "data"
    folder.mkdir(parents=True)
    for name, content in TABLES.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return tmp_path / "package"


def test_refresh_writes_the_file_from_an_unpacked_package(package, tmp_path, capsys):
    target = tmp_path / "areas.txt.gz"
    assert run(["refresh", str(package), "--to", str(target)]) == 0
    assert {area.name for area in unpacked(target.read_bytes()).all()} == {"Suka Contoh", "Contoh Kota"}
    assert "2 wilayah setingkat desa (desa 1, kelurahan 1)" in capsys.readouterr().out


def test_refresh_reads_the_package_as_downloaded(package, tmp_path):
    archive, target = tmp_path / "paket.tgz", tmp_path / "areas.txt.gz"
    with tarfile.open(archive, "w:gz") as made:
        made.add(package, "package")
    assert run(["refresh", str(archive), "--to", str(target)]) == 0
    assert len(list(unpacked(target.read_bytes()).all())) == 2


@pytest.mark.parametrize("spoil", ["missing", "text", "half"])
def test_refresh_of_something_else_says_so_and_leaves_the_file_alone(spoil, tmp_path, capsys, package):
    target = tmp_path / "areas.txt.gz"
    target.write_bytes(b"lama")
    source = {"missing": tmp_path / "tidak-ada", "text": tmp_path / "teks.tgz", "half": package}[spoil]
    (tmp_path / "teks.tgz").write_text("bukan paket")
    if spoil == "half":
        (package / "data" / "districts.csv").write_text("code,name\n")
    assert run(["refresh", str(source), "--to", str(target)]) == 2
    assert target.read_bytes() == b"lama"
    assert "Paket wilayah tidak terbaca" in capsys.readouterr().err


def test_find_lists_the_bearers_of_a_name(capsys):
    assert run(["find", "Ulak Pandan", "--regency", "Lahat"]) == 0
    assert (
        "16.04.09.2019  desa Ulak Pandan, Kecamatan Merapi Barat, Kabupaten Lahat" in capsys.readouterr().out
    )


def test_find_of_an_unknown_name_ends_with_one(capsys):
    assert run(["find", "Desa Yang Tidak Ada"]) == 1
    assert "Tidak ada" in capsys.readouterr().err
