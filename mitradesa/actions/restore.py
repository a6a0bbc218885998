"""Putting a backup back into an empty installation, on the same kind of database or the other; all hashes are compared first."""

import base64
import errno
import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models.sql import InsertQuery

from mitradesa.actions.tallies import recount
from mitradesa.core.refusals import Blocked
from mitradesa.queries.backup import (
    BLOCK,
    FORMAT,
    MANIFEST,
    OTHERS,
    STORED,
    TABLES,
    Progress,
    applied_migrations,
    fields_of,
    kept_models,
    own_files,
)
from mitradesa.queries.integrity import verify

CHUNK = 1000
AGAIN = "Pemasangan ini tidak berubah. Ambil salinan lain dari cadangan itu, lalu ulangi."
CUT = "Yang paling sering: terpotong saat disalin atau diunduh; bandingkan ukurannya dengan berkas asalnya."
NAMED = 5
WHY: Mapping[int, str] = {
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.EACCES: "tidak diizinkan bagi pengguna ini",
    errno.EPERM: "tidak diizinkan bagi pengguna ini",
    errno.EROFS: "penyimpanannya hanya dapat dibaca",
    errno.EIO: "penyimpanannya rusak",
}


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back."""

    rows: int
    files: int
    events: int
    chain: str


def restore_backup(path: Path, progress: Progress) -> Restored:
    """Raises Blocked, having changed nothing, for a damaged file, another version, or an installation that is not empty."""
    _need_readable(path)
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(archive)
            _compare(archive, manifest, progress)
            _need_empty()
            call_command("migrate", verbosity=0, interactive=False)
            _need_version(manifest)
            return _put_back(archive, manifest, progress)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as problem:
        if isinstance(problem, OSError) and problem.filename is not None:
            raise _not_written(problem) from problem
        raise Blocked("Berkas ini rusak atau bukan cadangan Mitra Desa.", f"{CUT} {AGAIN}") from problem


def _need_readable(path: Path) -> None:
    """The backup is a file that can be read and holds something; each refusal says what to do."""
    try:
        if path.is_dir():
            raise Blocked(f"{path} adalah map, bukan berkas cadangan.", _beside(path))
        with path.open("rb") as file:
            if not file.read(1):
                raise Blocked(f"{path} kosong: pembuatan atau penyalinannya terputus.", AGAIN)
    except FileNotFoundError:
        raise Blocked(f"Berkas cadangan {path} tidak ada.", _beside(path.parent)) from None
    except PermissionError:
        raise Blocked(
            f"{path} tidak boleh dibaca oleh pengguna ini.",
            "Jalankan sebagai pemilik berkas itu, atau beri pengguna ini izin membaca (chmod u+r).",
        ) from None


def _beside(folder: Path) -> str:
    """Which backups lie in a folder, newest name first, for whoever mistyped one."""
    try:
        found = sorted((one.name for one in folder.glob("*.zip")), reverse=True)
    except OSError:
        found = []
    if not found:
        return f"Periksa letak dan namanya; di {folder} tidak ada berkas .zip."
    more = f" dan {len(found) - NAMED} lainnya" if len(found) > NAMED else ""
    return f"Periksa letak dan namanya. Di {folder} ada: {', '.join(found[:NAMED])}{more}."


def _not_written(problem: OSError) -> Blocked:
    why = WHY.get(problem.errno or 0, problem.strerror or type(problem).__name__)
    return Blocked(
        f"{problem.filename} tidak dapat ditulis atau dibaca: {why}.",
        "Semuanya dikembalikan seperti semula. Perbaiki sebabnya, lalu jalankan lagi perintah yang sama.",
    )


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        manifest = json.loads(archive.read(MANIFEST))
    except (KeyError, ValueError):
        raise Blocked("Berkas ini rusak atau bukan cadangan Mitra Desa.", f"{CUT} {AGAIN}") from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise Blocked(
            "Bentuk cadangan ini tidak dikenal.", "Pulihkan dengan versi Mitra Desa yang membuatnya."
        )
    return manifest


def _compare(archive: zipfile.ZipFile, manifest: dict[str, Any], progress: Progress) -> None:
    """Every member is there once, under a name that stays inside, with the hash that the manifest says."""
    names = archive.namelist()
    wanted = manifest["members"]
    strange = sorted(set(names) ^ {*wanted, MANIFEST})
    if strange or len(names) != len(set(names)):
        raise Blocked(f"Isi cadangan tidak cocok dengan daftarnya: {', '.join(strange[:3])}.", AGAIN)
    for number, (name, said) in enumerate(wanted.items(), 1):
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name:
            raise Blocked(f"Nama {name} di dalam cadangan tidak wajar.", AGAIN)
        with archive.open(name) as member:
            if _sha256(member) != said["sha256"]:
                raise Blocked(f"{name} di dalam cadangan berubah sejak dibuat.", AGAIN)
        progress("membandingkan sidik", number)


def _sha256(file: IO[bytes]) -> str:
    try:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    except Exception as problem:
        # A damaged stream fails in zlib, in its check sum or in its length: all the same to whoever restores.
        raise zipfile.BadZipFile(str(problem)) from problem


def _need_empty() -> None:
    tables = set(connection.introspection.table_names())
    full = [
        model._meta.label
        for model in kept_models()
        if model._meta.db_table in tables and model._base_manager.exists()
    ]
    if full or any(True for _ in own_files()):
        raise Blocked(
            f"Pemasangan ini sudah berisi data ({', '.join(full[:3]) or 'berkas'}).",
            "Pulihkan ke pemasangan kosong: map MITRADESA_DATA yang baru, dan basis data yang baru.",
        )


def _need_version(manifest: dict[str, Any]) -> None:
    here, there = set(applied_migrations()), set(manifest["migrations"])
    if here != there:
        raise Blocked(
            f"Cadangan ini dibuat Mitra Desa {manifest['version']} dengan susunan basis data lain.",
            f"Pasang versi {manifest['version']}, pulihkan di sana, lalu mutakhirkan.",
        )


def _put_back(archive: zipfile.ZipFile, manifest: dict[str, Any], progress: Progress) -> Restored:
    written: list[Path] = []
    try:
        with transaction.atomic():
            rows = _rows(archive, manifest, progress)
            verdict = verify()
            said = manifest["trail"]
            if verdict.wrong or (verdict.size, verdict.chain) != (said["size"], said["chain"]):
                raise Blocked(f"Jejak di dalam cadangan tidak utuh. {verdict.wrong}", AGAIN)
            recount(commit=True)
            _files(archive, written, progress)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return Restored(rows, len(written), verdict.size, verdict.chain)


def _rows(archive: zipfile.ZipFile, manifest: dict[str, Any], progress: Progress) -> int:
    found = {model._meta.label: model for model in kept_models()}
    if set(found) != set(manifest["rows"]):
        raise Blocked("Cadangan ini berisi tabel lain.", f"Pulihkan dengan Mitra Desa {manifest['version']}.")
    for label, model in found.items():
        with archive.open(f"{TABLES}/{label}.jsonl") as lines:
            counted = _table(model, lines, progress)
        if counted != manifest["rows"][label]:
            raise Blocked(
                f"Tabel {label} berisi {counted} baris, seharusnya {manifest['rows'][label]}.", AGAIN
            )
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(found.values())):
            cursor.execute(statement)
    return sum(manifest["rows"].values())


def _table(model: type[models.Model], lines: IO[bytes], progress: Progress) -> int:
    fields = fields_of(model)
    size = min(CHUNK, connection.ops.bulk_batch_size([field.attname for field in fields], range(CHUNK)))
    counted = 0
    for rows in _portions(lines, max(size, 1)):
        objects = [_row(model, fields, row) for row in rows]
        # Raw, so that nothing is stamped anew with today's time.
        query = InsertQuery(model)
        query.insert_values(fields, objects, raw=True)
        query.get_compiler(connection=connection).execute_sql()
        counted += len(objects)
        progress(model._meta.label, counted)
    return counted


def _portions(lines: IO[bytes], size: int) -> Iterator[list[dict[str, Any]]]:
    portion = []
    for line in lines:
        portion.append(json.loads(line))
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion


def _row(
    model: type[models.Model], fields: list[models.Field[Any, Any]], row: dict[str, Any]
) -> models.Model:
    return model(**{field.attname: _value(field, row[field.attname]) for field in fields})


def _value(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(field, models.JSONField):
        # None would be NULL; a column that may not be NULL holds JSON's own null.
        return models.Value(None, field) if value is None and not field.null else value
    if value is not None and isinstance(field, models.BinaryField):
        return base64.b64decode(value)
    return field.to_python(value)


def _files(archive: zipfile.ZipFile, written: list[Path], progress: Progress) -> None:
    roots = {STORED: Path(settings.FILES), OTHERS: Path(settings.DATA)}
    for name in archive.namelist():
        top, _, rest = name.partition("/")
        if top not in roots or not rest:
            continue
        path = roots[top] / rest
        path.parent.mkdir(parents=True, exist_ok=True)
        written.append(path)
        with archive.open(name) as source, path.open("xb") as target:
            while block := source.read(BLOCK):
                target.write(block)
        path.chmod(0o600)
        progress(top, len(written))
