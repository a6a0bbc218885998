"""One report: begun, completed, confirmed, sent, received, and its paper."""

from collections.abc import Callable
from datetime import date

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.trail import subject_of
from mitradesa.actions.village_reports import (
    Words,
    begin_correction,
    begin_report,
    complete_report,
    confirm_report,
    gather_again,
    receive_report,
    reopen_report,
    send_report,
)
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today, year_in
from mitradesa.core.language import _
from mitradesa.core.large_print import file_name
from mitradesa.core.receipts import into_words
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.core.village_reports import (
    ARTICLES,
    ASSET_FORM,
    CORRECTION_SILENT,
    FORM,
    Period,
    ReportDesk,
    ReportKind,
    ReportState,
    desks_of,
    still_running,
)
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.documents.village_report.paper import report_paper
from mitradesa.queries.agreements.scope import visible_villages
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.signers import keeper, signers
from mitradesa.queries.village_reports.seen import DESKS, called, correction_of, report_seen
from mitradesa.records.models import VillageReport
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.cooperations.forms import DAY
from mitradesa.web.cooperations.seen import cited, version_of
from mitradesa.web.evaluations.views import TYPES
from mitradesa.web.obligations.duties import day_of
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation
from mitradesa.web.village_reports.lists import WORDS

LONGEST = 4000


