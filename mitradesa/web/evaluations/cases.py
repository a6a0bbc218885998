"""What a case has sent to the desks, and the form that sends its draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.evaluations.sending import Cover, send_to_subdistrict
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.case_files import KIND_WORDS, NOT_A_SIGNATURE, fingerprint
from mitradesa.core.evaluations import Desk, SheetState
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.status import BEFORE_SIGNATURE, Status
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.evaluations.queue import sheets_of, waited
from mitradesa.queries.needs.stated import NEEDS_PERMIT
from mitradesa.records.models import CarriedFile, Cooperation
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.cooperations.seen import about, cooperation_or_404, version_of
from mitradesa.web.evaluations.forms import CoverForm
from mitradesa.web.evaluations.seen import WORDS


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_EVALUATIONS)
def of_case(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The sheets of a case, and its draft sent to the subdistrict."""
    if request.method == "POST":
        require(seat, Act.SEND_TO_DESK)
    row = cooperation_or_404(seat, key)
    if request.method == "POST":
        require(seat, Act.SEND_TO_DESK, row.village_id)
    form = CoverForm(request.POST or None, initial={"on": today()})

    def act() -> object:
        cover = Cover(form.cleaned_data["number"], form.cleaned_data["on"])
        return send_to_subdistrict(seat, key, version_of(request), cover)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = case_shown(seat, row) | {"form": form, "refused": refused}
        return render(request, "web/evaluations/case.html", shown, status=status)

    return kept(request, form, act, show, reverse("evaluations:of_case", args=[key]))


def case_shown(seat: Seat, row: Cooperation) -> dict[str, object]:
    """What the page of a case's desks shows."""
    sheets, day = sheets_of(row.key), today()
    lying = any(one.level == Desk.SUBDISTRICT and one.state != SheetState.DONE for one in sheets)
    drafts = row.papers.filter(kind=Paper.DRAFT, withdrawn_at__isnull=True, file__isnull=False)
    open_case = Status(row.status) in BEFORE_SIGNATURE
    shown = {
        "seat": seat,
        "sheets": [(one, waited(one, day)) for one in sheets],
        "draft": drafts.first(),
        "sends": may(seat, Act.SEND_TO_DESK, row.village_id) and open_case and not lying,
        "carries": may(seat, Act.SEND_TO_DESK, row.village_id) and open_case,
        "carry_form": CoverForm(initial={"on": today()}, prefix="berkas"),
        "files": list(CarriedFile.objects.filter(case_key=row.key, village=row.village_id)[:10]),
        "file_words": KIND_WORDS,
        "fingerprint": fingerprint,
        "not_a_signature": NOT_A_SIGNATURE,
        "needs_permit": row.asset_use in NEEDS_PERMIT,
    }
    return shown | WORDS | about(row)
