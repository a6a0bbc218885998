"""Pages of invitations: how they stand by subdistrict with their lists, their letters, reminders, links, cards to print."""

from collections.abc import Callable, Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.outreach.answers import Answerer, need_answerable
from mitradesa.actions.outreach.invitations import (
    draft_letters,
    invite_the_new,
    issued_by,
    renew_link,
    send_invitations,
    send_on_paper,
)
from mitradesa.actions.outreach.reminders import remind, waiting
from mitradesa.core.acts import Act
from mitradesa.core.calendar import first_day, today
from mitradesa.core.outreach import ANSWER_WORDS, EventState
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.documents.participant_cards.cards import Card, Sheet
from mitradesa.documents.participant_cards.pdf import render_pdf
from mitradesa.queries.outreach_invitations import (
    STANDS,
    Answers,
    answers_by_subdistrict,
    contacts_of,
    invitation_list,
    invitation_of,
    invitation_text,
    participants_with_codes,
    people_of,
    quota_of,
)
from mitradesa.queries.outreach_parts import days_words, time_words, where_words
from mitradesa.records.models import Invitation, Letter, OutreachEvent, Region
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done
from mitradesa.web.outreach.answering import answered, calendar_of
from mitradesa.web.outreach.found import event_or_404
from mitradesa.web.outreach.qr import qr_picture

SHOWN_LETTERS = 40


def invited_event(seat: Seat, key: str) -> OutreachEvent:
    """An event that is inviting or was, for those who invite or are invited; 404 for others."""
    event = event_or_404(seat, key)
    if event.state == EventState.PLANNED or not (may(seat, Act.INVITE) or may(seat, Act.NAME_DELEGATE)):
        raise Http404
    return event


