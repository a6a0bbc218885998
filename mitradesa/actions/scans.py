"""Scanned papers: taken in by the dozen, read in the background, then recorded or attached by the person who looked at them."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django_tasks import task

from mitradesa.actions import quarantine
from mitradesa.actions.agreements import LETTERS, Entry, KnownFact, record_agreement
from mitradesa.actions.drafts import draft_of
from mitradesa.actions.files import Given, keep_paper, link_file
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.plain import plain
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.files import agreements_seen, content_of
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.found import Found
from mitradesa.records.models import Agreement, AgreementFile, Scan, StoredFile
from mitradesa.reports.draft_check.check import Reading, read
from mitradesa.reports.draft_check.observations import observe

MOST_AT_ONCE = 50
OPEN_TO_PEOPLE = (Scan.State.READ, Scan.State.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken in: its name, why, and what to do."""

    name: str
    reason: str
    remedy: str


def add_scans(seat: Seat, files: Iterable[Given], count: int) -> tuple[list[Scan], list[Refused]]:
    """Takes papers in, each for itself, and puts them in the line for reading; raises NotAllowed, Blocked for too many."""
    require(seat, Act.IMPORT_REGISTER)
    if not count:
        raise Blocked("Belum ada berkas yang dipilih.", "Pilih satu atau beberapa pindaian.")
    if count > MOST_AT_ONCE:
        raise Blocked(f"Paling banyak {MOST_AT_ONCE} berkas sekali unggah.", "Unggah sisanya kemudian.")
    taken: list[Scan] = []
    refused: list[Refused] = []
    for given in files:
        try:
            taken.append(_added(seat, given))
        except Blocked as refusal:
            refused.append(Refused(given.shown, refusal.reason, refusal.remedy))
    return taken, refused


def _added(seat: Seat, given: Given) -> Scan:
    came, key = hashlib.sha256(given.content).hexdigest(), "".join(secrets.choice(LETTERS) for _ in range(10))
    is_picture = quarantine.is_picture(given)
    stored = None if is_picture else keep_paper(given)
    known = _known(seat, stored or StoredFile.objects.filter(scans__raw=came).first())
    if known is not None:
        raise Blocked(f"{given.shown}: berkas ini sudah ada pada perjanjian {known}.", "")
    if is_picture:
        quarantine.set_aside(key, given)
    try:
        with transaction.atomic():
            scan = Scan.objects.create(
                key=key,
                raw=came if is_picture else "",
                office_id=seat.office,
                person_id=seat.person,
                region=seat.region,
                file=stored,
                name=given.shown,
                moved_at=_now(),
            )
            record(
                seat,
                "scan.added",
                scan,
                region=seat.region,
                says=f"mengunggah pindaian {given.shown} untuk dibaca",
                values={"sha256": came},
            )
            read_scan.enqueue(scan.pk)
    except IntegrityError as error:
        quarantine.forget(key)
        raise Blocked(f"{given.shown}: berkas ini sudah menunggu dalam antrean.", "") from error
    return scan


def _known(seat: Seat, stored: StoredFile | None) -> str | None:
    """What the agreement is called that has this file already, of those that the seat may see."""
    rows = AgreementFile.objects.filter(file=stored, agreement__in=agreements_seen(seat))
    found = rows.select_related("agreement").first() if stored else None
    return (found.agreement.title or found.agreement.key) if found else None


@task()
def read_scan(pk: int) -> None:
    """Reads a scan within bounds and keeps what it proposes; may be cut off and started again."""
    scan = Scan.objects.select_related("file").filter(pk=pk, state=Scan.State.WAITING).first()
    if scan is None:
        return
    Scan.objects.filter(pk=pk).update(tries=scan.tries + 1, moved_at=_now())
    if scan.tries >= 3:
        _unreadable(
            scan, "Berkas ini berulang kali menghentikan pembacanya. Isi datanya dengan melihat berkasnya."
        )
        return
    try:
        stored = scan.file or _written_anew(scan)
        reading = read(draft_of(content_of(stored), scan.name), village=scan.region)
    except Unreadable as refusal:
        _unreadable(scan, f"{refusal.reason} {refusal.remedy}")
        return
    except FileNotFoundError:
        _unreadable(scan, "Berkasnya hilang dari penyimpanan. Unggah lagi.")
        return
    StoredFile.objects.filter(pk=stored.pk).update(
        text=reading.draft.text, pages=len(reading.draft.pages) or None
    )
    Scan.objects.filter(pk=pk, state=Scan.State.WAITING).update(
        state=Scan.State.READ,
        found=_proposed(reading),
        moved_at=_now(),
        trouble=" ".join(reading.draft.notes)[:400],
    )


def _written_anew(scan: Scan) -> StoredFile:
    """The picture of a scan without what it carried, kept; what came is removed. Raises Unreadable, FileNotFoundError."""
    stored = quarantine.write_anew(scan.key)
    try:
        with transaction.atomic():
            Scan.objects.filter(pk=scan.pk).update(file=stored)
            says = f"menulis ulang foto {scan.name} tanpa keterangan yang terbawa di dalamnya"
            record(
                None, "scan.rewritten", scan, region=scan.region, says=says, values={"sha256": stored.sha256}
            )
    except IntegrityError as error:
        raise Unreadable("Foto yang sama sudah menunggu dalam antrean.", "Sisihkan yang ini.") from error
    quarantine.forget(scan.key)
    return stored


def _unreadable(scan: Scan, why: str) -> None:
    Scan.objects.filter(pk=scan.pk).update(state=Scan.State.UNREADABLE, trouble=why[:400], moved_at=_now())


