"""The test before and after: its items, answers typed off paper, the links for phones, and what the answers say."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.attendance import items as keeping
from mitradesa.actions.attendance import opinions
from mitradesa.core.acts import Act
from mitradesa.core.answer_lines import LETTERS, AnswerLine, read_answers
from mitradesa.core.item_analysis import how_sure
from mitradesa.core.outreach import PHASE_WORDS, Phase
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries import event_tests
from mitradesa.queries.attendance import codes_of
from mitradesa.records.models import OutreachEvent
from mitradesa.web.checkin import links
from mitradesa.web.checkin.doors import event_page, number_asked
from mitradesa.web.checkin.forms import AnswersForm, ItemForm

PAGE = 200


@require_safe
@event_page(Act.CHECK_IN)
def quiz(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The items, and the links that participants open on their own phones."""
    found = []
    for purpose, word in links.PURPOSES.items():
        address = request.build_absolute_uri(links.link(event, purpose))
        found.append((word, address, links.picture(address)))
    shown = {
        "seat": seat,
        "event": event,
        "items": event_tests.items_of(event),
        "letters": LETTERS,
        "links": found,
    }
    return render(request, "web/checkin/quiz.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.PLAN_EVENT)
def new_item(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """One more item."""
    return _item(request, seat, event, None)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.PLAN_EVENT)
def item(request: HttpRequest, seat: Seat, event: OutreachEvent, item: int) -> HttpResponse:
    """An item in other words, or gone."""
    return _item(request, seat, event, item)


def _item(request: HttpRequest, seat: Seat, event: OutreachEvent, known: int | None) -> HttpResponse:
    form = _item_form(request, event, known)
    refused, status = None, 200
    if request.method == "POST":
        try:
            return _keep_item(request, seat, event, form, known)
        except Blocked as refusal:
            refused, status = refusal, 409
    shown = {"seat": seat, "event": event, "form": form, "refused": refused, "known": known}
    return render(request, "web/checkin/item.html", shown, status=status)


def _item_form(request: HttpRequest, event: OutreachEvent, known: int | None) -> ItemForm:
    if request.method == "POST":
        return ItemForm(request.POST)
    if known is None:
        return ItemForm()
    one = next((one for one in event_tests.items_of(event) if one.pk == known), None)
    if one is None:
        raise Http404
    return ItemForm.of(one)


def _keep_item(
    request: HttpRequest, seat: Seat, event: OutreachEvent, form: ItemForm, known: int | None
) -> HttpResponse:
    if known and "drop" in request.POST:
        keeping.drop_item(seat, event.key, known)
        messages.success(request, "Soal dihapus.")
    elif form.is_valid():
        keeping.keep_item(seat, event.key, form.draft(), known=known)
        messages.success(request, "Soal tersimpan.")
    else:
        raise Blocked("Soal ini belum lengkap.", "Tulis pertanyaannya dan pilihannya, satu sebaris.")
    return redirect("checkin:quiz", event.key)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def typed(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Answers typed off paper: looked through first, recorded at the second press."""
    form = AnswersForm(request.POST if request.method == "POST" else None)
    lines: list[AnswerLine] = []
    status = 200
    if request.method == "POST":
        status = 200 if form.is_valid() else 422
        if form.is_valid():
            options = {place: len(one.options) for place, one in opinions.options_of(event).items()}
            lines = read_answers(form.cleaned_data["answers"], codes_of(event), options)
            if "record" in request.POST and any(line.chosen for line in lines):
                return _record(request, seat, event, form, lines)
    shown = {
        "seat": seat,
        "event": event,
        "form": form,
        "lines": lines,
        "letters": LETTERS,
        "good": sum(line.chosen is not None for line in lines),
    }
    return render(request, "web/checkin/typed_answers.html", shown, status=status)


def _record(
    request: HttpRequest, seat: Seat, event: OutreachEvent, form: AnswersForm, lines: list[AnswerLine]
) -> HttpResponse:
    new = opinions.enter_answers(seat, event.key, form.asked_phase(), lines)
    wrong = sum(not line.chosen for line in lines)
    left = f" {wrong} baris tidak terbaca dan tidak dicatat." if wrong else ""
    messages.success(request, f"{new} jawaban baru dicatat.{left}")
    return redirect("checkin:typed_answers", event.key)


@require_safe
@event_page(Act.CHECK_IN)
def results(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """What the answers say about the items and about learning."""
    shown = {
        "seat": seat,
        "event": event,
        "found": event_tests.results(event),
        "phases": PHASE_WORDS,
        "letters": LETTERS,
        "how_sure": how_sure,
    }
    return render(request, "web/checkin/results.html", shown)


@require_safe
@event_page(Act.CHECK_IN)
def answers(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The answers that a figure counts."""
    get = request.GET
    option = -1 if get.get("pilihan") == "kosong" else number_asked(get.get("pilihan", ""))
    chosen = event_tests.Chosen(number_asked(get.get("soal", "")), option, get.get("tahap", ""))
    rows = event_tests.answers_chosen(event, chosen)
    start = number_asked(get.get("mulai", "")) or 0
    shown = {
        "seat": seat,
        "event": event,
        "rows": rows[start : start + PAGE],
        "total": rows.count(),
        "next": start + PAGE,
        "kept": urlencode({name: get[name] for name in ("soal", "pilihan", "tahap") if name in get}),
        "phases": PHASE_WORDS,
        "letters": LETTERS,
    }
    return render(request, "web/checkin/answers.html", shown)


@require_safe
@event_page(Act.CHECK_IN)
def scores(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """Everybody's scores, those of a village or topic, or only those with both tests."""
    get = request.GET
    place = get.get("desa") if "desa" in get else None
    both = get.get("pasangan") == "ya"
    phases = [phase for phase in Phase if both or get.get("tahap") == phase]
    found = event_tests.scores(event, place=place, topic=get.get("topik", ""), phases=phases)
    shown = {
        "seat": seat,
        "event": event,
        "rows": found,
        "topic": get.get("topik", ""),
        "phases": [PHASE_WORDS[phase] for phase in phases],
    }
    return render(request, "web/checkin/scores.html", shown)
