"""The queue of a desk, a sheet to look at, its print, and the draft that it reads."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.case_files import NOT_A_SIGNATURE, fingerprint
from mitradesa.core.evaluations import LATE_AFTER, PROPOSED_SHEET, Desk, Mark, SheetState
from mitradesa.core.findings import Gate
from mitradesa.core.large_print import file_name
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS, Role, Seat, may
from mitradesa.core.vocabulary import vocabulary
from mitradesa.documents.evaluation_sheet.sheet import sheet_paper
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.law.book import book
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.evaluations.queue import queue, sheets_of, waited, wanted_of
from mitradesa.queries.facts.agreements import parsed
from mitradesa.records.models import Evaluation
from mitradesa.web.base.files import attachment
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed
from mitradesa.web.evaluations.forms import EndForm, LineForm
from mitradesa.web.evaluations.seen import WORDS, evaluates, sheet_or_404
from mitradesa.web.people.confirming import ConfirmForm

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_safe
@allowed(Act.READ_EVALUATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What waits on the desk, the longest waiting first, or what was done."""
    wanted = wanted_of(seat, request.GET.get("selesai", ""), request.GET.get("meja", ""))
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    found, day = queue(seat, wanted, after=after, before=before), today()
    shown = {
        "seat": seat,
        "asked": wanted,
        "page": found,
        "lines": [(row, waited(row, day)) for row in found.rows],
        "late_after": LATE_AFTER,
        "sends": may(seat, Act.SEND_TO_DESK),
        "opens_files": may(seat, Act.EVALUATE),
    }
    return render(request, "web/evaluations/list.html", shown | WORDS)


@require_safe
@allowed(Act.READ_EVALUATIONS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A sheet: its lines to fill for the desk, to answer for the village, to read for everybody else."""
    return sheet_page(request, seat, sheet_or_404(seat, key))


def sheet_page(
    request: HttpRequest,
    seat: Seat,
    row: Evaluation,
    *,
    refused: Blocked | None = None,
    line_form: LineForm | None = None,
    end_form: EndForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a sheet; a form that was refused comes back on it."""
    initials, mine = list(row.initials.all()), evaluates(seat, row)
    turn = next((one.role for one in initials if one.at is None), None)
    decides = mine and may(seat, Act.FINISH_EVALUATION) and row.state == SheetState.PREPARED
    items = list(row.items.all())
    shown = {
        "seat": seat,
        "row": row,
        "refused": refused,
        "items": items,
        "lacking": [one for one in items if one.mark == Mark.LACKING],
        "wait": waited(row, today()),
        "fills": mine and row.state == SheetState.WAITING,
        "initials": initials,
        "roles": {one.role: POSITIONS[Role(one.role)].title for one in initials},
        "initials_now": mine and turn == seat.role and row.state == SheetState.PREPARED,
        "turn": POSITIONS[Role(turn)].title if turn else "",
        "ends": decides and turn is None,
        "hands_back": decides,
        "replies": row.state == SheetState.DONE and may(seat, Act.SEND_TO_DESK, row.village_id),
        "passes_on": _passes_on(seat, row, mine=mine),
        "carries": bool(row.carried) and mine and row.state == SheetState.DONE,
        "facts": _facts(row),
        "fingerprint": fingerprint,
        "not_a_signature": NOT_A_SIGNATURE,
        "others": [one for one in sheets_of(row.case_key) if one.pk != row.pk],
        "own_rules": _own_rules(row),
        "typed": request.POST,
        "line_form": line_form or LineForm(),
        "end_form": end_form or EndForm(),
        "confirm": ConfirmForm(request, back=request.path) if decides and turn is None else None,
        "proposed": PROPOSED_SHEET,
        "trail": events_of(subject_of(row)),
    }
    return render(request, "web/evaluations/sheet.html", shown | WORDS, status=status)


def _facts(row: Evaluation) -> list[tuple[str, str, str]]:
    """What the case said of itself when it was sent, as people read it."""
    found = []
    for name, (raw, origin) in row.facts.items():
        value = parsed(name, raw)
        if value is not None:
            found.append((vocabulary()[name].label, vocabulary()[name].show(value), origin))
    return sorted(found)


def _passes_on(seat: Seat, row: Evaluation, *, mine: bool) -> bool:
    at_home = row.level == Desk.SUBDISTRICT and row.state == SheetState.DONE
    return at_home and mine and may(seat, Act.FINISH_EVALUATION, row.village_id)


def _own_rules(row: Evaluation) -> list[tuple[str, str]]:
    """The region's own rules on what must be there before a signature, by title and id: only these could give a sheet more weight."""
    rules = book(row.village_id).rules
    return [(one.title, one.id) for one in rules if one.region and one.gate is Gate.CLEAR]


@require_safe
@allowed(Act.READ_EVALUATIONS)
def paper(request: HttpRequest, seat: Seat, key: str, form: str) -> HttpResponse:
    """The sheet as a PDF or a Word file."""
    if form not in TYPES:
        raise Http404
    row = sheet_or_404(seat, key)
    made = sheet_paper(row, list(row.items.all()), list(row.initials.all()))
    printed = form == "pdf" and large(request)
    content = render_pdf(made, large=printed) if form == "pdf" else render_docx(made)
    answer = HttpResponse(content, content_type=TYPES[form])
    name = file_name(f"lembar-evaluasi-{row.key}.{form}", printed)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


@never_cache
@require_safe
@allowed(Act.READ_EVALUATIONS)
def draft(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The draft that the sheet reads, as it was sent."""
    row = sheet_or_404(seat, key)
    return attachment(row.draft, row.draft_name)
