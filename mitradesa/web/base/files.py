"""Handing out what was uploaded: as an attachment that no browser opens as a page of this site."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from mitradesa.queries.files import content_of
from mitradesa.records.models import StoredFile

POLICY = "default-src 'none'; sandbox"


def attachment(stored: StoredFile, name: str) -> HttpResponse:
    """A stored file as it is handed out: to be saved, never to be shown; 404 where its bytes were lost."""
    try:
        content = content_of(stored)
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {
        "Content-Disposition": content_disposition_header(True, name) or "attachment",
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    return HttpResponse(content, content_type=stored.content_type, headers=headers)
