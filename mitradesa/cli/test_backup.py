"""The exit drill: an installation that is being written to is backed up, and comes back whole on either database."""

import hashlib
import json
import re
import shutil
import struct
import zipfile

import pytest

from tests.installation import Installation, new_installation

FILL = """
from datetime import date
from pathlib import Path
import hashlib
from django.conf import settings
from mitradesa.actions.trail import record
from mitradesa.records.models import AgreementFact, AgreementFile, StoredFile
from tests import world
world.regions()
seat = world.seat(world.holder("village_operator", nip="198001012010011001", email="contoh@contoh.id"))
scope = "Ruang \\u2028 \\u00e9 \\U0001f600 \\"lingkup\\""
subject = world.agreement(scope=scope, amount_total=9_000_000_000_000, signed_on=date(2024, 2, 29))
AgreementFact.objects.create(agreement=subject, name="scope", value=[1, None, {"a": "b"}], origin="x", sureness=0.1)
raw = b"%PDF contoh" * 1000
sha = hashlib.sha256(raw).hexdigest()
place = Path(settings.FILES) / sha[:2] / sha[2:4]
place.mkdir(parents=True)
(place / sha).write_bytes(raw)
stored = StoredFile.objects.create(sha256=sha, size=len(raw), content_type="application/pdf")
AgreementFile.objects.create(agreement=subject, file=stored, kind="signed", name="naskah.pdf")
(Path(settings.DATA) / "hukum").mkdir()
(Path(settings.DATA) / "hukum" / "verifikasi.toml").write_text("a = 1")
for number in range(40):
    told = {"says": f"x{number}", "values": {"after": {"scope": number / 3}}, "personal": {"phone": str(number)}}
    record(seat, "agreement.changed", subject, region=world.VILLAGE, **told)
"""

FULL_DISK = """
import errno
from pathlib import Path
from mitradesa.cli.__main__ import main
def full(path, mode="r", *args, **named):
    if "x" in mode:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))
    return opened(path, mode, *args, **named)
opened, Path.open = Path.open, full
assert main(["restore", "{saved}"]) == 1
"""

WRITE_WHILE_BACKING_UP = """
import sys, threading, time
from django.db import connection
from mitradesa.actions.agreements import Entry, record_agreement
from mitradesa.cli.__main__ import main
from mitradesa.queries import backup
from mitradesa.records.models import Agreement, Event, Person
from tests import world
seat = world.seat(Person.objects.get())
over, begun = threading.Event(), threading.Barrier(3)
def write():
    for number in range(100000):
        if over.is_set():
            break
        record_agreement(seat, Entry(world.VILLAGE, Agreement.Source.TYPED, title=f"Ditulis {number}"))
        if number == 3:
            begun.wait()
    connection.close()
writers = [threading.Thread(target=write) for _ in range(2)]
for one in writers: one.start()
begun.wait()
# Each table is read only after more has been written, so that a reader without a snapshot would see it.
tables = backup._table
def slowly(*arguments):
    time.sleep(0.03)
    return tables(*arguments)
backup._table = slowly
status = main(["backup", FILE])
over.set()
for one in writers: one.join()
print("EVENTS", Event.objects.count(), "AGREEMENTS", Agreement.objects.count())
print("CHAIN", *Event.objects.order_by("position").values_list("chain", flat=True))
sys.exit(status)
"""

COUNT = """
from mitradesa.records.models import Agreement, Event
print("EVENTS", Event.objects.count(), "AGREEMENTS", Agreement.objects.count())
print("RECORDED", Event.objects.filter(kind="agreement.recorded").count())
"""

GO_ON = """
from mitradesa.actions.trail import record
from mitradesa.records.models import Agreement, Person
from tests import world
seat = world.seat(Person.objects.get())
record(seat, "agreement.recorded", world.agreement(), region=world.VILLAGE, says="mencatat lagi")
world.holder("camat")
"""

CONTENTS = """
import hashlib, json
from mitradesa.queries.backup import fields_of, kept_models, plain_value
for model in kept_models():
    names = [field.attname for field in fields_of(model)]
    rows = [list(map(plain_value, row)) for row in model._base_manager.order_by("pk").values_list(*names)]
    print(model._meta.label, len(rows), hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest())
"""


def server(request, kind):
    return request.getfixturevalue("postgres_dsn") if kind == "postgres" else ""


def made(tmp_path, request, kind, name):
    """An empty installation."""
    unique = f"{name}_{hashlib.sha256(str(tmp_path).encode()).hexdigest()[:8]}"
    return new_installation(tmp_path / name, server(request, kind), unique)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """An installation on SQLite with something of everything; copied, never changed."""
    one = new_installation(tmp_path_factory.mktemp("semula") / "isi").migrate()
    one.python(FILL)
    return one


