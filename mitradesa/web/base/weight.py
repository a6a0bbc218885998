"""Refuses uploads that are too heavy before a byte of them is parsed."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from mitradesa.web.base.errors import trouble

_MOST_DRAINED = 64 * 1024 * 1024
_PIECE = 256 * 1024


class RefuseHeavyUploads:
    """Middleware: a body larger than a file and its form may be gets the 413 page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or 413."""
        length = int(request.META.get("CONTENT_LENGTH") or 0)
        if length <= settings.HEAVY_UPLOADS.get(request.path, settings.FILE_UPLOAD_MAX_MEMORY_SIZE):
            return self._answer(request)
        _drain(request, min(length, _MOST_DRAINED))
        return trouble(request, 413)


def _drain(request: HttpRequest, length: int) -> None:
    # A browser that is cut off in mid-upload shows its own error page; read to the end, it shows ours.
    while length > 0 and (piece := request.read(min(_PIECE, length))):
        length -= len(piece)
