"""The lists of a region, the differences of one from the receipts of agreements, and the form that a list has."""

from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.demo.money_samples import sample_file
from mitradesa.actions.statements.recording import withdraw_siskeudes
from mitradesa.core.account_differences import COOPERATION_ACCOUNTS, DIFFERENCE_WORDS, Difference
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.statements.siskeudes import Line, files_seen, listed, report
from mitradesa.reading.statements.siskeudes import COLUMNS
from mitradesa.records.models import ImportBatch, SiskeudesFile
from mitradesa.reports.register_list.as_xlsx import render_xlsx
from mitradesa.reports.register_list.lines import About
from mitradesa.web.base.exports import KINDS, Cells, Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.money_files.uploading import upload_page

TONES = {
    Difference.SAME: ("good", "check"),
    Difference.MISSING_HERE: ("warn", "dots"),
    Difference.MISSING_THERE: ("warn", "dots"),
    Difference.SUM: ("bad", "warn"),
    Difference.ACCOUNT: ("warn", "warn"),
    Difference.TIMES_4: ("bad", "stop"),
    Difference.TIMES_10: ("bad", "stop"),
}
HEADINGS: Sequence[tuple[str, int]] = (
    ("Tahun", 8),
    ("Rekening", 12),
    ("Uraian", 40),
    ("Anggaran (Rp)", 16),
    ("Realisasi Siskeudes (Rp)", 20),
    ("Penerimaan di sini (Rp)", 20),
    ("Selisih (Rp)", 16),
    ("Macam selisih", 28),
    ("Penjelasan", 60),
    ("Baris Siskeudes", 12),
    ("Penerimaan", 12),
)
TABLE = Table("Selisih Siskeudes", HEADINGS)
TEMPLATE: Sequence[tuple[str, int]] = (
    ("Kode Rekening", 18),
    ("Uraian", 44),
    ("Anggaran", 18),
    ("Realisasi", 18),
    ("Tahun", 8),
)


def account_words() -> dict[str, str]:
    """What the accounts are called, as the vocabulary says them."""
    return dict(vocabulary()["account_code"].values or {})


@require_safe
@allowed(Act.READ_STATEMENTS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The lists of the region, the newest first."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "page": listed(seat, after=after, before=before),
        "keeps": may(seat, Act.KEEP_STATEMENTS),
    }
    return render(request, "web/siskeudes/list.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_STATEMENTS)
def upload(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A list of Siskeudes."""
    return upload_page(request, seat, ImportBatch.Kind.SISKEUDES, "siskeudes:sample")


@require_safe
@allowed(Act.READ_STATEMENTS)
def file_format(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What a list holds, which headers are known, and how differences are named."""
    shown = {
        "seat": seat,
        "targets": {name: target for name, target in COLUMNS.targets.items() if name != "ignored"},
        "accounts": [account_words().get(code, code) for code in COOPERATION_ACCOUNTS],
        "words": DIFFERENCE_WORDS,
        "keeps": may(seat, Act.KEEP_STATEMENTS),
    }
    return render(request, "web/siskeudes/format.html", shown)


@require_safe
@allowed(Act.READ_STATEMENTS)
def template(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The empty list to fill in."""
    words = account_words()
    rows = [
        Cells((code, words.get(code, code).removeprefix(code).strip(), 0, 0, today().year))
        for code in COOPERATION_ACCOUNTS
    ]
    about = About(
        "Realisasi pendapatan", "Satu baris per kode rekening dan tahun", "Bentuk usulan Mitra Desa."
    )
    return _file(render_xlsx(about, rows, TEMPLATE, "Realisasi"), "siskeudes-kosong.xlsx")


@require_safe
@allowed(Act.KEEP_STATEMENTS)
def sample(request: HttpRequest, seat: Seat, name: str) -> HttpResponse:
    """A made-up list to try with, in a demonstration alone."""
    found = sample_file(name, seat.region) if settings.DEMO else None
    if found is None:
        raise Http404
    return _file(found.content, found.name)


def _file(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=KINDS["xlsx"], headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _one(seat: Seat, pk: int) -> SiskeudesFile:
    return get_object_or_404(files_seen(seat).select_related("village", "batch"), pk=pk)


@require_safe
@allowed(Act.READ_STATEMENTS)
def show(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """The differences, account by account and year by year, each with the rows of both sides."""
    return _show(request, seat, _one(seat, pk), 200, None)


def _show(
    request: HttpRequest, seat: Seat, one: SiskeudesFile, status: int, refused: Blocked | None
) -> HttpResponse:
    shown = {
        "seat": seat,
        "one": one,
        "refused": refused,
        "report": report(one),
        "accounts": account_words(),
        "words": DIFFERENCE_WORDS,
        "tones": TONES,
        "keeps": may(seat, Act.KEEP_STATEMENTS, one.village_id) and one.withdrawn_at is None,
    }
    return render(request, "web/siskeudes/show.html", shown, status=status)


@require_POST
@allowed(Act.KEEP_STATEMENTS)
def withdraw(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """Takes a list back, with the reason."""
    one = _one(seat, pk)
    return done(
        request,
        lambda: withdraw_siskeudes(seat, pk, request.POST.get("why", "")),
        lambda status, refused: _show(request, seat, one, status, refused),
        reverse("siskeudes:show", args=[pk]),
    )


@require_safe
@allowed(Act.READ_STATEMENTS)
def export(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """The differences as XLSX."""
    one, words = _one(seat, pk), account_words()
    said = f"Berkas {one.batch.name}, dicatat {in_words(one.recorded_at.date())}"
    lines = (_cells(line, words) for line in report(one).lines)
    return TABLE.taken_home("xlsx", seat, said, lines, of=one.village.name)


def _cells(line: Line, words: dict[str, str]) -> tuple[object, ...]:
    one = line.compared
    return (
        one.year,
        one.account,
        words.get(one.account, line.name),
        line.planned,
        one.there // 100,
        one.here // 100,
        one.there // 100 - one.here // 100,
        DIFFERENCE_WORDS[one.kind],
        one.says,
        len(line.booked),
        len(line.receipts),
    )
