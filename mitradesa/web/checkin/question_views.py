"""What participants ask and think: questions and their answers, the questions often asked of a regency, feedback and its figures."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.attendance import opinions
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries import event_voices
from mitradesa.queries.attendance import codes_of
from mitradesa.records.models import OutreachEvent, Participant, Question
from mitradesa.web.checkin.doors import event_page
from mitradesa.web.checkin.forms import AnswerForm, FeedbackForm, QuestionForm


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def questions(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The questions of an event, and one more."""
    form = QuestionForm(request.POST if request.method == "POST" else None)
    refused, status = None, 200
    if request.method == "POST":
        try:
            return _noted(request, seat, event, form)
        except Blocked as refusal:
            refused, status = refusal, 409
    state = request.GET.get("keadaan", "")
    page = event_voices.questions(event, state, request.GET.get("setelah", ""))
    shown = {"seat": seat, "event": event, "form": form, "page": page, "state": state, "refused": refused}
    return render(request, "web/checkin/questions.html", shown, status=status)


def _noted(request: HttpRequest, seat: Seat, event: OutreachEvent, form: QuestionForm) -> HttpResponse:
    if not form.is_valid():
        raise Blocked("Pertanyaannya belum ditulis.", "Tulis pertanyaannya, lalu simpan lagi.")
    who = None
    if typed := form.cleaned_data["code"]:
        code = codes_of(event).find(typed)
        if not isinstance(code, str):
            raise Blocked(f'"{typed}": {code.reason}.', "Perbaiki kodenya atau kosongkan.")
        who = Participant.objects.get(event=event, code=code).pk
    opinions.ask(event.key, form.cleaned_data["text"], seat=seat, participant=who)
    messages.success(request, "Pertanyaan tercatat.")
    return redirect("checkin:questions", event.key)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.ANSWER_QUESTION)
def answer(request: HttpRequest, seat: Seat, event: OutreachEvent, question: int) -> HttpResponse:
    """One question and its answer."""
    one = Question.objects.filter(event=event, pk=question).select_related("participant").first()
    if one is None:
        raise Http404
    now = {"answer": one.answer, "by": one.answered_by, "in_faq": one.in_faq}
    form = AnswerForm(request.POST if request.method == "POST" else None, initial=now)
    refused, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                opinions.answer_question(seat, event.key, question, **form.cleaned_data)
                messages.success(request, "Jawaban tersimpan.")
                return redirect("checkin:questions", event.key)
            except Blocked as refusal:
                refused, status = refusal, 409
    shown = {"seat": seat, "event": event, "form": form, "one": one, "refused": refused}
    return render(request, "web/checkin/answer.html", shown, status=status)


@require_safe
@event_page(Act.READ_EVENTS)
def often(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The questions often asked at the events of this regency."""
    words = request.GET.get("q", "").strip()
    shown = {"seat": seat, "event": event, "words": words, "rows": event_voices.often_asked(seat, words)}
    return render(request, "web/checkin/often.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@event_page(Act.CHECK_IN)
def feedback(request: HttpRequest, seat: Seat, event: OutreachEvent) -> HttpResponse:
    """The marks with the lists that they count, and a form for those given on paper."""
    form = FeedbackForm(request.POST if request.method == "POST" else None)
    refused, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                opinions.give_feedback(event.key, form.marks(), form.cleaned_data["remark"], seat=seat)
                messages.success(request, "Tanggapan tercatat.")
                return redirect("checkin:feedback", event.key)
            except Blocked as refusal:
                refused, status = refusal, 409
    get = request.GET
    aspect, mark = get.get("segi", ""), get.get("nilai", "")
    rows, more = event_voices.feedback(event, aspect, mark, get.get("setelah", ""))
    shown = {
        "seat": seat,
        "event": event,
        "form": form,
        "refused": refused,
        "figures": event_voices.marks(event),
        "rows": rows,
        "more": more,
        "aspect": aspect,
        "mark": mark,
        "words": event_voices.ASPECTS,
    }
    return render(request, "web/checkin/feedback.html", shown, status=status)
