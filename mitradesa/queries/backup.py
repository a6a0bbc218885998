"""Everything an installation holds as one open file: a JSON line a row, the files as they are, a manifest with the hash of each.

What is read is one moment of the database, however long it takes and whoever writes meanwhile. Putting it back is `actions.restore`.
"""

import base64
import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils.duration import duration_iso_string

import mitradesa
from mitradesa.queries.integrity import stated
from mitradesa.records.models import StoredFile

FORMAT = "mitradesa-backup-1"
MANIFEST, README = "manifest.json", "BACA.txt"
TABLES, STORED, OTHERS = "tabel", "berkas", "lain"
CHUNK = 2000
BLOCK = 1 << 20
Progress = Callable[[str, int], None]

LEFT_OUT: Mapping[str, str] = {
    "sessions.Session": "people sign in again",
    "usersessions.UserSession": "tied to sessions",
    "contenttypes.ContentType": "made by every installation itself",
    "auth.Permission": "made by every installation itself; rights follow offices",
    "auth.Group": "not used; rights follow offices",
    "auth.Group_permissions": "not used; rights follow offices",
    "records.Tally": "counted anew by who restores",
    "records.Counted": "counted anew by who restores",
    "records.TallyDay": "counted anew by who restores",
    "records.TallyItem": "counted anew by who restores",
}
PRIVATE_FILES = ("secret-key", "mitradesa.sqlite3", "mitradesa.sqlite3-wal", "mitradesa.sqlite3-shm")

ABOUT = """Cadangan Mitra Desa.

tabel/NAMA.jsonl  satu tabel; tiap baris satu objek JSON, hari dan saat menurut ISO 8601 (UTC), berkas biner sebagai base64.
berkas/           berkas yang diunggah, bernama sidik SHA-256-nya.
lain/             berkas lain milik pemasangan ini.
manifest.json     versi, jumlah baris, sidik SHA-256 setiap berkas di sini, dan kepala jejak.

Mengembalikan ke pemasangan kosong, SQLite atau PostgreSQL: mitradesa restore NAMA-BERKAS
Tanpa Mitra Desa pun semuanya terbaca: ZIP biasa berisi JSON biasa.
"""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a backup holds: rows, files, the trail's size, the hash of its manifest, and stored files that were not on disk."""

    rows: int
    files: int
    events: int
    manifest: str
    missing: tuple[str, ...]


def kept_models() -> list[type[models.Model]]:
    """The models whose rows a backup holds, by name."""
    every = apps.get_models(include_auto_created=True)
    kept = (model for model in every if model._meta.label not in LEFT_OUT and model._meta.managed)
    return sorted((model for model in kept if not model._meta.proxy), key=lambda model: model._meta.label)


