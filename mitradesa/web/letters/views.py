"""Pages of the agenda book: what came, what goes, initials, signature by PIN or passkey, dispositions."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions import letters
from mitradesa.actions.sheets import code_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS, Role, Seat, may
from mitradesa.queries.books import agenda_book
from mitradesa.queries.letters import Book, book_page, letter_shown
from mitradesa.queries.signatures import deciders_of, signatures_of
from mitradesa.records.models import Disposition, Letter, LetterBook
from mitradesa.web.base import books
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.years import year_written
from mitradesa.web.letters.forms import DisposeForm, IncomingForm, LetterForm
from mitradesa.web.people.confirming import ConfirmForm, confirmation

Do = Callable[[], object]


@require_safe
@allowed(Act.READ_LETTERS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The office's book."""
    return _book(request, seat)


@require_safe
@allowed(Act.READ_LETTERS)
def book(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The agenda book of a year as a file to sign."""
    form, closed_on = books.form_of(request), books.closing_day(request)
    direction = Letter.Direction.OUT if request.GET.get("arah") == "out" else Letter.Direction.IN
    year = year_written(request) or closed_on.year
    made = agenda_book(
        seat.office,
        direction,
        year,
        closed_on,
        most=books.MOST[form],
        other="tutup bukunya pada hari yang lebih awal, atau unduh Excel.",
    )
    return books.download(request, made, form, f"agenda-{'keluar' if direction == 'out' else 'masuk'}-{year}")


def _book(
    request: HttpRequest, seat: Seat, *, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    get = request.GET
    year = get.get("tahun", "")
    direction = Letter.Direction.OUT if get.get("arah") == "out" else Letter.Direction.IN
    asked = Book(
        direction,
        int(year) if year.isdigit() and len(year) == 4 else 0,
        get.get("q", ""),
        get.get("setelah", ""),
    )
    book = LetterBook.objects.filter(office=seat.office).first()
    shown = {
        "seat": seat,
        "asked": asked,
        "page": book_page(seat, asked),
        "pattern": book.pattern if book else letters.PATTERN,
        "decides": may(seat, Act.DISPOSE_LETTER),
        "today": today(),
        "refused": refused,
    }
    return render(request, "web/letters/index.html", shown, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.REGISTER_LETTER)
def receive(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Enter a letter that came in."""
    return _enter(request, seat, IncomingForm, letters.receive_letter, "Agendakan surat masuk")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.REGISTER_LETTER)
def draft(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Draft a letter to go out."""
    return _enter(request, seat, LetterForm, letters.draft_letter, "Susun surat keluar")


def _enter(
    request: HttpRequest, seat: Seat, kind: type[LetterForm], act: Callable[..., Letter], title: str
) -> HttpResponse:
    form = kind(request.POST if request.method == "POST" else None)
    refused, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                return redirect("letters:show", act(seat, form.sheet()).pk)
            except Blocked as refusal:
                refused, status = refusal, 409
    shown = {"seat": seat, "form": form, "title": title, "refused": refused}
    return render(request, "web/letters/enter.html", shown, status=status)


@require_safe
@allowed(Act.READ_LETTERS)
def show(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """One letter."""
    return _letter(request, seat, letter)


def _letter(
    request: HttpRequest, seat: Seat, letter: int, *, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    one = letter_shown(seat, letter)
    if one is None:
        raise Http404
    turn = next((initial.role for initial in one.initials.all() if initial.at is None), None)
    decides = may(seat, Act.DISPOSE_LETTER)
    to_sign = turn is None and one.state == Letter.State.DRAFT and one.direction == Letter.Direction.OUT
    signs = decides and to_sign
    carries = to_sign and may(seat, Act.CARRY_SIGNATURE)
    shown = {
        "seat": seat,
        "one": one,
        "turn": turn,
        "decides": decides,
        "confirm": ConfirmForm(request, back=reverse("letters:show", args=[letter])) if signs else None,
        "signers": [who for who in deciders_of(one.office_id) if who.person != seat.person]
        if carries
        else (),
        "sheets": [(sheet, code_of(sheet)) for sheet in signatures_of(one)],
        "titles": {role.value: POSITIONS[role].title for role in Role},
        "dispose_form": DisposeForm(kind=seat.office_kind),
        "refused": refused,
    }
    return render(request, "web/letters/show.html", shown, status=status)


def _act(request: HttpRequest, seat: Seat, letter: int, do: Do) -> HttpResponse:
    if letter_shown(seat, letter) is None:
        raise Http404
    try:
        do()
    except Blocked as refusal:
        return _letter(request, seat, letter, status=409, refused=refusal)
    messages.success(request, "Tercatat.")
    return redirect("letters:show", letter)


@require_POST
@allowed(Act.READ_LETTERS)
def initial(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """The initial of the role in use."""
    return _act(request, seat, letter, lambda: letters.initial_letter(seat, letter))


@require_POST
@allowed(Act.DISPOSE_LETTER)
def sign(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """The signature by PIN or passkey."""
    return _act(request, seat, letter, lambda: letters.sign_letter(seat, letter, **confirmation(request)))


@require_POST
@allowed(Act.REGISTER_LETTER)
def send(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """It went out."""
    return _act(request, seat, letter, lambda: letters.send_letter(seat, letter))


@require_POST
@allowed(Act.REGISTER_LETTER)
def cancel(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """It will not go out."""
    return _act(
        request, seat, letter, lambda: letters.cancel_letter(seat, letter, request.POST.get("reason", ""))
    )


@require_POST
@allowed(Act.DISPOSE_LETTER)
def dispose(request: HttpRequest, seat: Seat, letter: int) -> HttpResponse:
    """Tell somebody what to do with it."""
    form = DisposeForm(request.POST, kind=seat.office_kind)

    def do() -> None:
        if not form.is_valid():
            raise Blocked(
                "Disposisi belum lengkap.", "Pilih penerimanya, tulis isinya, dan periksa tanggalnya."
            )
        values = form.cleaned_data
        letters.dispose_letter(seat, letter, Role(values["role"]), values["instruction"], values["due"])

    return _act(request, seat, letter, do)


@require_POST
@allowed(Act.READ_LETTERS)
def finish(request: HttpRequest, seat: Seat, disposition: int) -> HttpResponse:
    """What was told is done."""
    one = Disposition.objects.filter(pk=disposition, letter__office=seat.office).first()
    if one is None:
        raise Http404
    result = request.POST.get("result", "")
    return _act(request, seat, one.letter_id, lambda: letters.finish_disposition(seat, disposition, result))


@require_POST
@allowed(Act.DISPOSE_LETTER)
def number_by(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How the office numbers its letters."""
    try:
        letters.number_by(seat, request.POST.get("pattern", ""))
    except Blocked as refusal:
        return _book(request, seat, status=409, refused=refusal)
    messages.success(request, "Pola nomor ditetapkan.")
    return redirect("letters:index")
