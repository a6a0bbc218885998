"""Certificates issued and revoked, and the papers of an event made in the background with their progress."""

import secrets
from collections.abc import Callable
from datetime import UTC, date, datetime

from django.db import transaction
from django_tasks import task

from mitradesa.actions.files import discard, keep
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.large_print import file_name
from mitradesa.core.outreach import PART_WORDS, EventState, Part
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.core.signers import dateline
from mitradesa.documents.certificates.pdf import Page
from mitradesa.documents.certificates.pdf import render_pdf as certificates_pdf
from mitradesa.documents.event_papers.minutes import minutes
from mitradesa.documents.event_papers.news import news
from mitradesa.documents.event_papers.tor import terms_of_reference
from mitradesa.documents.event_report.addendum import addendum
from mitradesa.documents.event_report.bundle import Attached, bundled
from mitradesa.documents.event_report.content import report
from mitradesa.documents.paper.blocks import Paper
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.event_report import EventRecord, attached, event_record
from mitradesa.queries.event_report import people as people_of
from mitradesa.queries.files import content_of
from mitradesa.queries.late_records import ALL, late_of
from mitradesa.queries.outreach_parts import invited_of
from mitradesa.queries.signers import signers
from mitradesa.records.models import Certificate, EventPaper, OutreachEvent

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE = 12
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENDINGS = {
    EventPaper.Kind.REPORT_PDF: ("laporan", "pdf", "application/pdf"),
    EventPaper.Kind.REPORT_DOCX: ("laporan", "docx", DOCX_TYPE),
    EventPaper.Kind.CERTIFICATES: ("sertifikat", "pdf", "application/pdf"),
    EventPaper.Kind.ANNEXES: ("lampiran", "pdf", "application/pdf"),
    EventPaper.Kind.TOR_PDF: ("kerangka-acuan", "pdf", "application/pdf"),
    EventPaper.Kind.TOR_DOCX: ("kerangka-acuan", "docx", DOCX_TYPE),
    EventPaper.Kind.MINUTES_PDF: ("notulen", "pdf", "application/pdf"),
    EventPaper.Kind.MINUTES_DOCX: ("notulen", "docx", DOCX_TYPE),
    EventPaper.Kind.NEWS_PDF: ("naskah-berita", "pdf", "application/pdf"),
    EventPaper.Kind.NEWS_DOCX: ("naskah-berita", "docx", DOCX_TYPE),
    EventPaper.Kind.ADDENDUM_PDF: ("laporan-tambahan", "pdf", "application/pdf"),
    EventPaper.Kind.ADDENDUM_DOCX: ("laporan-tambahan", "docx", DOCX_TYPE),
}
"""The papers that can be asked for here, with the name, ending and type of their files."""
ADDENDA = (EventPaper.Kind.ADDENDUM_PDF, EventPaper.Kind.ADDENDUM_DOCX)
BOTH_PRINTS = {one for one, (_, ending, _type) in ENDINGS.items() if ending == "pdf"} - {
    EventPaper.Kind.CERTIFICATES,
    EventPaper.Kind.ANNEXES,
}
"""The papers that are made in large print too."""
STEP = 25
Progress = Callable[[int], None]


