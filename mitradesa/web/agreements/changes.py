"""What is done to one agreement from its page: confirmed, completed, ended early, linked as a renewal, merged, parted, told apart."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mitradesa.actions.agreements import confirm_agreement
from mitradesa.actions.duplicates import declare_different, merge_agreement, part_agreement
from mitradesa.actions.endings import end_agreement, link_renewal
from mitradesa.actions.stated import state_facts
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.queries.agreements.sheet import agreement_seen
from mitradesa.web.base.seats import allowed
from mitradesa.web.checking.questions import NO_ENTRY, PREFIX
from mitradesa.web.people.confirming import need_confirmation

Deed = Callable[[HttpRequest, Seat, str, int], None]


def _deed(act: Act) -> Callable[[Deed], Callable[..., HttpResponse]]:
    """A form of the page: for those who may see the record; afterwards its page again."""

    def made(deed: Deed) -> Callable[..., HttpResponse]:
        @require_POST
        @allowed(act)
        def view(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
            if agreement_seen(seat, key) is None:
                raise Http404
            text = request.POST.get("version", "")
            deed(request, seat, key, int(text) if text.isdigit() and len(text) < 10 else 0)
            return redirect("agreements:show", request.POST.get("ke", "") or key)

        view.__name__, view.__doc__ = deed.__name__, deed.__doc__
        return view

    return made


@_deed(Act.CONFIRM_AGREEMENT)
def confirm(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """The one who decides says by PIN or passkey that the record is right."""
    confirm_agreement(seat, key, version, need_confirmation(request))


@_deed(Act.PREPARE_AGREEMENT)
def state(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """Keeps the answers to the questions of the rule book; what was left open is no answer."""
    answers: dict[str, object] = {}
    for field, values in request.POST.lists():
        name = field.removeprefix(PREFIX)
        if field.startswith(PREFIX) and name in vocabulary() and (answer := _answer(name, values)) != "":
            answers[name] = answer
    if answers:
        state_facts(seat, key, version, answers)


def _answer(name: str, values: list[str]) -> object:
    if vocabulary()[name].type is not FactType.LIST:
        return values[-1].strip()[:500]
    if NO_ENTRY in values:
        return []
    lines = [line.strip()[:500] for value in values for line in value.splitlines() if line.strip()]
    return lines or ""


@_deed(Act.PREPARE_AGREEMENT)
def end(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """Marks an agreement as ended early, or takes the mark back."""
    if "cabut" in request.POST:
        end_agreement(seat, key, version, None, "")
        return
    try:
        ended_on = date.fromisoformat(request.POST.get("tanggal", ""))
    except ValueError:
        raise Blocked(
            "Tanggal pengakhiran belum diisi dengan benar.", "Isi tanggal seperti 31-12-2026."
        ) from None
    end_agreement(seat, key, version, ended_on, request.POST.get("alasan", ""))


@_deed(Act.PREPARE_AGREEMENT)
def renewal(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """Says which older agreement this one renews."""
    link_renewal(seat, key, version, request.POST.get("lama", ""))


@_deed(Act.PREPARE_AGREEMENT)
def merge(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """Gives this record over into another of the same agreement."""
    merge_agreement(seat, key, version, request.POST.get("ke", ""))


@_deed(Act.PREPARE_AGREEMENT)
def part(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """Takes a merger back."""
    part_agreement(seat, key)


@_deed(Act.PREPARE_AGREEMENT)
def different(request: HttpRequest, seat: Seat, key: str, version: int) -> None:
    """Says that a record that looks alike is another agreement."""
    declare_different(seat, key, request.POST.get("lain", ""))
