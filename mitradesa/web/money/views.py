"""What should have come and what came, arrears by age, sums by account with their entries, and the subsidiary book of an agreement."""

from collections.abc import Mapping
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mitradesa.core.accounts.chart import named
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.receipts import ACCOUNT_WORDS, Account
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.listing import Key, key_from
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.money import expected, sums
from mitradesa.queries.money.book import subsidiary_book
from mitradesa.records.models import Due, Receipt, Spending
from mitradesa.web.base.books import MOST, closing_day, download, form_of
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.years import year_written
from mitradesa.web.receipts.views import agreement_or_404

IN, OUT = "masuk", "keluar"
ARREARS = Table("Tunggakan", (
    ("Jatuh tempo", 13), ("Hari lewat", 10), ("Kewajiban", 36), ("Perjanjian", 40), ("Pihak ketiga", 30),
    ("Desa", 22), ("Rupiah", 16), ("Diterima", 16), ("Kurang", 16),
))  # fmt: skip
ENTRIES = Table("Uang per rekening", (
    ("Tanggal", 13), ("Perjanjian", 40), ("Desa", 22), ("Dari atau kepada", 30), ("Keterangan", 30), ("Rupiah", 16),
))  # fmt: skip


def _keys(asked: Mapping[str, str]) -> dict[str, Key | None]:
    return {"after": key_from(asked.get("sesudah", "")), "before": key_from(asked.get("sebelum", ""))}


@never_cache
@require_safe
@allowed(Act.READ_RECEIPTS)
def overview(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A year: agreements by quarter, arrears by age, sums by account."""
    day = today()
    year = year_written(request) or day.year
    shown, rows = expected.years(seat, year, **_keys(request.GET))
    page = {
        "seat": seat,
        "year": year,
        "years": sorted({*sums.years_of(seat), day.year}, reverse=True),
        "page": shown,
        "rows": rows,
        "sums": expected.expected_and_received(seat, year),
        "ages": expected.ages(seat, day),
        "late_fees": expected.late_fees(seat, day),
        "age_words": expected.AGE_WORDS,
        "incomes": sums.by_account(sums.receipts_in(seat, year)),
        "spendings": sums.by_account(sums.spendings_in(seat, year)),
        "named": named,
    }
    return render(request, "web/money/overview.html", page)


def _partner(seat: Seat, asked: str) -> tuple[str, str]:
    """The third party that arrears are narrowed to, as an address names it, and its name; empty where none is asked for."""
    if asked == expected.NONE:
        return asked, "belum disebut"
    if not asked.isdecimal() or len(asked) >= expected.MOST_DIGITS:
        return "", ""
    rows = visible_agreements(seat).filter(partner=int(asked))
    name = rows.values_list("partner__name", flat=True).first()
    return (asked, name) if name else ("", "")


@never_cache
@require_safe
@allowed(Act.READ_RECEIPTS)
def arrears(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Arrears of an age or a third party, the oldest first; above them who lacks most."""
    day, age = today(), request.GET.get("umur", "")
    partner, name = _partner(seat, request.GET.get("mitra", ""))
    ages = expected.ages(seat, day, partner)
    asked = [ages[age]] if age in ages else list(ages.values())
    page = {
        "seat": seat,
        "age": age if age in expected.AGES else "",
        "age_words": expected.AGE_WORDS,
        "ages": ages,
        "number": sum(one[0] for one in asked),
        "total": sum(one[1] for one in asked),
        "late_fees": 0 if partner else expected.late_fees(seat, day),
        "partner": partner,
        "partner_name": name,
        "debtors": [] if partner else expected.debtors(seat, age, day),
        "page": expected.arrears(seat, age, day, partner, **_keys(request.GET)),
        "day": day,
    }
    return render(request, "web/money/arrears.html", page)


@require_safe
@allowed(Act.READ_RECEIPTS)
def arrears_file(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """The arrears that the list shows, as XLSX or CSV."""
    day, age = today(), request.GET.get("umur", "")
    partner, name = _partner(seat, request.GET.get("mitra", ""))
    rows = expected.of_age(expected.late(seat, day, partner), age, day)
    rows = rows.select_related("obligation__agreement__partner", "village").order_by("due_on", "id")
    found = (_arrear(one, day) for one in rows[:MOST_EXPORTED])
    said = expected.AGE_WORDS.get(age, "semua umur")
    return ARREARS.taken_home(kind, seat, f"{said}, {name}" if name else said, found)


def _arrear(one: Due, day: date) -> tuple[object, ...]:
    duty = one.obligation
    partner = duty.agreement.partner
    return (
        one.due_on, (day - one.due_on).days, duty.title, duty.agreement.title or duty.agreement.key,
        partner.name if partner else "", one.village.name, one.amount, one.brought, (one.amount or 0) - one.brought,
    )  # fmt: skip


@never_cache
@require_safe
@allowed(Act.READ_RECEIPTS)
def account(request: HttpRequest, seat: Seat, way: str, code: str) -> HttpResponse:
    """The entries of a sum: what came in or went out under a code in a budget year."""
    rows, day_column = _rows(request, seat, way)
    year = year_written(request) or today().year
    page = {
        "seat": seat,
        "code": code,
        "way": way,
        "year": year,
        "title": named(code) if code != sums.NO_CODE else "Belum berkode",
        "total": sums.total(sums.of_code(rows, code)),
        "page": sums.entries(rows, code, day_column, **_keys(request.GET)),
        "accounts": ACCOUNT_WORDS,
    }
    return render(request, "web/money/account.html", page)


def _rows(request: HttpRequest, seat: Seat, way: str) -> tuple[sums.Rows, str]:
    year = year_written(request) or today().year
    if way == IN:
        return sums.receipts_in(seat, year), "received_on"
    if way == OUT:
        return sums.spendings_in(seat, year), "spent_on"
    raise Http404


@require_safe
@allowed(Act.READ_RECEIPTS)
def account_file(request: HttpRequest, seat: Seat, way: str, code: str, kind: str) -> HttpResponse:
    """The entries of a sum, as XLSX or CSV."""
    rows, day_column = _rows(request, seat, way)
    year = year_written(request) or today().year
    found = sums.of_code(rows, code).select_related("agreement", "village").order_by(day_column, "id")
    lines = (_entry(one) for one in found[:MOST_EXPORTED])
    return ENTRIES.taken_home(kind, seat, f"uang {way}", lines, of=f"{named(code)}, {year}")


def _entry(one: Receipt | Spending) -> tuple[object, ...]:
    agreement = one.agreement.title or one.agreement.key
    if isinstance(one, Receipt):
        where = ACCOUNT_WORDS[Account(one.account)]
        return (one.received_on, agreement, one.village.name, one.payer, where, one.amount)
    return (one.spent_on, agreement, one.village.name, one.payee, one.because or one.note, one.amount)


@require_safe
@allowed(Act.READ_RECEIPTS)
def book(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The subsidiary book of an agreement as PDF or XLSX, of one year where it is asked for."""
    row = agreement_or_404(seat, key)
    form = form_of(request)
    made = subsidiary_book(row, year_written(request), closing_day(request), most=MOST[form])
    return download(request, made, form, f"buku-pembantu-{row.key}")