def fields_of(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The fields that a row of the model is made of, bar those that the database works out."""
    return [field for field in model._meta.concrete_fields if not getattr(field, "generated", False)]


@contextmanager
def snapshot() -> Iterator[None]:
    """Reads inside see the database as it was at the start; writers are not kept waiting."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        # Django's own transactions take the write lock on SQLite; this one only reads.
        cursor.execute("BEGIN DEFERRED")
        try:
            cursor.execute("SELECT 1 FROM records_event LIMIT 1")
            yield
        finally:
            cursor.execute("ROLLBACK")


class _Archive:
    """The ZIP being written, with the size and hash of each member."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: dict[str, dict[str, object]] = {}

    def write(self, name: str, source: Iterator[bytes], *, compressed: bool = True) -> str:
        """A member from its parts; its hash."""
        digest, size = hashlib.sha256(), 0
        entry = zipfile.ZipInfo(name, datetime.now(tz=UTC).timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        entry.external_attr = 0o600 << 16
        with self._archive.open(entry, "w", force_zip64=True) as member:
            for part in source:
                member.write(part)
                digest.update(part)
                size += len(part)
        self.members[name] = {"sha256": digest.hexdigest(), "bytes": size}
        return digest.hexdigest()


def write_backup(path: Path, progress: Progress | None = None) -> Summary:
    """Writes the backup beside its place and moves it there when it is whole; readable by its owner alone."""
    aside = path.with_name(f".{path.name}.sebagian")
    try:
        opener = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opener, "wb") as file:
            summary = _written(file, progress or _silent)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, path)
    finally:
        aside.unlink(missing_ok=True)
    return summary


def _silent(_what: str, _done: int) -> None:
    """Nobody watches."""


def _written(file: IO[bytes], progress: Progress) -> Summary:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        kept = _Archive(archive)
        kept.write(README, iter([ABOUT.encode()]))
        with snapshot():
            head = stated()
            counts = {model._meta.label: _table(kept, model, progress) for model in kept_models()}
            wanted = set(StoredFile.objects.values_list("sha256", flat=True).iterator(CHUNK))
            migrations = applied_migrations()
        found = _files(kept, progress)
        manifest = {
            "format": FORMAT,
            "version": mitradesa.__version__,
            "made_at": datetime.now(tz=UTC).isoformat(),
            "database": connection.vendor,
            "migrations": migrations,
            "rows": counts,
            "members": kept.members,
            "trail": {"size": head.size, "chain": head.chain},
            "missing": sorted(wanted - found),
        }
        raw = json.dumps(manifest, indent=1, sort_keys=True, ensure_ascii=False).encode()
        digest = kept.write(MANIFEST, iter([raw]))
    files = sum(not name.startswith(TABLES) for name in kept.members) - 2
    return Summary(sum(counts.values()), files, head.size, digest, tuple(sorted(wanted - found)))


def applied_migrations() -> list[str]:
    """The migrations that made this database, "records.0001_initial"."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _table(kept: _Archive, model: type[models.Model], progress: Progress) -> int:
    counted = 0
    names = [field.attname for field in fields_of(model)]

    def lines() -> Iterator[bytes]:
        nonlocal counted
        buffer = io.BytesIO()
        for row in model._base_manager.order_by("pk").values_list(*names).iterator(CHUNK):
            entry = dict(zip(names, map(plain_value, row), strict=True))
            buffer.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            counted += 1
            if counted % CHUNK == 0:
                progress(model._meta.label, counted)
                yield buffer.getvalue()
                buffer = io.BytesIO()
        yield buffer.getvalue()

    kept.write(f"{TABLES}/{model._meta.label}.jsonl", lines())
    progress(model._meta.label, counted)
    return counted


def plain_value(value: Any) -> Any:
    """A value of the database as JSON holds it."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat() if value.tzinfo else value.isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (Decimal, UUID)):
        return str(value)
    if isinstance(value, timedelta):
        return duration_iso_string(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return base64.b64encode(value).decode()
    return value


def _files(kept: _Archive, progress: Progress) -> set[str]:
    """Takes in the files; the hashes found under the folder of stored ones."""
    found = set()
    for number, (name, path) in enumerate(own_files(), 1):
        try:
            source = path.open("rb")
        except FileNotFoundError:
            continue  # taken back since the folder was listed; whether a row still needs it is told at the end
        with source:
            digest = kept.write(name, _blocks(source), compressed=not name.startswith(STORED))
        if name.startswith(STORED):
            found.add(digest)
        progress(STORED, number)
    return found


def own_files() -> Iterator[tuple[str, Path]]:
    """Every file of this installation but the database, the signing key, what is made anew and what is half written."""
    data, stored, made = Path(settings.DATA), Path(settings.FILES), Path(settings.STATIC_ROOT)
    for folder, _, names in sorted(os.walk(data)):
        here = Path(folder)
        if made in (here, *here.parents):
            continue
        inside = stored in (here, *here.parents)
        for name in sorted(names):
            if name.startswith(".") or (here == data and name in PRIVATE_FILES):
                continue
            path = here / name
            base, prefix = (stored, STORED) if inside else (data, OTHERS)
            yield f"{prefix}/{path.relative_to(base).as_posix()}", path


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(BLOCK):
        yield block
