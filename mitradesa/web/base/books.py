"""What the register books of every room share: the day on which a book is closed, and its two forms."""

from datetime import date

from django.http import HttpRequest, HttpResponse

from mitradesa.core.books import Book
from mitradesa.core.calendar import today
from mitradesa.core.large_print import file_name
from mitradesa.core.refusals import Blocked
from mitradesa.reports.books import as_xlsx, pdf
from mitradesa.web.base.large_print import large

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OTHER = {"pdf": "pilih satu tahun, atau unduh Excel.", "xlsx": "pilih satu tahun."}
MOST = {"pdf": pdf.MOST_LINES, "xlsx": as_xlsx.MOST_LINES}


def form_of(request: HttpRequest) -> str:
    """The form asked for, a PDF where none is."""
    return "xlsx" if request.GET.get("bentuk") == "xlsx" else "pdf"


def closing_day(request: HttpRequest) -> date:
    """The day on which the book is closed, today where none is given; Blocked for what is no day or is still to come."""
    given = request.GET.get("hari", "")
    try:
        found = date.fromisoformat(given) if given else today()
    except ValueError:
        raise Blocked(
            f"'{given[:20]}' bukan tanggal.", "Pilih tanggal penutupan buku, misalnya 2026-12-31."
        ) from None
    if found > today():
        raise Blocked("Tanggal penutupan buku belum tiba.", "Pilih hari ini atau hari yang sudah lewat.")
    return found


def download(request: HttpRequest, book: Book, form: str, name: str) -> HttpResponse:
    """The book as a file, its PDF in the print that is asked for."""
    printed = form == "pdf" and large(request)
    made = as_xlsx.render_xlsx(book) if form == "xlsx" else pdf.render_pdf(book, large=printed)
    answer = HttpResponse(made, content_type=XLSX if form == "xlsx" else "application/pdf")
    called = file_name(f"{name}-{book.closed_on.isoformat()}.{form}", printed)
    answer["Content-Disposition"] = f'attachment; filename="{called}"'
    return answer
