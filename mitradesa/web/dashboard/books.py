"""The yearly books of a regency: asking for one, seeing how far it is, and fetching it."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.year_books import EARLIEST, ask_book
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today, year_in
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.scope import level_of
from mitradesa.records.models import YearBook
from mitradesa.web.base.files import attachment
from mitradesa.web.base.large_print import large
from mitradesa.web.base.refreshing import refreshing
from mitradesa.web.base.seats import allowed

MOST = 60


def _books(seat: Seat) -> QuerySet[YearBook]:
    """The books of the seat's regency; a province sees those of all its regencies."""
    if level_of(seat.region) == "province":
        return YearBook.objects.filter(regency__code__startswith=f"{seat.region}.")
    return YearBook.objects.filter(regency=seat.region[:5])


@never_cache
@require_safe
@allowed(Act.READ_DASHBOARD)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The books of the regency, the newest first, and the form that asks for one."""
    return _listed(request, seat)


def _listed(
    request: HttpRequest, seat: Seat, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    this = today().year
    shown = {
        "seat": seat,
        "books": list(_books(seat).select_related("file")[:MOST]),
        "makes": may(seat, Act.MAKE_YEAR_BOOK),
        "years": range(this, max(this - 10, EARLIEST - 1), -1),
        "year": request.POST.get("year", ""),
        "refused": refused,
    }
    return render(request, "web/dashboard/books.html", shown, status=status)


@require_POST
@allowed(Act.MAKE_YEAR_BOOK)
def ask(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A book asked for."""
    year = request.POST.get("year", "")
    wanted = year_in(year) or 0
    try:
        made = ask_book(seat, wanted, as_known=request.POST.get("known") == "then", large=large(request))
    except Blocked as refused:
        return _listed(request, seat, 409, refused)
    return redirect("dashboard:book", made.pk)


def _book_or_404(seat: Seat, known: int) -> YearBook:
    rows = _books(seat).select_related("file", "regency")
    found = rows.filter(pk=known).first() if known < 2**62 else None
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.READ_DASHBOARD)
def show(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """How far a book is, or the book."""
    row = _book_or_404(seat, known)
    waiting = row.finished_at is None
    page = render(request, "web/dashboard/book.html", {"seat": seat, "row": row, "waiting": waiting})
    return refreshing(request, page, 3) if waiting else page


@never_cache
@require_safe
@allowed(Act.READ_DASHBOARD)
def fetch(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The book's PDF."""
    row = _book_or_404(seat, known)
    if row.file is None:
        raise Http404
    return attachment(row.file, row.file_name)
