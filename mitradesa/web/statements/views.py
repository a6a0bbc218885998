"""The statements of a region, one with what seems to belong to it, and the same to take home; single lines are in `line_views`."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.demo.money_samples import sample_file
from mitradesa.actions.statements import matching as act
from mitradesa.actions.statements.recording import withdraw_statement
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.receipts import ACCOUNT_WORDS
from mitradesa.core.reconciling import Part
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.statements.matching import (
    lines_of,
    listed,
    missing,
    open_lines,
    proposals,
    statements_seen,
    sums,
    unexplained,
)
from mitradesa.records.models import BankStatement, ImportBatch
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.money_files.uploading import upload_page

LARGEST = 10**16
SHOWN, MOST_MISSING = 30, 60
WHICH = {
    "usulan": "usulan",
    "belum": "belum dijelaskan",
    "cocok": "cocok",
    "bukan": "bukan uang kerja sama",
    "keluar": "keluar",
    "semua": "semua baris",
    "penerimaan": "penerimaan tanpa baris",
}
HEADINGS: Sequence[tuple[str, int]] = (
    ("Baris", 7),
    ("Tanggal", 12),
    ("Keterangan", 60),
    ("Masuk (Rp)", 16),
    ("Keluar (Rp)", 16),
    ("Sen", 6),
    ("Sudah cocok (Rp)", 16),
    ("Belum dijelaskan (Rp)", 18),
    ("Bukan uang kerja sama", 30),
)
TABLE = Table("Rekening koran", HEADINGS)


@require_safe
@allowed(Act.READ_STATEMENTS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The statements of the region, those with the latest days first."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = listed(seat, after=after, before=before)
    shown = {
        "seat": seat,
        "page": page,
        "open": unexplained(page.rows),
        "keeps": may(seat, Act.KEEP_STATEMENTS),
    }
    return render(request, "web/statements/list.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_STATEMENTS)
def upload(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A file of the bank."""
    return upload_page(request, seat, ImportBatch.Kind.BANK, "statements:sample")


@require_safe
@allowed(Act.KEEP_STATEMENTS)
def sample(request: HttpRequest, seat: Seat, name: str) -> HttpResponse:
    """A made-up statement to try with, in a demonstration alone."""
    found = sample_file(name, seat.region) if settings.DEMO else None
    if found is None:
        raise Http404
    answer = HttpResponse(found.content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return answer


def statement_of(seat: Seat, pk: int) -> BankStatement:
    """A statement that the seat may see; 404 for any other."""
    return get_object_or_404(statements_seen(seat).select_related("village", "batch"), pk=pk)


@require_safe
@allowed(Act.READ_STATEMENTS)
def show(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """One statement: what seems to belong together, what is open on either side."""
    return _show(request, seat, statement_of(seat, pk), 200, None)


def _show(
    request: HttpRequest, seat: Seat, one: BankStatement, status: int, refused: Blocked | None
) -> HttpResponse:
    which = request.GET.get("mana", "usulan")
    which = which if which in WHICH else "usulan"
    after = request.GET.get("sesudah", "0")
    rows = _rows(one, which, int(after[:8]) if after.isdecimal() else 0)
    matches = may(seat, Act.MATCH_STATEMENTS, one.village_id) and one.withdrawn_at is None
    shown = {
        "seat": seat,
        "one": one,
        "refused": refused,
        "which": which,
        "kinds": WHICH,
        "sums": sums(one),
        "open": open_lines(one).count(),
        "accounts": ACCOUNT_WORDS,
        "matches": matches,
        "agrees": matches and may(seat, Act.AGREE_STATEMENTS, one.village_id),
        "keeps": may(seat, Act.KEEP_STATEMENTS, one.village_id) and one.withdrawn_at is None,
        **rows,
    }
    return render(request, "web/statements/show.html", shown, status=status)


def _rows(one: BankStatement, which: str, after: int) -> dict[str, Any]:
    if which == "usulan":
        return {"proposals": proposals(one)[:SHOWN] if one.withdrawn_at is None else []}
    if which == "penerimaan":
        return {"missing": missing(one, MOST_MISSING)}
    rows = lines_of(one, which, after=after, most=SHOWN + 1)
    proposed = (
        {line.pk for found in proposals(one) for line in found.lines} if which in ("belum", "semua") else ()
    )
    return {
        "lines": rows[:SHOWN],
        "proposed": proposed,
        "more": rows[SHOWN - 1].row if len(rows) > SHOWN else None,
    }


@require_POST
@allowed(Act.MATCH_STATEMENTS)
def confirm(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """What was proposed is so; the reasons that were seen are kept with it."""
    one = statement_of(seat, pk)
    sent = request.POST.get("bagian", "")

    def keep() -> object:
        seen = {found.parts: found.proposal.reasons for found in proposals(one)}
        return act.match(seat, pk, parts_in(sent), "; ".join(seen.get(sent, ())))

    def refuse(status: int, refused: Blocked | None) -> HttpResponse:
        return _show(request, seat, one, status, refused)

    return done(request, keep, refuse, reverse("statements:show", args=[pk]))


def parts_in(text: str) -> list[Part]:
    """Parts as a form sends them, "line:receipt:rupiah" with commas between; Blocked for anything else."""
    try:
        found = [tuple(map(int, one.split(":"))) for one in text[:2_000].split(",") if one]
        if any(value >= LARGEST for one in found for value in one):
            raise ValueError(text)
        return [Part(line, receipt, amount) for line, receipt, amount in found]
    except ValueError as error:
        raise Blocked("Pilihan ini tidak terbaca.", "Muat ulang halaman, lalu pilih lagi.") from error


@require_POST
@allowed(Act.AGREE_STATEMENTS)
def agree(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """The village head has looked it through."""
    one = statement_of(seat, pk)
    return done(
        request,
        lambda: act.agree_statement(seat, pk),
        lambda status, refused: _show(request, seat, one, status, refused),
        reverse("statements:show", args=[pk]),
    )


@require_POST
@allowed(Act.KEEP_STATEMENTS)
def withdraw(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """Takes the statement back, with the reason."""
    one = statement_of(seat, pk)
    return done(
        request,
        lambda: withdraw_statement(seat, pk, request.POST.get("why", "")),
        lambda status, refused: _show(request, seat, one, status, refused),
        reverse("statements:show", args=[pk]),
    )


@require_safe
@allowed(Act.READ_STATEMENTS)
def export(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """All lines of the statement with what they were matched to, as XLSX."""
    one = statement_of(seat, pk)
    said = f"{in_words(one.first_on)} sampai {in_words(one.last_on)}"
    lines = map(_cells, lines_of(one, "semua", most=MOST_EXPORTED))
    return TABLE.taken_home("xlsx", seat, said, lines, of=f"{one.bank} {one.number}, {one.village.name}")


def _cells(row: Any) -> tuple[object, ...]:
    opened = row.incoming and not row.aside
    return (
        row.row,
        row.on,
        " ".join(f"{row.description} {row.payer}".split()),
        row.amount if row.incoming else None,
        None if row.incoming else row.amount,
        row.sen or None,
        row.matched if row.incoming else None,
        row.left if opened else None,
        row.aside,
    )
