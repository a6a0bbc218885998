"""What the pages of sheets signed by hand share: the square to scan, the short digest, the scan as it is sent and as it is shown."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from mitradesa.actions.files import Given
from mitradesa.core.refusals import Blocked
from mitradesa.queries.files import content_of
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import picture_limited
from mitradesa.records.models import ConfirmationSheet, SignatureSheet
from mitradesa.web.base.files import attachment
from mitradesa.web.people.adapters import SecondFactors

DIGITS = 16
Sheet = ConfirmationSheet | SignatureSheet


def printed_marks(request: HttpRequest, page: str, one: Sheet) -> dict[str, str]:
    """What binds the paper to its page: the first digits of the digest, and its address as a square."""
    address = request.build_absolute_uri(reverse(page, args=[one.key]))
    return {
        "digest": " ".join(one.digest[at : at + 4] for at in range(0, DIGITS, 4)),
        "square": SecondFactors().build_totp_svg(address),
    }


def number(text: str) -> int | None:
    """A number that a form sent; None for anything else."""
    return int(text) if text.isdecimal() and len(text) < 18 else None


def sent_scan(request: HttpRequest) -> tuple[Given, date | None]:
    """The scan that was sent and the day on which the paper was signed; Blocked where no file came."""
    sent = request.FILES.get("file")
    if sent is None:
        raise Blocked("Belum ada berkas yang dipilih.", "Foto atau pindai lembarnya, lalu pilih berkasnya.")
    return Given(sent.read(), sent.name or "lembar"), _day(request.POST.get("tanggal", ""))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def scan_of(one: Sheet) -> HttpResponse:
    """The scan, to be saved."""
    if one.file is None:
        raise Http404
    return attachment(one.file, one.file_name)


def picture_of(one: Sheet) -> HttpResponse:
    """The first page of the scan as a picture."""
    if one.file is None:
        raise Http404
    try:
        content = picture_limited(content_of(one.file), 1, width=900)
    except (Unreadable, FileNotFoundError) as error:
        raise Http404 from error
    return HttpResponse(content, content_type="image/webp")