@transaction.atomic
def issue_certificates(seat: Seat, key: str, pattern: str, day: date) -> int:
    """A certificate for everybody who was there and has none yet; `{n}` in the pattern counts on from those issued. How many.

    Raises NotAllowed, and Blocked for a pattern without {n}, an event not yet held, or nobody left.
    """
    event = OutreachEvent.objects.select_for_update().select_related("office").get(key=key)
    require(seat, Act.CERTIFY, event.regency)
    if event.state not in (EventState.HELD, EventState.CLOSED):
        raise Blocked(
            "Kegiatannya belum terlaksana.", "Terbitkan sertifikat setelah kegiatan dinyatakan terlaksana."
        )
    if "{n}" not in pattern or len(pattern) > 100:
        raise Blocked(
            "Pola nomornya belum benar.",
            'Tulis pola dengan {n} di tempat nomor urut, misalnya "800/{n}/DPMD/2026".',
        )
    signs = signers(event.office, day)[0]
    if not signs.name:
        raise Blocked(
            "Kepala dinas belum tercatat pada hari itu.", "Catat pemangku jabatannya di ruang Orang dahulu."
        )
    have = set(event.certificates.filter(revoked_at__isnull=True).values_list("participant_id", flat=True))
    waiting = [one for one in people_of(event, through=ALL) if one.days and one.pk not in have]
    if not waiting:
        raise Blocked("Semua yang hadir sudah mempunyai sertifikat.", "Periksa daftar hadirnya lebih dahulu.")
    first = event.certificates.count() + 1
    made = [
        Certificate(
            event=event,
            participant_id=one.pk,
            number=pattern.replace("{n}", f"{number:03}"),
            code="".join(secrets.choice(LETTERS) for _ in range(CODE)),
            name=one.name,
            part=one.part,
            region_name=one.origin[:200],
            theme=event.theme,
            days=_days(event),
            hours=event.hours,
            issued_on=day,
            signed_by=f"{signs.title}\n{signs.name}"[:200],
        )
        for number, one in enumerate(waiting, first)
    ]
    Certificate.objects.bulk_create(made, batch_size=200)
    record(
        seat,
        "certificates.issued",
        event,
        region=event.regency,
        says=f"menerbitkan {len(made)} sertifikat kegiatan {event.theme}",
        values={"first": made[0].number, "last": made[-1].number},
    )
    return len(made)


def _days(event: OutreachEvent) -> str:
    if event.starts_on is None:
        return ""
    if event.ends_on in (None, event.starts_on):
        return in_words(event.starts_on)
    return f"{in_words(event.starts_on)} – {in_words(event.ends_on)}"


@transaction.atomic
def revoke_certificate(seat: Seat, pk: int, reason: str) -> Certificate:
    """A certificate that no longer counts; its page says so, with the reason."""
    row = Certificate.objects.select_for_update().select_related("event").get(pk=pk)
    require(seat, Act.CERTIFY, row.event.regency)
    if row.revoked_at is not None:
        raise Blocked("Sertifikat ini sudah dicabut.", "Buka lagi daftarnya.")
    if not reason.strip():
        raise Blocked(
            "Alasannya belum ditulis.",
            "Tulis mengapa sertifikat ini dicabut; alasan itu tampak bagi siapa pun.",
        )
    row.revoked_at, row.revoke_reason = datetime.now(tz=UTC), reason.strip()[:300]
    row.save(update_fields=["revoked_at", "revoke_reason"])
    says = f"mencabut sertifikat nomor {row.number}: {row.revoke_reason}"
    record(seat, "certificate.revoked", row, region=row.event.regency, says=says)
    return row


def ask_paper(
    seat: Seat, key: str, kind: EventPaper.Kind, site: str, number: int = 0, *, large: bool = False
) -> EventPaper:
    """A paper to be made in the background; `site` is the address of this installation, which certificates name.

    `number` is that of the supplementary report where one is asked for; `large` asks for large print, which certificates (their
    names are large, their form is fixed) and what was uploaded do not have.
    """
    event = OutreachEvent.objects.get(key=key)
    require(seat, Act.REPORT_EVENT, event.regency)
    if kind not in ENDINGS:
        raise Blocked("Berkas itu tidak dibuat di sini.", "Pilih salah satu yang ditawarkan.")
    if (
        kind == EventPaper.Kind.CERTIFICATES
        and not event.certificates.filter(revoked_at__isnull=True, erased_at__isnull=True).exists()
    ):
        raise Blocked("Belum ada sertifikat yang diterbitkan.", "Terbitkan sertifikatnya dahulu.")
    if kind in ADDENDA and not event.addenda.filter(number=number).exists():
        raise Blocked("Laporan tambahan itu belum ada.", "Buat laporan tambahannya dahulu.")
    row = EventPaper.objects.create(
        event=event, kind=kind, asked_by_id=seat.person, number=number if kind in ADDENDA else 0
    )
    transaction.on_commit(lambda: make_paper.enqueue(row.pk, site, large=large and kind in BOTH_PRINTS))
    return row