@require_safe
@allowed(Act.READ_EVENTS)
def invitations(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """How the invitations stand."""
    return _page(request, seat, invited_event(seat, key), 200, None)


def _page(
    request: HttpRequest, seat: Seat, event: OutreachEvent, status: int, refused: Blocked | None
) -> HttpResponse:
    rows = answers_by_subdistrict(seat, event)
    issues = may(seat, Act.INVITE) or may(seat, Act.FORWARD_INVITATION)
    issued = list(issued_by(seat, event)) if issues else []
    letters = {one.letter.pk: one.letter for one in issued if one.letter}
    shown = {
        "seat": seat,
        "event": event,
        "rows": rows,
        "sums": _sums(rows),
        "stands": STANDS,
        "issues": issues and event.state == EventState.INVITING,
        "invites": may(seat, Act.INVITE),
        "unsent": [one for one in issued if one.sent_at is None],
        "without_letter": [one for one in issued if one.sent_at is None and _letterless(one)],
        "letters": sorted(letters.values(), key=lambda one: (one.year, one.agenda))[:SHOWN_LETTERS],
        "number_of_letters": len(letters),
        "signed": sum(one.state in (Letter.State.SIGNED, Letter.State.SENT) for one in letters.values()),
        "to_remind": waiting(event, today()).count() if may(seat, Act.INVITE) else 0,
        "mine": next((one for one in rows if one.code == seat.region), None),
        "refused": refused,
        "days": days_words(event),
    }
    return render(request, "web/outreach/invitations.html", shown, status=status)


def _letterless(one: Invitation) -> bool:
    return one.letter is None or one.letter.state == Letter.State.CANCELLED


def _sums(rows: Sequence[Answers]) -> dict[str, int]:
    names = ("invited", "sent", "coming", "declined", "silent", "quota", "named")
    return {name: sum(getattr(one, name) for one in rows) for name in names}


@require_safe
@allowed(Act.READ_EVENTS)
def listing(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """One of the lists that the figures count."""
    event = invited_event(seat, key)
    get = request.GET
    stands = get.get("keadaan", "diundang")
    if stands not in STANDS:
        raise Http404
    subdistrict = get.get("kecamatan", "")
    page = invitation_list(seat, event, stands=stands, subdistrict=subdistrict, after=get.get("setelah", ""))
    shown = {
        "seat": seat,
        "event": event,
        "page": page,
        "stands": STANDS,
        "chosen": stands,
        "subdistrict": Region.objects.filter(pk=subdistrict).first() if subdistrict else None,
        "answers": ANSWER_WORDS,
    }
    return render(request, "web/outreach/listing.html", shown)


def _acted(request: HttpRequest, seat: Seat, key: str, act: Callable[[], object], said: str) -> HttpResponse:
    event = invited_event(seat, key)
    to = reverse("outreach:invitations", args=[key])
    return done(request, act, lambda status, refused: _page(request, seat, event, status, refused), to, said)


@require_POST
@allowed(Act.READ_EVENTS)
def draft(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The letters for invitations without one."""
    sent = request.POST
    circular, archive_class = sent.get("bentuk") == "edaran", sent.get("klasifikasi", "").strip()[:20]
    said = "Surat disusun. Lanjutkan dengan paraf dan tanda tangan di buku surat."
    return _acted(
        request,
        seat,
        key,
        lambda: draft_letters(seat, key, circular=circular, archive_class=archive_class),
        said,
    )


@require_POST
@allowed(Act.READ_EVENTS)
def send(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What is signed goes out."""
    return _acted(
        request,
        seat,
        key,
        lambda: send_invitations(seat, key),
        "Undangan dikirim; nomornya disalin dari surat.",
    )


@require_POST
@allowed(Act.READ_EVENTS)
def on_paper(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """An invitation by a letter written elsewhere."""
    sent = request.POST

    def act() -> None:
        try:
            dated = first_day(sent.get("tanggal", "")) if len(sent.get("tanggal", "")) == 10 else None
        except ValueError:
            dated = None
        send_on_paper(seat, key, sent.get("wilayah", ""), sent.get("nomor", ""), dated)

    return _acted(request, seat, key, act, "Nomor surat dicatat.")


@require_POST
@allowed(Act.INVITE)
def add(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Invitations for regions added since."""
    return _acted(request, seat, key, lambda: invite_the_new(seat, key), "Undangan dibuat.")


@require_POST
@allowed(Act.INVITE)
def remind_all(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Reminds everybody who has not answered."""
    address = request.build_absolute_uri("/").rstrip("/")
    said = "Pengingat dikirim di belakang layar kepada yang mempunyai surel. Untuk yang lain, salin teks undangannya."
    return _acted(request, seat, key, lambda: remind(seat, key, address), said)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_EVENTS)
def one(request: HttpRequest, seat: Seat, key: str, region: str) -> HttpResponse:
    """The invitation of one region: its answer, its people, and for the office that invites its link."""
    event = invited_event(seat, key)
    found = invitation_of(seat, event, region)
    if found is None:
        raise Http404
    answers = may(seat, Act.NAME_DELEGATE, region)
    if request.method == "POST" and not answers:
        raise NotAllowed(Act.NAME_DELEGATE.value)
    to = reverse("outreach:invitation", args=[key, region])

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _one(request, seat, found, answers, status, refused)

    if request.method != "POST":
        return show(200, None)
    return answered(request, found, Answerer(seat=seat), show, to)


def _one(
    request: HttpRequest, seat: Seat, found: Invitation, answers: bool, status: int, refused: Blocked | None
) -> HttpResponse:
    people = people_of(found)
    link = (
        request.build_absolute_uri(reverse("invitation:show", args=[found.token]))
        if may(seat, Act.INVITE)
        else ""
    )
    shown = {
        "seat": seat,
        "event": found.event,
        "invitation": found,
        "people": [(who, qr_picture(who.code) if not who.withdrawn_at else "") for who in people],
        "quota": quota_of(found),
        "named": sum(who.withdrawn_at is None for who in people),
        "answers": answers and _open(found.event),
        "answer_words": ANSWER_WORDS,
        "contacts": contacts_of([found.region_id]).get(found.region_id, []) if link else [],
        "text": invitation_text(found, link) if link else "",
        "days": days_words(found.event),
        "time": time_words(found.event),
        "where": where_words(found.event),
        "by_link": False,
        "sent": request.POST,
        "refused": refused,
    }
    return render(request, "web/outreach/invitation.html", shown, status=status)


def _open(event: OutreachEvent) -> bool:
    try:
        need_answerable(event)
    except Blocked:
        return False
    return True


@require_POST
@allowed(Act.INVITE)
def renew(request: HttpRequest, seat: Seat, key: str, region: str) -> HttpResponse:
    """Another secret address for an invitation."""
    invited_event(seat, key)
    to = reverse("outreach:invitation", args=[key, region])

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        found = invitation_of(seat, invited_event(seat, key), region)
        if found is None:
            raise Http404
        return _one(request, seat, found, False, status, refused)

    return done(request, lambda: renew_link(seat, key, region), show, to, "Tautan lama tidak berlaku lagi.")


@never_cache
@require_safe
@allowed(Act.READ_EVENTS)
def kuasa(request: HttpRequest, seat: Seat, key: str, region: str, who: int) -> HttpResponse:
    """The power of attorney of somebody who stands in."""
    found = invitation_of(seat, invited_event(seat, key), region)
    person = found.participants.filter(pk=who).select_related("kuasa_file").first() if found else None
    if person is None or person.kuasa_file is None:
        raise Http404
    return attachment(person.kuasa_file, person.kuasa_file_name)


@require_safe
@allowed(Act.READ_EVENTS)
def calendar(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The event as a calendar file."""
    return calendar_of(request, event_or_404(seat, key))


@never_cache
@require_safe
@allowed(Act.READ_EVENTS)
def cards(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The cards of those who come, to print and cut, by region; of one subdistrict where one is named."""
    event = invited_event(seat, key)
    people = participants_with_codes(seat, event, request.GET.get("kecamatan", ""))
    if not people:
        raise Blocked(
            "Belum ada utusan yang disebut.", "Kartu dicetak sesudah desa atau kecamatan menyebut utusannya."
        )
    made = tuple(Card(who.name, who.office_title, who.institution, who.code) for who in people)
    sheet = Sheet(
        event.theme, ", ".join(filter(None, (days_words(event), time_words(event)))), where_words(event), made
    )
    answer = HttpResponse(render_pdf(sheet), content_type="application/pdf")
    answer["Content-Disposition"] = content_disposition_header(False, f"kartu-{event.key}.pdf") or "inline"
    return answer