@pytest.fixture(scope="module")
def saved(filled, tmp_path_factory):
    """Its backup."""
    path = tmp_path_factory.mktemp("cadangan") / "cadangan.zip"
    filled.run("backup", str(path))
    return path


@pytest.fixture
def source(filled, tmp_path):
    """A copy of it that may be changed."""
    shutil.copytree(filled.folder, tmp_path / "salinan")
    return Installation(tmp_path / "salinan")


def drill(first, path, second):
    """From a backup to an empty installation, which then holds the same rows and files and goes on."""
    said = second.run("restore", str(path))
    assert "40 peristiwa jejak; jejaknya utuh" in said
    assert first.python(CONTENTS) == second.python(CONTENTS)
    assert files_of(first) == files_of(second)
    second.python(GO_ON)
    assert "Utuh: 41 peristiwa" in second.run("trail", "verify")
    assert "sudah berisi data" in second.run("restore", str(path), status=1)


def files_of(one):
    found = {
        path.relative_to(one.folder): path.read_bytes()
        for name in ("berkas", "hukum")
        for path in (one.folder / name).rglob("*")
        if path.is_file()
    }
    assert len(found) == 2
    return found


@pytest.mark.sampled(3, of="restores")
def test_from_sqlite_to_sqlite(filled, saved, tmp_path, request):
    drill(filled, saved, made(tmp_path, request, "sqlite", "ke"))


@pytest.mark.sampled(3, of="restores")
def test_from_sqlite_to_postgres_and_back(filled, saved, tmp_path, request, postgres_dsn):
    middle = made(tmp_path, request, "postgres", "tengah")
    middle.run("restore", str(saved))
    path = tmp_path / "lagi.zip"
    middle.run("backup", str(path))
    drill(middle, path, made(tmp_path, request, "sqlite", "ke"))


def written_to_meanwhile(first, second, path):
    """What comes back is the beginning of what was written, cut at one moment: as many agreements as events that recorded them."""
    said = first.python(WRITE_WHILE_BACKING_UP.replace("FILE", repr(str(path))))
    written = int(re.search(r"EVENTS (\d+)", said)[1])
    chain = re.search(r"CHAIN (.*)", said)[1].split()
    manifest = json.loads(zipfile.ZipFile(path).read("manifest.json"))
    size = manifest["trail"]["size"]
    assert 40 < size < written
    assert manifest["trail"]["chain"] == chain[size - 1]
    second.run("restore", str(path))
    assert f"Utuh: {size} peristiwa" in second.run("trail", "verify")
    counted = second.python(COUNT)
    assert f"EVENTS {size} AGREEMENTS {size - 40 + 1}" in counted
    assert f"RECORDED {size - 40}" in counted


@pytest.mark.sampled(3, of="restores")
def test_sqlite_is_backed_up_while_two_write(source, tmp_path, request):
    written_to_meanwhile(source, made(tmp_path, request, "sqlite", "ke"), tmp_path / "cadangan.zip")


@pytest.mark.sampled(3, of="restores")
def test_postgres_is_backed_up_while_two_write(saved, tmp_path, request, postgres_dsn):
    first = made(tmp_path, request, "postgres", "dari")
    first.run("restore", str(saved))
    written_to_meanwhile(first, made(tmp_path, request, "sqlite", "ke"), tmp_path / "cadangan.zip")


def test_the_archive_is_open_and_holds_no_key(saved):
    with zipfile.ZipFile(saved) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read("manifest.json"))
        for name, said in manifest["members"].items():
            raw = archive.read(name)
            assert (hashlib.sha256(raw).hexdigest(), len(raw)) == (said["sha256"], said["bytes"])
        rows = [json.loads(line) for line in archive.read("tabel/records.Agreement.jsonl").splitlines()]
    assert (rows[0]["amount_total"], rows[0]["signed_on"]) == (9_000_000_000_000, "2024-02-29")
    assert not [name for name in names if "secret" in name or "sqlite" in name or "session" in name.lower()]
    assert "lain/hukum/verifikasi.toml" in names
    assert oct(saved.stat().st_mode & 0o777) == "0o600"


def middles(saved):
    """A place in the middle of what each member holds; days and marks that ZIP writes around it say nothing of ours."""
    with zipfile.ZipFile(saved) as archive:
        members = [one for one in archive.infolist() if one.file_size]
    whole = saved.read_bytes()
    for one in members:
        name, extra = struct.unpack_from("<HH", whole, one.header_offset + 26)
        yield one.header_offset + 30 + name + extra + one.compress_size // 2


