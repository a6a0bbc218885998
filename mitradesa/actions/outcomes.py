"""What an event leaves behind, written down: texts of its report, papers by number, photographs, payments, promises of villages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db import models, transaction

from mitradesa.actions.files import Given, keep_paper
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.money import in_rupiah
from mitradesa.core.outreach import (
    PAPER_WORDS,
    PAYMENT_WORDS,
    SECTION_WORDS,
    EventState,
    Paper,
    Payment,
    Section,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.records.models import (
    EventDocument,
    EventPayment,
    EventPhoto,
    EventText,
    FollowUp,
    OutreachEvent,
    Region,
)

LONGEST_TEXT = 20_000
MOST_PHOTOS = 60
Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Promise:
    """What a village promises to do, by when."""

    village: str
    what: str
    due: date


@dataclass(frozen=True, slots=True)
class Paid:
    """A line of an accountability list as it is entered; whole rupiah."""

    kind: Payment
    payee: str
    gross: int
    tax: int = 0
    payee_title: str = ""
    what: str = ""
    receipt: str = ""
    paid_on: date | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paper of the report by kind, number and day; the file may come later."""

    kind: Paper
    title: str = ""
    number: str = ""
    dated: date | None = None


def event_to_report(seat: Seat, key: str) -> OutreachEvent:
    """The event, for who reports it: locked; raises NotAllowed for another regency's, Blocked once it is closed or cancelled."""
    event = OutreachEvent.objects.select_for_update().get(key=key)
    require(seat, Act.REPORT_EVENT, event.regency)
    if event.state in (EventState.CLOSED, EventState.CANCELLED):
        raise Blocked(
            "Kegiatan ini sudah ditutup; laporannya tidak diubah lagi.",
            "Catat pembetulan sebagai lampiran pada laporan kegiatan berikutnya.",
        )
    return event


@transaction.atomic
def write_text(seat: Seat, key: str, section: Section, text: str, version: int) -> EventText:
    """A written part of the report; `version` is that of the text seen (0: none), Blocked when somebody wrote meanwhile."""
    event = event_to_report(seat, key)
    if len(text) > LONGEST_TEXT:
        raise Blocked(
            f"Tulisan ini lebih dari {LONGEST_TEXT} huruf.", "Ringkas, lampirkan selebihnya sebagai berkas."
        )
    row = EventText.objects.filter(event=event, section=section).first() or EventText(
        event=event, section=section, version=0
    )
    if row.version != version:
        raise Blocked(
            "Bagian ini sudah ditulis orang lain sejak halaman dibuka.",
            "Salin tulisan Anda, buka lagi, lalu gabungkan.",
        )
    row.text, row.version = text.strip(), row.version + 1
    row.save()
    record(
        seat,
        "event.written",
        event,
        region=event.regency,
        says=f"menulis {SECTION_WORDS[section]} kegiatan {event.theme}",
    )
    return row


@transaction.atomic
def promise(seat: Seat, key: str, given: Promise) -> FollowUp:
    """What a village promised at an event; the day must lie ahead of the event."""
    event = event_to_report(seat, key)
    village = Region.objects.filter(pk=given.village, level=Region.Level.VILLAGE, until__isnull=True).first()
    if village is None or not given.village.startswith(f"{event.regency}."):
        raise Blocked("Desa itu tidak ada di kabupaten ini.", "Pilih desa dari daftarnya.")
    if not given.what.strip():
        raise Blocked("Janjinya belum ditulis.", "Tulis dengan singkat apa yang akan dikerjakan desa.")
    if event.starts_on and given.due < event.starts_on:
        raise Blocked("Batas waktunya mendahului kegiatannya.", "Pilih hari sesudah kegiatan.")
    row = FollowUp.objects.create(event=event, village=village, what=given.what.strip(), due=given.due)
    record(
        seat,
        "promise.made",
        row,
        region=village.code,
        says=f"mencatat janji Desa {village.name} sebelum {in_words(row.due)}: {row.what}",
    )
    return row


@transaction.atomic
def settle_promise(seat: Seat, pk: int, version: int, result: str, *, done: bool) -> FollowUp:
    """A promise done, with what came of it, or open again; by the village itself or the office that holds the event."""
    row = FollowUp.objects.select_for_update().select_related("village", "event").get(pk=pk)
    act = (
        Act.KEEP_PROMISE
        if seat.covers(row.village_id) and seat.region == row.village_id
        else Act.REPORT_EVENT
    )
    require(seat, act, row.village_id)
    if row.version != version:
        raise Blocked(
            "Janji ini sudah diubah orang lain sejak halaman dibuka.", "Buka lagi, lihat, lalu ulangi."
        )
    if done and not result.strip():
        raise Blocked(
            "Hasilnya belum ditulis.", "Tulis apa yang sudah dikerjakan, misalnya nomor peraturan desanya."
        )
    row.done_on, row.result, row.version = (today() if done else None), result.strip(), row.version + 1
    row.save()
    says = f"menyatakan janji selesai: {row.what}" if done else f"membuka lagi janji: {row.what}"
    record(seat, "promise.settled", row, region=row.village_id, says=says, values={"result": row.result})
    return row


