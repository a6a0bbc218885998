"""A region's own rules: the list, the forms of their declared shapes, and a file with what it would change before it does."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.legal_desk import shapes
from mitradesa.actions.legal_desk.changes import previewed, propose
from mitradesa.actions.legal_desk.entries import LONGEST_FILE, local_rule, local_withdrawn
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.findings import Severity
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.law.book import every_rule, set_aside
from mitradesa.law.effects import needs_second_person
from mitradesa.law.judge import show_number
from mitradesa.law.own import LOCAL, current
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.templating import rule_title
from mitradesa.web.legal_desk import forms
from mitradesa.web.legal_desk.articles import told
from mitradesa.web.legal_desk.changes import effect_lines

Shape = tuple[str, Callable[..., Form], Callable[[Any], str]]


def _national_numbers() -> list[tuple[str, str]]:
    day = today()
    return [
        (f"{rule.id} {name}", f"{rule_title(rule)} ({name}: {show_number(dated.on(day), rule, name)})")
        for rule in every_rule()
        if not rule.region
        for name, dated in rule.numbers.items()
        if dated.tighter
    ]


def _advice() -> list[tuple[str, str]]:
    return [
        (rule.id, rule_title(rule))
        for rule in every_rule()
        if not rule.region and rule.severity is Severity.SHOULD
    ]


def _tighter(form: forms.TighterForm) -> str:
    rule, _, number = form.cleaned_data["which"].partition(" ")
    values = form.cleaned_data
    return shapes.tighter_number(rule, number, values["value"], values["since"], form.regulation())


def _order(form: forms.OrderForm) -> str:
    values = form.cleaned_data
    return shapes.order_needed(form.own(), values["earlier"], values["later"], form.regulation())


def _statement(form: forms.StatementForm) -> str:
    values = form.cleaned_data
    return shapes.statement_needed(form.own(), values["fact"], values["answer"] == "ya", form.regulation())


def _paper(form: forms.PaperForm) -> str:
    values = form.cleaned_data
    return shapes.paper_needed(form.own(), values["fact"], values["paper"], form.regulation())


SHAPES: Mapping[str, Shape] = {
    "angka": (
        "Memperketat angka nasional",
        lambda *sent: forms.TighterForm(*sent, choices=_national_numbers()),
        _tighter,
    ),
    "bobot": (
        "Mewajibkan anjuran nasional",
        lambda *sent: forms.HeavierForm(*sent, choices=_advice()),
        lambda form: shapes.heavier(form.cleaned_data["which"], Severity.MANDATORY, form.regulation()),
    ),
    "lampiran": ("Meminta lampiran atau isi tertentu", forms.PaperForm, _paper),
    "pernyataan": ("Meminta satu fakta ya atau tidak", forms.StatementForm, _statement),
    "urutan": ("Meminta urutan dua tanggal", forms.OrderForm, _order),
}


@require_safe
@allowed(Act.READ_LAW_DESK)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The rules of the seat's region: those that the program brings and those in its own files."""
    rules = [rule for rule in every_rule() if rule.region and _concerns(seat, rule.region)]
    shown = {
        "seat": seat,
        "rules": rules,
        "files": [
            (region, name)
            for region, name in _files(seat)
            if name not in {one.id for one in rules if one.file}
        ],
        "aside": [one for one in set_aside() if one.file.startswith(f"{LOCAL}/")],
        "shapes": {name: shape[0] for name, shape in SHAPES.items()},
        "keeps": may(seat, Act.KEEP_LAW),
    }
    return render(request, "web/legal_desk/local.html", shown)


def _concerns(seat: Seat, region: str) -> bool:
    return seat.covers(region) or f"{seat.region}.".startswith(f"{region}.")


def _files(seat: Seat) -> list[tuple[str, str]]:
    found = [file.split("/") for file in current().files if file.startswith(f"{LOCAL}/")]
    return [(region, name.removesuffix(".toml")) for _, region, name in found if _concerns(seat, region)]


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_LAW)
def compose(request: HttpRequest, seat: Seat, shape: str) -> HttpResponse:
    """A rule of a declared shape: the form, then what it would change."""
    if shape not in SHAPES:
        raise Http404
    title, make, write = SHAPES[shape]
    form = make(request.POST) if request.method == "POST" else make()
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            return _preview(request, seat, write(form))
        except Blocked as refused:
            refusal = refused
    status = 409 if refusal else 422 if request.method == "POST" else 200
    shown = {"seat": seat, "form": form, "title": title, "refused": refusal}
    return render(request, "web/legal_desk/compose.html", shown, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_LAW)
def upload(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A rule as a TOML file or text: first what it would change, then it is kept."""
    text, refusal = _text_of(request), None
    if request.method == "POST":
        try:
            if request.POST.get("tetapkan") == "ya":
                return told(request, propose(seat, local_rule(seat, seat.region, text)))
            return _preview(request, seat, text)
        except Blocked as refused:
            refusal = refused
    shown = {"seat": seat, "text": text, "refused": refusal}
    return render(request, "web/legal_desk/upload.html", shown, status=409 if refusal else 200)


def _text_of(request: HttpRequest) -> str:
    sent = request.FILES.get("file")
    if sent is not None:
        return str(sent.read(LONGEST_FILE + 1).decode("utf-8", errors="replace"))
    return str(request.POST.get("text", ""))


def _preview(request: HttpRequest, seat: Seat, text: str) -> HttpResponse:
    draft = local_rule(seat, seat.region, text)
    found = previewed(draft)
    shown = {
        "seat": seat,
        "text": draft.entry["text"],
        "says": draft.says,
        "known": draft.file in current().files,
        "effects": effect_lines([asdict(one) for one in found]),
        "second": needs_second_person(found),
    }
    return render(request, "web/legal_desk/preview.html", shown)


@require_safe
@allowed(Act.READ_LAW_DESK)
def show(request: HttpRequest, seat: Seat, region: str, name: str) -> HttpResponse:
    """One file of a region's own rules."""
    text = current().files.get(f"{LOCAL}/{region}/{name}.toml")
    if text is None or not _concerns(seat, region):
        raise Http404
    shown = {
        "seat": seat,
        "region": region,
        "name": name,
        "text": text,
        "rule": next((one for one in every_rule() if (one.id, one.region) == (name, region)), None),
        "aside": [one for one in set_aside() if one.file == f"{LOCAL}/{region}/{name}.toml"],
        "keeps": may(seat, Act.KEEP_LAW, region),
    }
    return render(request, "web/legal_desk/local_rule.html", shown)


@require_POST
@allowed(Act.KEEP_LAW)
def withdraw(request: HttpRequest, seat: Seat, region: str, name: str) -> HttpResponse:
    """A region's own rule goes."""
    if not seat.covers(region):
        raise Http404
    return told(request, propose(seat, local_withdrawn(seat, region, name)))
