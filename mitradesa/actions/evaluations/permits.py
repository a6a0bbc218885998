"""The regent's written permit for KSP, BGS and BSG: its file of twelve papers, the request, and what the regent answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.evaluations import PERMIT_ITEMS, PERMIT_WORDS, PermitState
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, Status
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.needs.stated import NEEDS_PERMIT
from mitradesa.records.models import Cooperation, CooperationPaper, PermitItem, RegentPermit


@dataclass(frozen=True, slots=True)
class Held:
    """A paper of the file: whether it is there, and a note."""

    present: bool
    note: str = ""


def _case(seat: Seat, key: str, act: Act) -> Cooperation:
    one = Cooperation.objects.select_for_update(of=("self",)).select_related("village").get(key=key)
    require(seat, act, one.village_id)
    if one.asset_use not in NEEDS_PERMIT:
        raise Blocked(
            "Bentuk pemakaian aset perkara ini tidak memerlukan izin bupati.",
            "Hanya KSP, BGS dan BSG yang memerlukannya (Permendagri 1/2016 Pasal 17).",
        )
    if Status(one.status) not in BEFORE_SIGNATURE:
        raise Blocked("Perkara ini sudah ditandatangani atau selesai.", "Izin dicatat sebelum tanda tangan.")
    return one


def _permit(one: Cooperation, version: int, *states: PermitState) -> RegentPermit:
    row = (
        RegentPermit.objects.select_for_update()
        .filter(cooperation=one)
        .exclude(state=PermitState.REFUSED)
        .first()
    )
    if row is None or row.version != version or row.state not in states:
        raise Blocked(
            "Berkas izin ini sudah berubah sejak halaman dibuka.", "Buka lagi halamannya, lalu ulangi."
        )
    return row


def _told(seat: Seat, one: Cooperation, row: RegentPermit, kind: str, says: str, **values: object) -> None:
    row.version += 1
    row.save()
    record(seat, kind, one, region=one.village_id, says=f'{says} "{one.title}"', values=values)


@transaction.atomic
def open_permit(seat: Seat, key: str) -> RegentPermit:
    """An empty file of the twelve papers; the one that is open where there is one."""
    one = _case(seat, key, Act.KEEP_PERMIT_FILE)
    row = RegentPermit.objects.filter(cooperation=one).exclude(state=PermitState.REFUSED).first()
    if row is not None:
        return row
    row = RegentPermit.objects.create(cooperation=one, version=0)
    PermitItem.objects.bulk_create(
        PermitItem(permit=row, place=place, says=says) for place, says in enumerate(PERMIT_ITEMS, 1)
    )
    _told(seat, one, row, "permit.opened", "membuka berkas permohonan izin bupati untuk")
    return row


@transaction.atomic
def keep_items(seat: Seat, key: str, version: int, held: Mapping[int, Held]) -> RegentPermit:
    """Which papers are there."""
    one = _case(seat, key, Act.KEEP_PERMIT_FILE)
    row = _permit(one, version, PermitState.COLLECTING, PermitState.ASKED)
    items = list(row.items.all())
    for item in items:
        given = held.get(item.place, Held(item.present, item.note))
        item.present, item.note = given.present or item.file_id is not None, given.note.strip()[:300]
    PermitItem.objects.bulk_update(items, ["present", "note"])
    there = sum(item.present for item in items)
    _told(seat, one, row, "permit.file_kept", f"mencatat {there} dari {len(items)} surat berkas izin untuk")
    return row


@transaction.atomic
def add_item_file(seat: Seat, key: str, version: int, place: int, given: Given) -> PermitItem:
    """The file of one paper, which is there by it."""
    one = _case(seat, key, Act.KEEP_PERMIT_FILE)
    row = _permit(one, version, PermitState.COLLECTING, PermitState.ASKED)
    item = row.items.select_for_update().get(place=place)
    item.file, item.file_name, item.present = keep_paper(given), given.shown, True
    item.save()
    _told(seat, one, row, "permit.paper_added", f"mengunggah {item.says} untuk", sha256=item.file.sha256)
    return item


@transaction.atomic
def ask_permit(seat: Seat, key: str, version: int, number: str, on: date) -> RegentPermit:
    """The request went to the regent through the camat; what is missing in the file is told and kept, since no law lists the file."""
    one = _case(seat, key, Act.KEEP_PERMIT_FILE)
    row = _permit(one, version, PermitState.COLLECTING)
    _need_past(on)
    row.state, row.asked_on, row.request_number = PermitState.ASKED, on, number.strip()[:120]
    CooperationPaper.objects.create(
        cooperation=one, kind=Paper.PERMIT_REQUEST, number=row.request_number, dated_on=on
    )
    missing = [item.says for item in row.items.all() if not item.present]
    said = f" dengan {len(missing)} surat belum ada" if missing else ""
    _told(seat, one, row, "permit.asked", f"memohon izin bupati{said} untuk", missing=missing)
    return row


@dataclass(frozen=True, slots=True)
class Decision:
    """What the regent answered: granted or not, by which number and day, and why not."""

    granted: bool
    number: str
    on: date
    reason: str = ""


@transaction.atomic
def decide_permit(seat: Seat, key: str, version: int, answer: Decision, given: Given | None) -> RegentPermit:
    """The regent's answer with its paper; the permit is a paper of the case from then on."""
    one = _case(seat, key, Act.DECIDE_PERMIT)
    row = _permit(one, version, PermitState.ASKED)
    _need_past(answer.on)
    _refuse_answer(row, answer, given)
    row.state = PermitState.GRANTED if answer.granted else PermitState.REFUSED
    row.number, row.decided_on, row.reason = answer.number.strip()[:120], answer.on, answer.reason.strip()
    row.decided_by = f"{seat.name}, {seat.title}"
    if given is not None:
        row.file, row.file_name = keep_paper(given), given.shown
    if answer.granted:
        CooperationPaper.objects.create(
            cooperation=one,
            kind=Paper.REGENT_PERMIT,
            number=row.number,
            dated_on=answer.on,
            file=row.file,
            file_name=row.file_name,
        )
    says = f"mencatat izin bupati {PERMIT_WORDS[row.state]} {in_words(answer.on)} untuk"
    _told(seat, one, row, "permit.decided", says, number=row.number, reason=row.reason)
    return row


def _need_past(on: date) -> None:
    if on > today():
        raise Blocked("Tanggal surat itu belum tiba.", "Isi tanggal yang tertulis pada surat.")


def _refuse_answer(row: RegentPermit, answer: Decision, given: Given | None) -> None:
    if row.asked_on and answer.on < row.asked_on:
        raise Blocked(f"Permohonannya baru {in_words(row.asked_on)}.", "Periksa tanggal surat izinnya.")
    if answer.granted and (not answer.number.strip() or given is None):
        raise Blocked("Nomor dan pindaian izin bupati belum lengkap.", "Isi nomornya dan unggah pindaiannya.")
    if not answer.granted and not answer.reason.strip():
        raise Blocked("Alasan penolakannya belum ditulis.", "Salin alasannya dari surat bupati.")
