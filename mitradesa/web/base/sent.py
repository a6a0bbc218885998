"""What a browser sent with a form: files as they came, numbers in boxes of many, and a page that keeps what a form holds."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from mitradesa.actions.files import Given
from mitradesa.core.refusals import Blocked

Show = Callable[[int, Blocked | None], HttpResponse]


def given(sent: Any) -> Given | None:
    """A file that was sent; None where none was."""
    return Given(sent.read(), sent.name or "berkas") if sent else None


def kept(request: HttpRequest, form: Form, act: Callable[[], object], show: Show, to: str) -> HttpResponse:
    """The page of a form, or what it holds kept and on to another page; 422 where the form is wrong, 409 where the act is refused."""
    if request.method != "POST":
        return show(200, None)
    if not form.is_valid():
        return show(422, None)
    return done(request, act, show, to)


def done(
    request: HttpRequest, act: Callable[[], object], show: Show, to: str, said: str = "Tercatat."
) -> HttpResponse:
    """An act done and on to another page; the page again, 409, where it is refused."""
    try:
        act()
    except Blocked as refusal:
        return show(409, refusal)
    messages.success(request, said)
    return redirect(to)


def number(text: Any, least: int, most: int, what: str) -> int:
    """A number as it was typed; Blocked where it is none or out of bounds."""
    typed = str(text or "").strip()
    if not typed.isascii() or not typed.isdigit() or not least <= int(typed[:9]) <= most:
        raise Blocked(f'{what}: "{typed[:20]}" bukan angka {least} sampai {most}.', "Tulis angkanya saja.")
    return int(typed[:9])
