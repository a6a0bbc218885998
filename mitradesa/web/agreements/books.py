"""The book of cooperation agreements of a region as a file to sign; the list to work on lives in `lists`."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.asked import asked_for
from mitradesa.queries.books import agreement_book
from mitradesa.queries.regions import is_loaded
from mitradesa.web.base import books
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.years import year_written


@require_safe
@allowed(Act.READ_OVERVIEW)
def book(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The book of the seat's region, or of one within it that is asked for."""
    form, year = books.form_of(request), year_written(request)
    region = _region(request, seat)
    made = agreement_book(
        region, year, books.closing_day(request), most=books.MOST[form], other=books.OTHER[form]
    )
    return books.download(request, made, form, f"buku-kerja-sama-{region}" + (f"-{year}" if year else ""))


def _region(request: HttpRequest, seat: Seat) -> str:
    asked = asked_for(request.GET)
    code = asked.desa or asked.kecamatan
    return code if code and seat.covers(code) and is_loaded(code) else seat.region