class WordsForm(forms.Form):
    """What people add to what the records hold."""

    results = forms.CharField(
        label=_("Hasil pelaksanaan"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Apa yang dicapai bagi desa dan warga, dengan kata-kata sendiri. Angka uang sudah ada di atas."
        ),
    )
    problems = forms.CharField(
        label=_("Masalah"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    follow_up = forms.CharField(
        label=_("Tindak lanjut"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def words(self) -> Words:
        """What was written."""
        said = self.cleaned_data
        return Words(said["results"], said["problems"], said["follow_up"])


class SendForm(forms.Form):
    """The letter with which it goes."""

    number = forms.CharField(label=_("Nomor surat pengantar"), max_length=120, required=False)
    sent_on = forms.DateField(label=_("Dikirim pada"), widget=DAY)


def report_or_404(seat: Seat, key: str) -> VillageReport:
    """A report that the seat may see; a foreign one is not found."""
    found = report_seen(seat, key)
    if found is None:
        raise Http404
    return found


@require_POST
@allowed(Act.PREPARE_VILLAGE_REPORT)
def begin(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """A report begun from the records."""
    if not visible_villages(seat).filter(code=code).exists():
        raise Http404
    kind, year, half = (request.POST.get(name, "") for name in ("kind", "year", "half"))
    if kind not in frozenset(ReportKind) or year_in(year) is None or half not in ("0", "1", "2"):
        raise Http404
    if (kind == ReportKind.ASSETS) == (half == "0"):
        raise Http404
    try:
        period = Period(int(year), int(half))
        made = begin_report(seat, code, ReportKind(kind), period, request.POST.get("agreement", ""))
    except Blocked as refused:
        return render(
            request, "web/village_reports/stopped.html", {"seat": seat, "refused": refused}, status=409
        )
    return redirect("village_reports:show", made.key)


@never_cache
@require_safe
@allowed(Act.READ_VILLAGE_REPORTS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A report to read and to work on."""
    return _shown(request, seat, key)


def _shown(
    request: HttpRequest, seat: Seat, key: str, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    row = report_or_404(seat, key)
    later = correction_of(row)
    prepares = may(seat, Act.PREPARE_VILLAGE_REPORT, row.village_id)
    kind, state = ReportKind(row.kind), ReportState(row.state)
    draft = state is ReportState.DRAFT
    confirms = draft and may(seat, Act.CONFIRM_VILLAGE_REPORT, row.village_id)
    typed = request.POST if draft and request.method == "POST" else None
    written = {"results": row.results, "problems": row.problems, "follow_up": row.follow_up}
    page = {
        "seat": seat,
        "row": row,
        "title": called(row),
        "kind": kind,
        "refused": refused,
        "writes": draft and prepares,
        "later": later
        if later and (later.state == ReportState.SENT or seat.region == row.village_id)
        else None,
        "corrects": state is ReportState.SENT and later is None and prepares,
        "correction_silent": CORRECTION_SILENT,
        "form": WordsForm(typed if typed and "results" in typed else None, initial=written),
        "confirm": ConfirmForm(request, back=reverse("village_reports:show", args=[key]))
        if confirms and still_running(kind, Period(row.year, row.half), today()) is None
        else None,
        "reopens": state is ReportState.CONFIRMED and may(seat, Act.CONFIRM_VILLAGE_REPORT, row.village_id),
        "sends": state is ReportState.CONFIRMED and may(seat, Act.SEND_VILLAGE_REPORT, row.village_id),
        "send_form": SendForm(initial={"sent_on": today()}),
        "receives": _receives(seat, row),
        "waits_for": _waits_for(row, kind),
        "form_words": ASSET_FORM if kind is ReportKind.ASSETS else FORM,
        "articles": cited(ARTICLES[kind], today()),
        "sums": _sums(row),
        "day": today(),
        "into_words": into_words,
        "runs_until": still_running(kind, Period(row.year, row.half), today()),
        "trail": events_of(subject_of(row)),
        **WORDS,
    }
    return render(request, "web/village_reports/show.html", page, status=status)


def _sums(row: VillageReport) -> dict[str, int | None]:
    """Rupiah that the cooperations told of brought, and those beside them; None where the report does not tell of the latter."""
    told = sum(one["received_total"] for one in row.content.get("cooperations", ()))
    beside = row.content.get("beside")
    return {"told": told, "beside": None if beside is None else sum(one["received"] for one in beside)}


def _waits_for(row: VillageReport, kind: ReportKind) -> list[ReportDesk]:
    there = {one.desk for one in row.receipts.all()}
    return [one for one in desks_of(kind) if one.value not in there] if row.sent_on else []


def _receives(seat: Seat, row: VillageReport) -> bool:
    desk = DESKS.get(seat.office_kind)
    kind = ReportKind(row.kind)
    return may(seat, Act.RECEIVE_VILLAGE_REPORT, row.village_id) and desk in _waits_for(row, kind)


def _done(request: HttpRequest, seat: Seat, key: str, act: Callable[[], object]) -> HttpResponse:
    report_or_404(seat, key)

    def show_again(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, key, status, refused)

    return done(request, act, show_again, reverse("village_reports:show", args=[key]))


@require_POST
@allowed(Act.PREPARE_VILLAGE_REPORT)
def complete(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Keeps what people write."""
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _shown(request, seat, key, 422)
    return _done(request, seat, key, lambda: complete_report(seat, key, version_of(request), form.words()))


@require_POST
@allowed(Act.PREPARE_VILLAGE_REPORT)
def gather(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The content anew."""
    return _done(request, seat, key, lambda: gather_again(seat, key, version_of(request)))


@require_POST
@allowed(Act.CONFIRM_VILLAGE_REPORT)
def confirm(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The head confirms, sure of it by PIN or passkey."""
    return _done(
        request, seat, key, lambda: confirm_report(seat, key, version_of(request), need_confirmation(request))
    )


@require_POST
@allowed(Act.CONFIRM_VILLAGE_REPORT)
def reopen(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A confirmed report opened again."""
    reason = request.POST.get("reason", "")
    return _done(request, seat, key, lambda: reopen_report(seat, key, version_of(request), reason))


@require_POST
@allowed(Act.SEND_VILLAGE_REPORT)
def send(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A confirmed report sent."""
    form = SendForm(request.POST)
    if not form.is_valid():
        return _shown(request, seat, key, 422)
    sent_on: date = form.cleaned_data["sent_on"]
    number = form.cleaned_data["number"]
    return _done(request, seat, key, lambda: send_report(seat, key, version_of(request), number, sent_on))


@require_POST
@allowed(Act.PREPARE_VILLAGE_REPORT)
def correct(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new version of a report that was sent."""
    report_or_404(seat, key)
    try:
        made = begin_correction(seat, key, request.POST.get("reason", ""))
    except Blocked as refused:
        return _shown(request, seat, key, 409, refused)
    return redirect("village_reports:show", made.key)


@require_POST
@allowed(Act.RECEIVE_VILLAGE_REPORT)
def receive(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A desk says that the report arrived."""
    note = request.POST.get("note", "")
    return _done(
        request, seat, key, lambda: receive_report(seat, key, day_of(request.POST.get("on", "")), note)
    )


@require_safe
@allowed(Act.READ_VILLAGE_REPORTS)
def paper(request: HttpRequest, seat: Seat, key: str, form: str) -> HttpResponse:
    """The report as a PDF or a Word file."""
    if form not in TYPES:
        raise Http404
    row = report_or_404(seat, key)
    found = signers(keeper(row.village_id), row.sent_on or today())
    later = correction_of(row)
    sent = later if later and later.state == ReportState.SENT else None
    made = report_paper(row, found[0] if found else None, sent)
    printed = form == "pdf" and large(request)
    content = render_pdf(made, large=printed) if form == "pdf" else render_docx(made)
    answer = HttpResponse(content, content_type=TYPES[form])
    edition = f"-versi-{row.edition}" if row.edition > 1 else ""
    name = file_name(f"laporan-{row.kind}-{row.village_id}-{row.year}{edition}.{form}", printed)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer
