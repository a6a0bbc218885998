"""Pages of what a regency keeps for all its events: speakers with their CVs, materials with what they teach, budget codes."""

import re

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.outreach.content import Teaching, keep_material
from mitradesa.actions.outreach.crew import keep_speaker
from mitradesa.actions.outreach.money import import_codes
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.law.book import book
from mitradesa.law.citation import instruments
from mitradesa.queries.outreach import event_of, events_of
from mitradesa.records.models import BudgetCode, Material, Speaker
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given, kept
from mitradesa.web.base.templating import rule_title
from mitradesa.web.outreach.forms import FEW_LINES, FILE_HINT, CodesForm, SpeakerForm, field

ON_A_PAGE = ["GET", "HEAD", "POST"]
_ARTICLE = re.compile(r"(?P<short>.+?)(?:[,\s]+[Pp]asal\s+(?P<key>.+))?")


class MaterialForm(forms.Form):
    """A material with what it teaches."""

    title = forms.CharField(label="Judul", max_length=200)
    edition = forms.CharField(label="Edisi", max_length=40, required=False, help_text="Misalnya: 2026.")
    summary = forms.CharField(label="Ringkasan", required=False, max_length=5_000, widget=FEW_LINES)
    file = forms.FileField(label="Berkas", required=False, help_text=FILE_HINT)
    articles = forms.CharField(
        label="Pasal yang diajarkan",
        required=False,
        max_length=2_000,
        widget=FEW_LINES,
        help_text="Satu baris satu pasal, misalnya: Permendagri 96/2017 Pasal 5.",
    )
    rules = forms.MultipleChoiceField(
        label="Aturan yang diajarkan", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, regency: str, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        titled = [(rule.id, rule_title(rule)) for rule in book(regency).rules]
        titled.sort(key=lambda pair: pair[1])
        field("rules", self).choices = titled

    def clean_articles(self) -> list[tuple[str, str]]:
        """The articles by instrument and key."""
        return [_article(line) for line in self.cleaned_data["articles"].splitlines() if line.strip()]

    def teaching(self) -> Teaching:
        """The material."""
        values = dict(self.cleaned_data)
        return Teaching(
            **{name: value for name, value in values.items() if name != "file"}, given=given(values["file"])
        )


def _article(line: str) -> tuple[str, str]:
    found = _ARTICLE.fullmatch(line.strip())
    short = found["short"].strip(" ,") if found else ""
    name = next((one.id for one in instruments().values() if one.short.casefold() == short.casefold()), None)
    if name is None:
        raise forms.ValidationError(
            f'"{line.strip()[:60]}" tidak dikenal. Tulis misalnya: Permendagri 96/2017 Pasal 5.'
        )
    return name, (found["key"] or "").strip() if found else ""


@require_safe
@allowed(Act.PLAN_EVENT)
def speakers_known(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The speakers and moderators whom the regency knows."""
    rows = Speaker.objects.filter(regency=seat.region[:5]).prefetch_related("events__event")
    return render(request, "web/outreach/speakers_known.html", {"seat": seat, "rows": list(rows)})


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def speaker(request: HttpRequest, seat: Seat, known: int | None = None) -> HttpResponse:
    """A speaker, new or known."""
    row = _one(Speaker.objects.filter(regency=seat.region[:5], pk=known).first()) if known else None
    start = (
        {name: getattr(row, name) for name in SpeakerForm.base_fields if name != "cv_file"} if row else None
    )
    form = SpeakerForm(request.POST or None, request.FILES or None, initial=start)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "row": row, "refused": refused}
        return render(request, "web/outreach/speaker.html", shown, status=status)

    to = _back(request, seat, "outreach:speakers", reverse("outreach:speakers_known"))
    return kept(request, form, lambda: keep_speaker(seat, form.known(), known=known), show, to)


def _back(request: HttpRequest, seat: Seat, part: str, room: str) -> str:
    """The part of the event for which something new was written down, or the regency's list where it was for none."""
    event = event_of(seat, request.GET.get("untuk", ""))
    return reverse(part, args=[event.key]) if event else room


def _one(found: Speaker | None) -> Speaker:
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.PLAN_EVENT)
def cv(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The CV of a speaker as it was given."""
    row = _one(Speaker.objects.filter(regency=seat.region[:5], pk=known).select_related("cv_file").first())
    if row.cv_file is None:
        raise Http404
    return attachment(row.cv_file, row.cv_name)


@require_safe
@allowed(Act.READ_EVENTS)
def library(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The materials: for the planning office all of the regency's, for others those of the events that they see."""
    rows = _materials(seat, request.GET.get("q", ""))
    shown = {
        "seat": seat,
        "rows": rows,
        "asked": request.GET.get("q", ""),
        "plans": may(seat, Act.PLAN_EVENT),
    }
    return render(request, "web/outreach/library.html", shown)


def _materials(seat: Seat, words: str = "") -> list[Material]:
    rows = Material.objects.filter(regency__startswith=seat.region[:5])
    if not may(seat, Act.PLAN_EVENT):
        rows = rows.filter(events__event__in=events_of(seat)).distinct()
    if wanted := " ".join(words.split()):
        rows = rows.filter(title__icontains=wanted)
    return list(rows.prefetch_related("citations", "events")[:200])


@never_cache
@require_safe
@allowed(Act.READ_EVENTS)
def material_file(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The file of a material, for whoever may see the material."""
    row = next((one for one in _materials(seat) if one.pk == known), None)
    if row is None or row.file is None:
        raise Http404
    return attachment(row.file, row.file_name)


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def material(request: HttpRequest, seat: Seat, known: int | None = None) -> HttpResponse:
    """A material, new or known."""
    row = Material.objects.filter(regency=seat.region[:5], pk=known).first() if known else None
    if known and row is None:
        raise Http404
    form = MaterialForm(seat.region[:5], request.POST or None, request.FILES or None, initial=_told(row))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "row": row, "refused": refused}
        return render(request, "web/outreach/material.html", shown, status=status)

    to = _back(request, seat, "outreach:materials", reverse("outreach:library"))
    return kept(request, form, lambda: keep_material(seat, form.teaching(), known=known), show, to)


def _told(row: Material | None) -> dict[str, object] | None:
    if row is None:
        return None
    cited = list(row.citations.all())
    lines = [_line(one.instrument, one.article) for one in cited if one.instrument]
    return {
        "title": row.title,
        "edition": row.edition,
        "summary": row.summary,
        "articles": "\n".join(lines),
        "rules": [one.rule for one in cited if one.rule],
    }


def _line(instrument: str, article: str) -> str:
    found = instruments().get(instrument)
    short = found.short if found else instrument
    return f"{short} Pasal {article}" if article else short


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def codes(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The office's own list of budget codes: none is shipped, each office imports its own."""
    year = request.GET.get("tahun", "")
    shown_year = int(year) if year.isdigit() and len(year) == 4 else today().year
    form = CodesForm(request.POST or None, request.FILES or None, initial={"year": shown_year})
    refused, status = None, 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            sent = form.cleaned_data
            try:
                made = import_codes(seat, sent["year"], sent["file"].read())
            except Blocked as refusal:
                refused, status = refusal, 409
            else:
                messages.success(request, f"{made.new} kode baru, {made.known} diperbarui.")
                own_page = f"{reverse('outreach:codes')}?tahun={sent['year']}"
                return redirect(_back(request, seat, "outreach:costs", own_page))
    own = BudgetCode.objects.filter(office=seat.office)
    shown = {
        "seat": seat,
        "form": form,
        "refused": refused,
        "year": shown_year,
        "years": list(own.order_by("-year").values_list("year", flat=True).distinct()),
        "rows": list(own.filter(year=shown_year).order_by("code")),
    }
    return render(request, "web/outreach/codes.html", shown, status=status)
