"""The letters of invitation that an office issues, as one PDF or Word file to print and sign."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mitradesa.actions.outreach.invitations import issued_by
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.large_print import file_name
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.core.signers import Signer, dateline
from mitradesa.documents.event_papers.invitation import DOTS, Occasion, letters
from mitradesa.documents.event_papers.invitation import Letter as Sheet
from mitradesa.documents.paper.blocks import Signing
from mitradesa.documents.paper.docx import render_docx
from mitradesa.documents.paper.pdf import render_pdf
from mitradesa.queries.event_report import event_record
from mitradesa.queries.outreach_invitations import quotas_below
from mitradesa.queries.outreach_parts import time_words, weekdays_words, where_words
from mitradesa.queries.signers import signers
from mitradesa.records.models import Invitation, Letter, Office, OutreachEvent, Region
from mitradesa.web.base.large_print import large
from mitradesa.web.base.seats import allowed
from mitradesa.web.outreach.found import event_or_404

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@never_cache
@require_safe
@allowed(Act.READ_EVENTS)
def letters_paper(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """All letters of the seat's office for an event, or the one that is named; drafts say that they are drafts."""
    event = event_or_404(seat, key)
    form = request.GET.get("bentuk", "pdf")
    if form not in TYPES or not (may(seat, Act.INVITE) or may(seat, Act.FORWARD_INVITATION)):
        raise Http404
    wanted = request.GET.get("surat", "")
    by_letter: dict[int, list[Invitation]] = {}
    for one in issued_by(seat, event):
        if one.letter and one.letter.state != Letter.State.CANCELLED and wanted in ("", str(one.letter.pk)):
            by_letter.setdefault(one.letter.pk, []).append(one)
    if not by_letter:
        raise Blocked("Belum ada surat undangan yang disusun.", "Susun suratnya di halaman undangan dahulu.")
    sheets = _sheets(seat, event, list(by_letter.values()))
    occasion = Occasion(
        event.theme,
        weekdays_words(event),
        time_words(event),
        where_words(event),
        event.online_link if event.mode != "on_site" else "",
    )
    paper = letters(event_record(event), occasion, sheets)
    printed = form == "pdf" and large(request)
    content = render_pdf(paper, large=printed) if form == "pdf" else render_docx(paper)
    answer = HttpResponse(content, content_type=TYPES[form])
    name = file_name(f"undangan-{event.key}.{form}", printed)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer


def _sheets(seat: Seat, event: OutreachEvent, groups: Sequence[Sequence[Invitation]]) -> list[Sheet]:
    office = Office.objects.select_related("region").get(pk=seat.office)
    regency = Region.objects.get(pk=event.regency)
    quotas = dict(event.quotas.values_list("region_id", "quota"))
    below = quotas_below(event) if seat.office_kind is not OfficeKind.SUBDISTRICT else {}
    now = signers(office, today())[0]
    place = dateline(regency.name if seat.office_kind is not OfficeKind.SUBDISTRICT else office.region.name)
    made = []
    for some in groups:
        letter = some[0].letter
        if letter is None:
            continue
        made.append(
            Sheet(
                head=[f"Pemerintah {regency.name}", office.name],
                to=letter.other_side,
                number=letter.number,
                place_and_day=f"{place}, {in_words(letter.dated) if letter.dated else DOTS}",
                asks=_asks(some, quotas, below),
                passes_on=_passed_on(some[0]),
                signs=_signing(letter, now),
                draft=letter.state == Letter.State.DRAFT,
            )
        )
    return made


def _asks(some: Sequence[Invitation], quotas: dict[str, int], below: dict[str, list[str]]) -> list[str]:
    """Whom each addressee is asked to send, and to which villages he passes the invitation on."""
    lines = []
    for one in some:
        named = f"{one.region.name}: " if len(some) > 1 else ""
        if quotas.get(one.region_id):
            lines.append(f"{named}dimohon mengutus {quotas[one.region_id]} orang.")
        if villages := below.get(one.region_id):
            lines.append(f"{named}dimohon meneruskan undangan ini kepada desa: {'; '.join(villages)}.")
    return [line[0].upper() + line[1:] for line in lines]


def _passed_on(one: Invitation) -> str:
    """The invitation that a subdistrict passes on; empty where the regency's own office invites."""
    through = one.through
    if through is None or not through.number:
        return ""
    dated = f" tanggal {in_words(through.dated)}" if through.dated else ""
    return f"surat nomor {through.number}{dated}"


def _signing(letter: Letter, now: Signer) -> Signing:
    """Who signed, or who would today."""
    if not letter.signed_by:
        below = ", ".join(part for part in (f"NIP {now.nip}" if now.nip else "", now.footing) if part)
        return Signing("", now.title, now.name or DOTS, below)
    name, _, title = letter.signed_by.rpartition(", ")
    return Signing("", title, name, f"NIP {now.nip}" if now.nip and now.name == name else "")