def _proposed(reading: Reading) -> dict[str, Any]:
    """Every fact read with its place, and what follows from them in the words of the rule book."""
    found = {name: _as_json(one) for name, one in reading.facts.items() if one.value is not None}
    if reading.regime.value is not None:
        found["regime"] = _as_json(reading.regime)
    observed = observe(reading.facts, reading.elements, reading.regime, {})
    for name, value in observed.values.items():
        if name not in found and value is not None:
            found[name] = {"value": _plain(value), "sureness": 0.7, "follows": True}
    return found


def _as_json(one: Found) -> dict[str, Any]:
    return {
        "value": _plain(one.value),
        "sureness": round(one.sureness, 3),
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "excerpt": one.excerpt[:300],
        "reason": one.reason,
    }


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset | set):
        return [_plain(one) for one in value]
    return value


def _open(seat: Seat, key: str) -> Scan:
    require(seat, Act.IMPORT_REGISTER)
    scan = (
        Scan.objects.select_for_update(of=("self",)).select_related("file").get(office=seat.office, key=key)
    )
    if scan.state not in OPEN_TO_PEOPLE:
        raise Blocked(
            "Pindaian ini sudah dikerjakan atau masih dibaca.", "Buka pindaian berikutnya dalam antrean."
        )
    return scan


@transaction.atomic
def record_scan(seat: Seat, key: str, entry: Entry, kind: str = AgreementFile.Kind.SIGNED) -> Agreement:
    """What the person confirmed becomes an agreement with the scan as its file; raises NotAllowed, Blocked."""
    scan = _open(seat, key)
    stored = _file(scan)
    agreement = record_agreement(seat, entry, says="mencatat dari pindaian perjanjian")
    link_file(seat, agreement, stored, kind, scan.name)
    _done(scan, Scan.State.RECORDED, agreement)
    return agreement


def _file(scan: Scan) -> StoredFile:
    """The file of a scan; Blocked for a picture that could not be opened."""
    if scan.file is None:
        raise Blocked(
            "Foto ini tidak dapat dibuka, jadi tidak dapat disimpan.", "Sisihkan, lalu unggah foto yang baik."
        )
    return scan.file


def confirmed_facts(scan: Scan, stated: Mapping[str, object]) -> dict[str, KnownFact]:
    """The facts that a person stated beside a scan, with the place where the reader found the same, and the others it read."""
    facts = {}
    for name, value in stated.items():
        if value in (None, "", [], False):
            continue
        read_there = scan.found.get(name) or {}
        if _same(_plain(read_there.get("value")), _plain(value)):
            facts[name] = _fact(scan, read_there, confirmed=True)
        else:
            facts[name] = KnownFact(
                _plain(value), f"diketik dengan melihat {scan.name}"[:200], confirmed=True
            )
    for name, read_there in scan.found.items():
        if name not in stated and float(read_there.get("sureness") or 0) >= 0.6:
            facts[name] = _fact(scan, read_there, confirmed=False)
    return facts


def _same(there: object, stated: object) -> bool:
    """Whether a person left what was read as it is: texts may have lost capitals and the parties' names before their subject."""
    if isinstance(there, str) and isinstance(stated, str):
        return there == stated or plain(there).endswith(f" {plain(stated)}") or plain(there) == plain(stated)
    return there == stated


def _fact(scan: Scan, one: Mapping[str, Any], *, confirmed: bool) -> KnownFact:
    page = one.get("page")
    where = f"halaman {page} {scan.name}" if page else f"dibaca dari {scan.name}"
    return KnownFact(
        one["value"],
        where[:200],
        float(one.get("sureness") or 0.0),
        page,
        one.get("start"),
        one.get("end"),
        confirmed,
    )


@transaction.atomic
def attach_scan(seat: Seat, key: str, agreement_key: str, kind: str) -> Agreement:
    """The scan becomes a file of an agreement that is in the register already; raises NotAllowed, Blocked."""
    scan = _open(seat, key)
    if kind not in AgreementFile.Kind.values:
        raise Blocked("Jenis berkasnya belum dipilih.", "Pilih apa isi berkas itu.")
    agreement = agreements_seen(seat).select_for_update(of=("self",)).filter(key=agreement_key).first()
    if agreement is None:
        raise Blocked(
            "Perjanjian itu tidak ada di register Anda.",
            "Pilih perjanjian dari usulan, atau salin kode dari alamatnya.",
        )
    require(seat, Act.PREPARE_AGREEMENT, agreement.village_id)
    link_file(seat, agreement, _file(scan), kind, scan.name)
    _done(scan, Scan.State.ATTACHED, agreement)
    return agreement


@transaction.atomic
def drop_scan(seat: Seat, key: str) -> None:
    """The scan is not wanted; its bytes stay by their hash."""
    scan = _open(seat, key)
    _done(scan, Scan.State.DROPPED, None)
    transaction.on_commit(lambda: quarantine.forget(scan.key))
    record(seat, "scan.dropped", scan, region=scan.region, says=f"menyisihkan pindaian {scan.name}")


@transaction.atomic
def read_again(seat: Seat, key: str) -> None:
    """Puts a scan that could not be read in the line once more."""
    scan = _open(seat, key)
    scan.state, scan.tries, scan.trouble, scan.moved_at = Scan.State.WAITING, 0, "", _now()
    scan.save(update_fields=["state", "tries", "trouble", "moved_at"])
    read_scan.enqueue(scan.pk)


def _done(scan: Scan, state: str, agreement: Agreement | None) -> None:
    scan.state, scan.agreement, scan.moved_at = state, agreement, _now()
    scan.save(update_fields=["state", "agreement", "moved_at"])


def _now() -> datetime:
    return datetime.now(tz=UTC)
