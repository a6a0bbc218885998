"""The pages of a check. No cookie, no account, no row: what a page needs next time travels in the page itself."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import PurePath

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.core.large_print import file_name
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import Busy
from mitradesa.reports.draft_check.check import Check
from mitradesa.reports.draft_check.html import render_html
from mitradesa.reports.draft_check.pdf import render_pdf
from mitradesa.reports.draft_check.wording import slug
from mitradesa.web.base.errors import trouble
from mitradesa.web.base.large_print import large
from mitradesa.web.checking.answers import answered
from mitradesa.web.checking.asked import Asked, asked, too_large
from mitradesa.web.checking.intake import sample_taken_in, taken_in
from mitradesa.web.checking.kept import Broken, Kept
from mitradesa.web.checking.pictures import gallery
from mitradesa.web.checking.questions import Wrong
from mitradesa.web.checking.result import page
from mitradesa.web.checking.samples import SAMPLES, Sample, sample_named

View = Callable[..., HttpResponse]
BUSY_SECONDS = 60


def _form_view(view: View) -> View:
    # Without cookies or accounts a forged request could do nothing that its sender could not do himself, so no token is asked.
    return login_not_required(csrf_exempt(never_cache(view)))


@_form_view
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """The form, and its result."""
    if request.method != "POST":
        return _form(request, Asked())
    found = asked(request)
    if too_large(found):
        return trouble(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if found.errors:
        return _form(request, found, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        return _result(request, taken_in(found))
    except Busy:
        return _busy(request)
    except Unreadable as error:
        return _form(request, found, status=HTTPStatus.UNPROCESSABLE_ENTITY, unreadable=error)


def _busy(request: HttpRequest) -> HttpResponse:
    answer = trouble(request, HTTPStatus.SERVICE_UNAVAILABLE)
    answer["Retry-After"] = str(BUSY_SECONDS)
    return answer


def _form(
    request: HttpRequest, found: Asked, *, status: int = HTTPStatus.OK, unreadable: Unreadable | None = None
) -> HttpResponse:
    shown = {"asked": found, "samples": SAMPLES, "unreadable": unreadable}
    return render(request, "web/checking/start.html", shown, status=status)


def _result(
    request: HttpRequest, kept: Kept, *, sample: Sample | None = None, wrong: Wrong | None = None
) -> HttpResponse:
    return render(request, "web/checking/result.html", page(kept, sample=sample, wrong=wrong))


@_form_view
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest) -> HttpResponse:
    """The findings judged again with the answers of the form."""
    if request.method != "POST":
        return trouble(request, HTTPStatus.METHOD_NOT_ALLOWED)
    try:
        kept, wrong = answered(request)
    except Broken:
        return trouble(request, HTTPStatus.BAD_REQUEST)
    return _result(request, kept, wrong=wrong)


@_form_view
@require_http_methods(["GET", "HEAD", "POST"])
def report_html(request: HttpRequest) -> HttpResponse:
    """The report as one standalone file."""
    return _report(request, lambda check: render_html(check).encode(), "text/html; charset=utf-8", "html")


@_form_view
@require_http_methods(["GET", "HEAD", "POST"])
def report_pdf(request: HttpRequest) -> HttpResponse:
    """The report as PDF."""
    printed = large(request)
    return _report(
        request, lambda check: render_pdf(check, large=printed), "application/pdf", "pdf", large=printed
    )


def _report(
    request: HttpRequest,
    render_as: Callable[[Check], bytes],
    kind: str,
    ending: str,
    *,
    large: bool = False,
) -> HttpResponse:
    if request.method != "POST":
        return trouble(request, HTTPStatus.METHOD_NOT_ALLOWED)
    try:
        kept, _ = answered(request)
    except Broken:
        return trouble(request, HTTPStatus.BAD_REQUEST)
    name = slug(PurePath(kept.reading.draft.name).stem)[:60] or "naskah"
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(f"periksa-{name}.{ending}", large)}"'
    }
    return HttpResponse(render_as(kept.check()), content_type=kind, headers=headers)


@login_not_required
@never_cache
@require_safe
def picture(request: HttpRequest, token: str, page: int) -> HttpResponse:
    """The picture of a badly read page, while it is held."""
    held = gallery.page(token, page)
    if held is None:
        raise Http404
    return HttpResponse(held, content_type="image/webp")


@login_not_required
@never_cache
@require_safe
def sample(request: HttpRequest, name: str) -> HttpResponse:
    """A sample draft, checked."""
    found = _sample(name)
    try:
        return _result(request, sample_taken_in(found), sample=found)
    except Busy:
        return _busy(request)
    except Unreadable as error:
        return _form(request, Asked(), status=HTTPStatus.UNPROCESSABLE_ENTITY, unreadable=error)


@login_not_required
@require_safe
def sample_file(request: HttpRequest, name: str) -> HttpResponse:
    """A sample draft as a file."""
    found = _sample(name)
    headers = {"Content-Disposition": f'attachment; filename="{found.file}"'}
    return HttpResponse(found.content, content_type="application/octet-stream", headers=headers)


def _sample(name: str) -> Sample:
    found = sample_named(name)
    if found is None:
        raise Http404
    return found
