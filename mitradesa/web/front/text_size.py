"""How large letters are on this device: a cookie that says nothing about the person, set by a form, for pages and what they print."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from mitradesa.web.base.large_print import SIZES, USUAL, WORD, size_of

A_YEAR = 365 * 24 * 3600


@never_cache
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def text_size(request: HttpRequest) -> HttpResponse:
    """The three sizes with a sample of each; the one chosen is kept on this device, and the page that one came from follows.

    Asks for no token: a visitor has no cookie, and a forged form could do no more than change the size of letters.
    """
    if request.method == "POST":
        return _kept(request)
    shown = {"sizes": SIZES, "chosen": size_of(request), "back": _local(request, request.GET.get("ke", ""))}
    return render(request, "web/front/text_size.html", shown)


def _kept(request: HttpRequest) -> HttpResponse:
    size = request.POST.get(WORD, "")
    answer = redirect(_local(request, request.POST.get("ke", "")))
    if size in SIZES and size != USUAL:
        answer.set_cookie(
            WORD, size, max_age=A_YEAR, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    elif size == USUAL:
        answer.delete_cookie(WORD, samesite="Lax")
    return answer


def _local(request: HttpRequest, address: str) -> str:
    """An address of this site alone; anything else leads to the front page."""
    local = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if local else "/"
