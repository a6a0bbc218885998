"""Files to try an import with, in a demonstration alone: the messy register to download, the scans to download or to take in at once."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions import scans as act
from mitradesa.actions.demo import samples
from mitradesa.actions.files import Given
from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat
from mitradesa.web.base.seats import allowed
from mitradesa.web.register.import_views import XLSX

SCANS_NAME = "20-pindaian-contoh.zip"


@require_safe
@allowed(Act.IMPORT_REGISTER)
def register(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The messy register."""
    content = samples.sample_register() if settings.DEMO else None
    if content is None:
        raise Http404
    return _file(content, XLSX, samples.REGISTER)


@require_safe
@allowed(Act.IMPORT_REGISTER)
def scans(request: HttpRequest, seat: Seat) -> HttpResponse:
    """All scans as one ZIP."""
    return _file(samples.zipped(_scans()), "application/zip", SCANS_NAME)


@require_POST
@allowed(Act.IMPORT_REGISTER)
def take_scans(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The scans come in as if they had been uploaded; those that came in before stay as they are."""
    found = [Given(content, name) for name, content in _scans().items()]
    act.add_scans(seat, found, len(found))
    return redirect("register:scans")


def _scans() -> dict[str, bytes]:
    found = dict(samples.sample_scans()) if settings.DEMO else {}
    if not found:
        raise Http404
    return found


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)
