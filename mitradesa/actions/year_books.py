"""The yearly book of a regency, made in the background, chapter after chapter, and kept with its hash in the trail."""

from datetime import UTC, datetime

from django.db import transaction
from django_tasks import task

from mitradesa.actions.daily_roots import close_days
from mitradesa.actions.files import discard, keep
from mitradesa.actions.trail import record
from mitradesa.core import large_print
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind, Seat, require
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.documents.year_book.paper import book_paper, file_name
from mitradesa.queries.files import content_of
from mitradesa.queries.year_book.book import photos_of, subdistricts_of, year_book
from mitradesa.records.models import EventPhoto, YearBook

EARLIEST = 2014
GIVEN_UP = "Pembuatan buku ini terputus. Minta lagi."
FAILED = "Buku ini gagal dibuat. Minta lagi; bila berulang, hubungi pengelola pemasangan."


@transaction.atomic
def ask_book(seat: Seat, year: int, *, as_known: bool, large: bool = False) -> YearBook:
    """A book to be made in the background, in large print where asked; one that is being made already is not asked for twice.

    Raises NotAllowed, Blocked.
    """
    require(seat, Act.MAKE_YEAR_BOOK, seat.region)
    if seat.office_kind is not OfficeKind.DPMD:
        raise Blocked("Buku tahunan dibuat kabupaten.", "Masuk sebagai Dinas PMD.")
    if not EARLIEST <= year <= today().year:
        raise Blocked("Tahun itu belum mulai atau terlalu lama.", f"Pilih tahun {EARLIEST} sampai sekarang.")
    # What is still to be made bears the ending of its print, by which the two prints of one year are told apart.
    print_of = large_print.ENDING if large else ""
    waiting = YearBook.objects.filter(
        regency=seat.region, year=year, as_known=as_known, file_name=print_of, finished_at__isnull=True
    ).first()
    if waiting is not None:
        return waiting
    row = YearBook.objects.create(
        regency_id=seat.region,
        year=year,
        as_known=as_known,
        file_name=print_of,
        asked_by_id=seat.person,
        total=len(subdistricts_of(seat.region)) + 1,
    )
    said = ", sebagaimana diketahui pada akhir tahunnya" if as_known else ""
    record(
        seat, "book.asked", row, region=seat.region, says=f"meminta buku tahunan kerja sama desa {year}{said}"
    )
    transaction.on_commit(lambda: make_book.enqueue(row.pk, large=large))
    return row


@task()
def make_book(pk: int, *, large: bool = False) -> None:
    """Makes a book that was asked for; one that fails says so on its page and may be asked for again."""
    row = YearBook.objects.filter(pk=pk, finished_at__isnull=True).first()
    if row is None:
        return
    try:
        content, name = _made(row, large=large)
    except Exception:
        _finished(pk, problem=FAILED)
        raise
    stored = keep(content, "application/pdf")
    with transaction.atomic():
        if not _finished(pk, file=stored, file_name=name, done=row.total):
            transaction.on_commit(lambda: discard(stored))
            return
        says = f"selesai membuat buku tahunan kerja sama desa {row.year}, sidik {stored.sha256[:16]}"
        values = {"year": row.year, "sha256": stored.sha256, "as_known": row.as_known}
        record(None, "book.made", row, region=row.regency_id, says=says, values=values)


def _made(row: YearBook, *, large: bool) -> tuple[bytes, str]:
    close_days()

    def count(done: int) -> None:
        YearBook.objects.filter(pk=row.pk).update(done=done)

    book = year_book(row.regency_id, row.year, as_known=row.as_known, progress=count)
    photos = [found for one in photos_of(row.regency_id, row.year) if (found := _photo(one))]
    return render_pdf(book_paper(book, photos), large=large), large_print.file_name(file_name(book), large)


def _photo(one: EventPhoto) -> tuple[bytes, str] | None:
    """A picture that the paper can show, with its words; None for a lost file."""
    try:
        content = content_of(one.file)
    except FileNotFoundError:
        return None
    return content, one.caption or one.event.theme


def _finished(pk: int, **fields: object) -> int:
    waiting = YearBook.objects.filter(pk=pk, finished_at__isnull=True)
    return waiting.update(finished_at=datetime.now(tz=UTC), **fields)


def give_up_cut_off(before: datetime) -> None:
    """Says of books asked for before a moment and never finished, as after a power cut, that they may be asked for again."""
    waiting = YearBook.objects.filter(finished_at__isnull=True, asked_at__lt=before)
    waiting.update(finished_at=datetime.now(tz=UTC), problem=GIVEN_UP)