@pytest.mark.sampled(3, of="restores")
def test_a_flipped_byte_of_what_it_holds_is_found_and_nothing_is_put_back(saved, tmp_path, request):
    target = made(tmp_path, request, "sqlite", "ke")
    places = list(middles(saved))
    assert len(places) > 10
    checks = f"""
    from pathlib import Path
    from mitradesa.actions.restore import restore_backup
    from mitradesa.core.refusals import Blocked
    whole = Path({str(saved)!r}).read_bytes()
    for place in {places}:
        raw = bytearray(whole)
        raw[place] ^= 16
        path = Path({str(tmp_path / "rusak.zip")!r})
        path.write_bytes(raw)
        try:
            restore_backup(path, lambda what, done: None)
        except Blocked as refusal:
            print("REFUSED", refusal.reason)
    """
    assert target.python(checks).count("REFUSED") == len(places)
    assert "Pulih" in target.run("restore", str(saved))


def rewritten(saved, path, changes):
    """The archive with members changed and the manifest made to fit, as somebody with time would do it."""
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(path, "w") as new:
        members = {name: changes.get(name, lambda raw: raw)(old.read(name)) for name in old.namelist()}
        manifest = json.loads(members.pop("manifest.json"))
        for name, raw in members.items():
            manifest["members"][name] = {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}
            new.writestr(name, raw)
        new.writestr("manifest.json", json.dumps(manifest))
    return path


@pytest.mark.sampled(3, of="restores")
def test_a_forged_event_or_a_strange_file_does_not_come_in(saved, tmp_path, request):
    target = made(tmp_path, request, "sqlite", "ke")
    forged = rewritten(
        saved,
        tmp_path / "palsu.zip",
        {"tabel/records.Event.jsonl": lambda raw: raw.replace(b'"x7"', b'"y7"')},
    )
    assert "Peristiwa ke-7" in target.run("restore", str(forged), status=1)
    assert not (target.folder / "berkas").exists() or not any((target.folder / "berkas").rglob("*.*"))
    other = rewritten(
        saved,
        tmp_path / "lain.zip",
        {"manifest.json": lambda raw: raw.replace(b"records.0001", b"records.9001")},
    )
    assert "susunan basis data lain" in target.run("restore", str(other), status=1)
    with zipfile.ZipFile(other, "a") as archive:
        archive.writestr("../jahat", b"x")
    assert "tidak cocok dengan daftarnya" in target.run("restore", str(other), status=1)
    (tmp_path / "bukan.zip").write_bytes(b"bukan zip")
    assert "bukan cadangan Mitra Desa" in target.run("restore", str(tmp_path / "bukan.zip"), status=1)
    assert "Pulih" in target.run("restore", str(saved))


@pytest.mark.sampled(3, of="restores")
def test_a_backup_that_is_not_there_or_cannot_be_read_is_answered_with_what_to_do(saved, tmp_path, request):
    target = made(tmp_path, request, "sqlite", "target")
    missing = target.run("restore", str(tmp_path / "tidak-ada.zip"), status=1)
    assert f"Berkas cadangan {tmp_path}/tidak-ada.zip tidak ada." in missing
    assert "tidak ada berkas .zip" in missing
    for number in range(7):
        (tmp_path / f"cadangan-{number}.zip").write_bytes(b"")
    mistyped = target.run("restore", str(tmp_path / "cadangan.zip"), status=1)
    assert f"Di {tmp_path} ada: cadangan-6.zip, cadangan-5.zip" in mistyped
    assert "dan 2 lainnya" in mistyped
    assert "adalah map" in target.run("restore", str(tmp_path), status=1)
    assert "kosong" in target.run("restore", str(tmp_path / "cadangan-1.zip"), status=1)
    cut = tmp_path / "terpotong.zip"
    cut.write_bytes(saved.read_bytes()[:-100])
    said = target.run("restore", str(cut), status=1)
    assert "terpotong saat disalin" in said
    assert "Pemasangan ini tidak berubah" in said
    assert "Pulih" in target.run("restore", str(saved))


@pytest.mark.sampled(3, of="restores")
def test_a_full_disk_is_said_in_words_and_nothing_stays(saved, tmp_path, request):
    target = made(tmp_path, request, "sqlite", "target")
    said = target.python(FULL_DISK.format(saved=str(saved)))
    assert "tidak dapat ditulis atau dibaca: ruang penyimpanan penuh." in said
    assert "jalankan lagi perintah yang sama" in said
    assert "Pulih" in target.run("restore", str(saved))


def test_a_stored_file_that_is_gone_is_told_and_a_name_is_not_taken_twice(source, tmp_path):
    path = tmp_path / "cadangan.zip"
    path.write_bytes(b"milik orang lain")
    assert "sudah ada" in source.run("backup", str(path), status=2)
    next(path for path in (source.folder / "berkas").rglob("*") if path.is_file()).unlink()
    assert "tidak ada di disk" in source.run("backup", str(path), "--replace", status=1)