@task()
def make_paper(pk: int, site: str, *, large: bool = False) -> None:
    """Makes a paper that was asked for; one that fails says so on the page and may be asked for again."""
    row = EventPaper.objects.select_related("event__office").filter(pk=pk, finished_at__isnull=True).first()
    if row is None:
        return
    kind = EventPaper.Kind(row.kind)
    name, ending, content_type = ENDINGS[kind]
    try:
        content = _made(row, kind, site, large=large)
    except Exception:
        _finished(
            pk, problem="Berkas ini gagal dibuat. Minta lagi; bila berulang, hubungi pengelola pemasangan."
        )
        raise
    stored = keep(content, content_type)
    called = f"{name}{f'-{row.number}' if row.number else ''}-{row.event.key}.{ending}"
    if not _finished(pk, file=stored, file_name=file_name(called, large)):
        discard(stored)


def give_up_cut_off(before: datetime) -> None:
    """Says of papers asked for before a moment and never finished, as after a power cut, that they may be asked for again."""
    EventPaper.objects.filter(finished_at__isnull=True, asked_at__lt=before).update(
        finished_at=datetime.now(tz=UTC), problem="Pembuatan berkas ini terputus. Minta lagi."
    )


def _finished(pk: int, **fields: object) -> int:
    """Whether it was still waited for: one that was given up meanwhile, as when somebody's data went, stays so."""
    waiting = EventPaper.objects.filter(pk=pk, finished_at__isnull=True)
    return waiting.update(finished_at=datetime.now(tz=UTC), **fields)


def _made(row: EventPaper, kind: EventPaper.Kind, site: str, *, large: bool) -> bytes:
    if kind == EventPaper.Kind.CERTIFICATES:
        return _certificates(row, site)
    held = event_record(row.event)
    if kind == EventPaper.Kind.ANNEXES:
        files = [Attached(title, content_of(file), file.content_type) for title, file in attached(held)]
        return bundled(f"Lampiran: {row.event.theme}", files, _counting(row.pk, len(files)))
    paper = _paper(row, kind, held)
    return render_docx(paper) if ENDINGS[kind][1] == "docx" else render_pdf(paper, large=large)


def _paper(row: EventPaper, kind: EventPaper.Kind, held: EventRecord) -> Paper:
    if kind in ADDENDA:
        return addendum(held, row.event.addenda.get(number=row.number), late_of(row.event, row.number))
    if kind in (EventPaper.Kind.TOR_PDF, EventPaper.Kind.TOR_DOCX):
        return terms_of_reference(held, invited_of(row.event))
    if kind in (EventPaper.Kind.MINUTES_PDF, EventPaper.Kind.MINUTES_DOCX):
        return minutes(held)
    photos = [(content_of(one.file), one.caption or one.file_name) for one in held.photos]
    if kind in (EventPaper.Kind.NEWS_PDF, EventPaper.Kind.NEWS_DOCX):
        return news(held, photos=photos)
    return report(held, photos=photos)


def _counting(pk: int, total: int) -> Progress:
    """Writes down every so often how much is done."""
    EventPaper.objects.filter(pk=pk).update(total=total)

    def count(done: int) -> None:
        if done % STEP == 0 or done == total:
            EventPaper.objects.filter(pk=pk).update(done=done)

    return count


def _certificates(row: EventPaper, site: str) -> bytes:
    rows = list(row.event.certificates.filter(revoked_at__isnull=True, erased_at__isnull=True))
    count = _counting(row.pk, len(rows))
    place = dateline(row.event.office.region.name)
    pages = []
    for number, one in enumerate(rows, 1):
        title, _, name = one.signed_by.partition("\n")
        pages.append(
            Page(
                number=one.number,
                code=one.code,
                name=one.name,
                part=PART_WORDS[Part(one.part)],
                origin=one.region_name,
                theme=one.theme,
                days=one.days,
                hours=str(one.hours) if one.hours else "",
                office=row.event.office.name,
                place_and_day=f"{place}, {in_words(one.issued_on)}",
                signer_title=title,
                signer=name,
                address=f"{site}/verifikasi/{one.code}/",
            )
        )
        count(number)
    return certificates_pdf(pages)
