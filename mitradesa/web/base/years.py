"""The year that an address asks for, and the years that a page offers."""

from django.http import HttpRequest

from mitradesa.core.calendar import today, year_in

EARLIEST, EARLIEST_WRITTEN, OFFERED = 2014, 1945, 5
"""The first year of the Village Law (Undang-Undang Nomor 6 Tahun 2014), and the first that a book of records may bear."""


def year_written(request: HttpRequest) -> int | None:
    """The year asked for, also one to come; None where none is or it makes no sense."""
    return year_in(request.GET.get("tahun", ""), EARLIEST_WRITTEN)


def year_begun(request: HttpRequest) -> int:
    """The year asked for, of those that have begun; this one where it makes no sense."""
    this = today().year
    return year_in(request.GET.get("tahun", ""), EARLIEST, this) or this


def years_offered(number: int = OFFERED) -> list[int]:
    """The years to choose from, the latest first."""
    this = today().year
    return list(range(this, this - number, -1))
