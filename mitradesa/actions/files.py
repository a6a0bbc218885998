"""Taking files in: typed by content, kept by hash outside what the web serves, pictures written anew; fetching is `queries.files`."""

import hashlib
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path, PurePath

from django.conf import settings
from django.db import transaction
from django.db.models import ProtectedError

from mitradesa.actions.agreement_flags import flag
from mitradesa.actions.agreements import called
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.files import folder_of
from mitradesa.reading.archive import Archive
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import pages_limited, reencoded_limited
from mitradesa.reading.recognition import Kind, recognised
from mitradesa.records.models import Agreement, AgreementFile, StoredFile

LARGEST = 20 * 1024 * 1024
TYPES = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.DOC: "application/msword",
    Kind.RTF: "application/rtf",
}
KIND_WORDS = {
    AgreementFile.Kind.SIGNED: "naskah yang ditandatangani",
    AgreementFile.Kind.DRAFT: "rancangan",
    AgreementFile.Kind.MINUTES: "berita acara musyawarah",
    AgreementFile.Kind.PERDES: "peraturan desa",
    AgreementFile.Kind.ANNEX: "lampiran",
    AgreementFile.Kind.OTHER: "berkas lain",
}
_ACCEPTED = "Kirim sebagai PDF, DOCX, ODT, DOC, RTF, atau foto JPEG, PNG, TIFF, WebP."


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it came: its bytes and the name that its sender gave it."""

    content: bytes
    name: str

    @property
    def shown(self) -> str:
        """The name without folders and signs that mean something to a browser or a system."""
        plain = "".join(sign for sign in PurePath(self.name.replace("\\", "/")).name if sign.isprintable())
        return plain.replace('"', "'")[:200] or "berkas"


def keep_paper(given: Given) -> StoredFile:
    """A paper of an agreement (PDF, document or picture) kept; raises Blocked for what is no paper, does not open or is too large."""
    kind = accepted(given)
    try:
        if kind is Kind.PDF and settings.OPEN_PAPERS and not _kept_before(given.content):
            pages_limited(given.content)
        if kind is not Kind.IMAGE:
            return keep(given.content, TYPES[kind])
        return keep(*reencoded_limited(given.content))
    except Unreadable as refusal:
        raise Blocked(f"{given.shown}: {refusal.reason}", refusal.remedy) from refusal


def _kept_before(content: bytes) -> bool:
    """Whether the same bytes are here already, so that they were opened then."""
    return StoredFile.objects.filter(sha256=hashlib.sha256(content).hexdigest()).exists()


def accepted(given: Given) -> Kind:
    """What a paper is by its content; raises Blocked for what is no paper, holds what could run, or is too large."""
    _refuse_size(given)
    try:
        kind = recognised(given.content)
        if kind is not Kind.IMAGE:
            _refuse_active(kind, given.content)
    except Unreadable as refusal:
        raise Blocked(f"{given.shown}: {refusal.reason}", refusal.remedy) from refusal
    return kind


def keep_register(given: Given) -> StoredFile:
    """A spreadsheet as it was given, kept for those who import it; what it holds is read before. Raises Blocked when too large."""
    _refuse_size(given)
    return keep(given.content, "application/octet-stream")


def _refuse_size(given: Given) -> None:
    if not given.content:
        raise Blocked(f"{given.shown}: berkas ini kosong.", "Pilih berkas yang berisi.")
    if len(given.content) > LARGEST:
        raise Blocked(
            f"{given.shown}: {len(given.content) / 1024 / 1024:.0f} MB, paling besar {LARGEST // 1024 // 1024} MB.",
            "Pindai dengan 200–300 titik per inci, atau kirim halaman perjanjiannya saja.",
        )


def _refuse_active(kind: Kind, content: bytes) -> None:
    if kind not in TYPES:
        raise Unreadable("Jenis berkas ini tidak disimpan sebagai naskah.", _ACCEPTED)
    if kind is Kind.PDF and not content.lstrip(b"\r\n\t ").startswith(b"%PDF-"):
        raise Unreadable("Ada isi lain di depan PDF ini.", "Cetak ulang naskahnya ke PDF, lalu unggah lagi.")
    if kind is Kind.DOCX and any(name.endswith("vbaProject.bin") for name in Archive(content).names):
        raise Unreadable("Naskah ini berisi makro.", "Simpan sebagai DOCX tanpa makro, atau sebagai PDF.")


def keep(content: bytes, content_type: str) -> StoredFile:
    """The file under its SHA-256, written once however often it comes."""
    sha256 = hashlib.sha256(content).hexdigest()
    write(folder_of(sha256), sha256, content)
    return StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": len(content), "content_type": content_type}
    )[0]


def write(folder: Path, name: str, content: bytes) -> None:
    """Written aside, brought to the disk, then given its name: a file under its name is whole, whatever is cut off."""
    place = folder / name
    if place.is_file() and place.stat().st_size == len(content):
        return
    folder.mkdir(parents=True, exist_ok=True, mode=0o750)
    handle, aside = tempfile.mkstemp(dir=settings.FILES, prefix=".masuk-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, place)
        _sync(folder)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(aside)


def discard(stored: StoredFile) -> None:
    """A file that no row refers to any more goes, its bytes once the transaction is done; one that is still referred to stays."""
    place = folder_of(stored.sha256) / stored.sha256
    try:
        with transaction.atomic():
            stored.delete()
    except ProtectedError:
        return
    transaction.on_commit(lambda: place.unlink(missing_ok=True))


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@dataclass(frozen=True, slots=True)
class PaperDays:
    """The day that stands on a paper and the day on which the office got it; None where nobody knows."""

    dated_on: date | None = None
    received_on: date | None = None


UNDATED = PaperDays()


def add_file(seat: Seat, key: str, kind: str, given: Given, days: PaperDays = UNDATED) -> AgreementFile:
    """A file of an agreement beside those it has; raises NotAllowed, Blocked. Its flags are made anew."""
    _need_order(days)
    agreement = Agreement.objects.get(key=key)
    require(seat, Act.PREPARE_AGREEMENT, agreement.village_id)
    if kind not in AgreementFile.Kind.values:
        raise Blocked("Jenis berkasnya belum dipilih.", "Pilih apa isi berkas itu.")
    return link_file(seat, agreement, keep_paper(given), kind, given.shown, days)


@transaction.atomic
def link_file(
    seat: Seat,
    agreement: Agreement,
    stored: StoredFile,
    kind: str,
    name: str,
    days: PaperDays = UNDATED,
    *,
    flagged: bool = True,
) -> AgreementFile:
    """A file that is kept already becomes a file of an agreement, once; for acts that have asked for the right.

    Whoever links many says that they are not `flagged` and makes the flags of all anew afterwards.
    """
    linked, is_new = AgreementFile.objects.get_or_create(
        agreement=agreement, file=stored, kind=kind, defaults={"name": name, **asdict(days)}
    )
    if is_new:
        if flagged:
            flag(agreement)
        numbers = [one.number for one in agreement.numbers.all()]
        word = KIND_WORDS[AgreementFile.Kind(kind)]
        record(
            seat,
            "agreement.file_added",
            agreement,
            region=agreement.village_id,
            says=f"mengunggah {word} untuk perjanjian {called(agreement, numbers)}",
            values={"sha256": stored.sha256, "kind": kind, "name": name, **_told(days)},
        )
    return linked


@transaction.atomic
def date_file(seat: Seat, key: str, pk: int, days: PaperDays) -> AgreementFile:
    """The days of a paper that is here already; the day on which it was put here stays as it is. Raises NotAllowed, Blocked."""
    rows = AgreementFile.objects.select_related("agreement").select_for_update(of=("self",))
    one = rows.get(agreement__key=key, pk=pk)
    require(seat, Act.PREPARE_AGREEMENT, one.agreement.village_id)
    _need_order(days)
    before = PaperDays(one.dated_on, one.received_on)
    if before == days:
        return one
    one.dated_on, one.received_on = days.dated_on, days.received_on
    one.save(update_fields=["dated_on", "received_on"])
    numbers = [number.number for number in one.agreement.numbers.all()]
    word = KIND_WORDS[AgreementFile.Kind(one.kind)]
    record(
        seat,
        "agreement.file_dated",
        one.agreement,
        region=one.agreement.village_id,
        says=f"mencatat tanggal {word} perjanjian {called(one.agreement, numbers)}",
        values={"name": one.name, **_told(days)},
    )
    return one


def _need_order(days: PaperDays) -> None:
    known = [day for day in (days.dated_on, days.received_on) if day]
    if known != sorted(known) or any(day > today() for day in known):
        raise Blocked(
            "Tanggal naskah dan tanggal diterimanya belum benar.",
            "Naskah diterima pada atau sesudah tanggalnya, dan keduanya tidak di masa depan.",
        )


def _told(days: PaperDays) -> dict[str, str]:
    return {name: day.isoformat() for name, day in asdict(days).items() if day}


@transaction.atomic
def replace_file(seat: Seat, key: str, pk: int, given: Given) -> AgreementFile:
    """A better file in the place of one: the old bytes stay by their hash, the event names both. Raises NotAllowed, Blocked."""
    old = (
        AgreementFile.objects.select_related("agreement", "file")
        .select_for_update(of=("self",))
        .get(agreement__key=key, pk=pk)
    )
    require(seat, Act.PREPARE_AGREEMENT, old.agreement.village_id)
    stored = keep_paper(given)
    if (
        AgreementFile.objects.filter(agreement=old.agreement, file=stored, kind=old.kind)
        .exclude(pk=pk)
        .exists()
    ):
        raise Blocked("Berkas itu sudah ada pada perjanjian ini.", "Pilih berkas yang lain.")
    before, old.file, old.name = old.file.sha256, stored, given.shown
    old.save(update_fields=["file", "name"])
    flag(old.agreement)
    numbers = [one.number for one in old.agreement.numbers.all()]
    record(
        seat,
        "agreement.file_replaced",
        old.agreement,
        region=old.agreement.village_id,
        says=f"mengganti {KIND_WORDS[AgreementFile.Kind(old.kind)]} perjanjian {called(old.agreement, numbers)}",
        values={"before": before, "after": stored.sha256, "kind": old.kind, "name": old.name},
    )
    return old