def add_photo(seat: Seat, key: str, given: Given, caption: str) -> EventPhoto:
    """A photograph, written anew without what its camera noted; the same one twice is kept once."""
    stored = keep_paper(given)
    if not stored.content_type.startswith("image/"):
        raise Blocked(f"{given.shown}: ini bukan foto.", "Kirim foto JPEG, PNG atau WebP.")
    with transaction.atomic():
        event = event_to_report(seat, key)
        number = event.photos.count()
        if number >= MOST_PHOTOS:
            raise Blocked(f"Sudah ada {MOST_PHOTOS} foto.", "Buang satu yang kurang berguna dahulu.")
        row, new = EventPhoto.objects.get_or_create(
            event=event,
            file=stored,
            defaults={"file_name": given.shown, "caption": caption.strip(), "place": number + 1},
        )
        if new:
            record(seat, "event.photographed", event, region=event.regency, says=f"menambahkan foto {row}")
    return row


def add_document(seat: Seat, key: str, paper: Numbered, given: Given | None) -> EventDocument:
    """A paper of the report: its number first, or its file at once."""
    if given is None and not paper.number.strip() and not paper.title.strip():
        raise Blocked("Surat ini belum mempunyai nomor, judul maupun berkas.", "Isi salah satunya.")
    stored = keep_paper(given) if given else None
    with transaction.atomic():
        event = event_to_report(seat, key)
        row = EventDocument.objects.create(
            event=event,
            kind=paper.kind,
            title=paper.title.strip(),
            number=paper.number.strip(),
            dated=paper.dated,
            file=stored,
            file_name=given.shown if given else "",
        )
        named = f" nomor {row.number}" if row.number else ""
        says = f"mencatat {PAPER_WORDS[paper.kind]}{named} untuk kegiatan {event.theme}"
        record(seat, "event.document_added", event, region=event.regency, says=says)
    return row


@transaction.atomic
def pay(seat: Seat, key: str, given: Paid) -> EventPayment:
    """A line of an accountability list; tax is as the office worked it out, never more than what is paid."""
    event = event_to_report(seat, key)
    if not given.payee.strip():
        raise Blocked("Penerimanya belum ditulis.", "Tulis nama penerima seperti pada kuitansi.")
    if given.gross <= 0 or not 0 <= given.tax <= given.gross:
        raise Blocked(
            "Jumlah atau pajaknya belum benar.", "Tulis rupiah tanpa sen; pajak tidak lebih dari jumlahnya."
        )
    row = EventPayment.objects.create(
        event=event,
        kind=given.kind,
        payee=given.payee.strip(),
        payee_title=given.payee_title.strip(),
        what=given.what.strip(),
        gross=given.gross,
        tax=given.tax,
        receipt=given.receipt.strip(),
        paid_on=given.paid_on,
    )
    record(
        seat,
        "event.paid",
        event,
        region=event.regency,
        says=f"mencatat {PAYMENT_WORDS[given.kind]} {in_rupiah(row.gross)} untuk kegiatan {event.theme}",
        personal={"penerima": row.payee},
    )
    return row


KINDS: dict[str, tuple[type[models.Model], Callable[[models.Model], str]]] = {
    "foto": (EventPhoto, lambda row: f"foto {row}"),
    "surat": (EventDocument, lambda row: f"surat {row}"),
    "bayar": (EventPayment, lambda row: "baris pertanggungjawaban"),
    "janji": (FollowUp, lambda row: f"janji {row}"),
}
"""What can be taken out of a report again while it is open, by the word in its address."""


@transaction.atomic
def take_out(seat: Seat, key: str, kind: str, pk: int) -> None:
    """Takes one line out of an open report; what was said of it stays in the trail."""
    event = event_to_report(seat, key)
    model, called = KINDS[kind]
    row = model._default_manager.filter(event=event, pk=pk).first()
    if row is None:
        raise Blocked("Baris itu sudah tidak ada.", "Buka lagi daftarnya.")
    record(
        seat,
        "event.taken_out",
        event,
        region=event.regency,
        says=f"mengeluarkan {called(row)} dari laporan kegiatan {event.theme}",
    )
    row.delete()
