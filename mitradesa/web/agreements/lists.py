"""The list of agreements: narrowed, ordered, searched, kept under a name, and taken home as a file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.views import forget_view, keep_view
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.flags import FLAG_WORDS
from mitradesa.core.language import grouped
from mitradesa.core.large_print import file_name
from mitradesa.core.register import ORDER_WORDS, REGIME_SHORT, SOURCE_WORDS, STATE_WORDS, kind_words
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.asked import Asked, asked_for
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import (
    exported,
    fields_of,
    listed,
    long_texts,
    subdistrict_names,
    subdistricts_of,
    villages_of,
)
from mitradesa.queries.agreements.views import views_of
from mitradesa.records.models import Agreement
from mitradesa.reports.register_list.as_csv import render_csv
from mitradesa.reports.register_list.as_xlsx import render_xlsx
from mitradesa.reports.register_list.lines import About, Line
from mitradesa.reports.register_list.package import render_jsonl, render_package
from mitradesa.reports.register_list.pdf import MOST_LINES, render_pdf
from mitradesa.reports.register_template.workbook import filled
from mitradesa.web.agreements.chips import LABELS, Chips
from mitradesa.web.agreements.shown import line_of, name_of, register_row, state_sign
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed

MOST_EXPORTED = 20_000
KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "pdf": "application/pdf",
    "jsonl": "application/jsonl; charset=utf-8",
    "zip": "application/zip",
}


@require_safe
@allowed(Act.READ_REGISTER)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of the list."""
    asked, day = asked_for(request.GET), today()
    found = listed(
        seat,
        asked,
        day,
        after=key_from(request.GET.get("sesudah", "")),
        before=key_from(request.GET.get("sebelum", "")),
    )
    subdistricts = subdistricts_of(seat)
    chosen = asked.kecamatan or (seat.region if seat.region.count(".") == 2 else "")
    chips = Chips(asked, seat).all()
    shown = {
        "seat": seat,
        "asked": asked,
        "found": found,
        "day": day,
        "may_add": may(seat, Act.PREPARE_AGREEMENT),
        "may_book": may(seat, Act.READ_OVERVIEW),
        "book_of": next(
            (chip.value for chip in chips if chip.label == LABELS["desa" if asked.desa else "kecamatan"]), ""
        ),
        "may_import": may(seat, Act.IMPORT_REGISTER),
        "subdistricts": subdistricts,
        "villages": villages_of(chosen) if chosen else (),
        "fields": fields_of(seat),
        "views": views_of(seat.person, day),
        "chips": chips,
        "states": STATE_WORDS,
        "regimes": REGIME_SHORT,
        "kinds": kind_words(),
        "flags": FLAG_WORDS,
        "orders": ORDER_WORDS,
        "sources": SOURCE_WORDS,
        "years": range(day.year + 10, day.year - 16, -1),
        "state_sign": state_sign,
        "name_of": name_of,
    }
    return render(request, "web/agreements/list.html", shown)


@require_safe
@allowed(Act.READ_REGISTER)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX, CSV, PDF or lines of JSON, or as a package of them."""
    if kind not in KINDS:
        raise Http404
    asked, day = asked_for(request.GET), today()
    most = MOST_LINES if kind == "pdf" else MOST_EXPORTED
    rows = list(exported(seat, asked, day, most + 1))
    about = _about(seat, asked, day, most if len(rows) > most else None)
    printed = kind == "pdf" and large(request)
    if kind == "zip":
        made = _package(about, rows[:most], day)
    else:
        made = _rendered(kind, about, _lines(rows[:most], day), printed)
    answer = HttpResponse(made, content_type=KINDS[kind])
    name = file_name(f"kerja-sama-{day.isoformat()}.{kind}", printed)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _rendered(kind: str, about: About, lines: Iterable[Line], large: bool) -> bytes:
    renderers: Mapping[str, Callable[[], bytes]] = {
        "csv": lambda: render_csv(lines),
        "jsonl": lambda: render_jsonl(list(lines)),
        "pdf": lambda: render_pdf(about, lines, large=large),
        "xlsx": lambda: render_xlsx(about, lines),
    }
    return renderers[kind]()


def _package(about: About, rows: list[Agreement], day: date) -> bytes:
    names, texts = subdistrict_names(rows), long_texts(rows)
    register = filled(register_row(row, names, *texts[row.pk]) for row in rows)
    return render_package(about, list(_lines(rows, day)), register)


def _lines(rows: list[Agreement], day: date) -> Iterator[Line]:
    names = subdistrict_names(rows)
    return (line_of(row, day, names) for row in rows)


def _about(seat: Seat, asked: Asked, day: date, cut: int | None) -> About:
    narrowed = "; ".join(f"{chip.label}: {chip.value}" for chip in Chips(asked, seat).all())
    return About(
        title=f"Daftar kerja sama desa, {seat.office_name}",
        narrowed=narrowed or "Semua perjanjian",
        made=f"Dibuat {in_words(day)} oleh {seat.name}, {seat.title}.",
        cut=f"Hanya {grouped(cut)} yang pertama dari yang cocok." if cut else "",
    )


@require_POST
@allowed(Act.READ_REGISTER)
def keep(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Keeps the list as narrowed under a name."""
    query = asked_for(request.POST).query()
    keep_view(seat, request.POST.get("nama", ""), query)
    return redirect(f"{reverse('agreements:list')}?{query}")


@require_POST
@allowed(Act.READ_REGISTER)
def forget(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Forgets a list kept under a name."""
    view = request.POST.get("tampilan", "")
    if view.isdigit() and len(view) < 18:
        forget_view(seat, int(view))
    return redirect("agreements:list")
