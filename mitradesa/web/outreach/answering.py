"""What an invited office does on the page of its invitation, signed in or by the secret address; and the event as a calendar file."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from icalendar import Alarm, Calendar, Event

from mitradesa.actions.outreach.answers import (
    Answerer,
    Delegate,
    Kuasa,
    answer_invitation,
    name_delegate,
    substitute,
    withdraw_delegate,
)
from mitradesa.core.calendar import WIB
from mitradesa.core.outreach import Answer
from mitradesa.core.refusals import Blocked
from mitradesa.queries.outreach_parts import where_words
from mitradesa.records.models import Invitation, OutreachEvent
from mitradesa.web.base.sent import Show, done, given, number

Do = Callable[[HttpRequest, Invitation, Answerer], object]


def answered(request: HttpRequest, invitation: Invitation, by: Answerer, show: Show, to: str) -> HttpResponse:
    """What was sent from the page of an invitation, done; the page again where it is refused."""
    act, said = ACTS.get(request.POST.get("aksi", ""), (_unknown, ""))
    return done(request, lambda: act(request, invitation, by), show, to, said)


def _unknown(request: HttpRequest, invitation: Invitation, by: Answerer) -> object:
    raise Blocked("Pilihan itu tidak dikenal.", "Muat ulang halamannya, lalu ulangi.")


def _come(request: HttpRequest, invitation: Invitation, by: Answerer) -> object:
    return answer_invitation(invitation.pk, Answer.COMING, by)


def _decline(request: HttpRequest, invitation: Invitation, by: Answerer) -> object:
    return answer_invitation(invitation.pk, Answer.DECLINED, by, reason=request.POST.get("alasan", ""))


def _delegate(request: HttpRequest) -> Delegate:
    sent = request.POST
    return Delegate(sent.get("nama", "")[:120], sent.get("jabatan", "")[:120], sent.get("telepon", "")[:20])


def _name(request: HttpRequest, invitation: Invitation, by: Answerer) -> object:
    return name_delegate(invitation.pk, _delegate(request), by)


def _withdraw(request: HttpRequest, invitation: Invitation, by: Answerer) -> object:
    return withdraw_delegate(_who(request, invitation), by)


def _substitute(request: HttpRequest, invitation: Invitation, by: Answerer) -> object:
    kuasa = Kuasa(request.POST.get("nomor_kuasa", ""), given(request.FILES.get("surat_kuasa")))
    return substitute(_who(request, invitation), _delegate(request), kuasa, by)


def _who(request: HttpRequest, invitation: Invitation) -> int:
    """The person meant, who must be of this very invitation."""
    who = number(request.POST.get("siapa"), 1, 10**9, "Utusan")
    if not invitation.participants.filter(pk=who).exists():
        raise Blocked("Utusan itu bukan dari undangan ini.", "Muat ulang halamannya.")
    return who


ACTS: Mapping[str, tuple[Do, str]] = {
    "hadir": (_come, "Terima kasih. Sekarang sebut siapa yang diutus."),
    "berhalangan": (_decline, "Terima kasih, jawaban Anda dicatat."),
    "utusan": (_name, "Utusan dicatat. Kodenya ada di bawah namanya."),
    "batal": (_withdraw, "Utusan dibatalkan."),
    "ganti": (_substitute, "Pengganti dicatat dengan surat kuasanya."),
}


def calendar_of(request: HttpRequest, event: OutreachEvent, link: str = "") -> HttpResponse:
    """The event as a calendar file; Blocked while it has no day."""
    if event.starts_on is None:
        raise Blocked("Hari kegiatan belum ditetapkan.", "Isi harinya dahulu.")
    found = Calendar()
    found.add("prodid", "-//Mitra Desa//Sosialisasi//ID")
    found.add("version", "2.0")
    found.add_component(_calendar_event(request, event, event.starts_on, link))
    answer = HttpResponse(found.to_ical(), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="kegiatan-{event.key}.ics"'
    return answer


def _calendar_event(request: HttpRequest, event: OutreachEvent, first: date, link: str) -> Event:
    made = Event()
    made.add("uid", f"sosialisasi-{event.key}@{request.get_host()}")
    made.add("dtstamp", datetime.now(tz=UTC))
    made.add("sequence", event.version)
    made.add("summary", event.theme)
    last = event.ends_on or first
    if event.starts_time is None:
        made.add("dtstart", first)
        made.add("dtend", last + timedelta(days=1))
    else:
        made.add("dtstart", _moment(first, event.starts_time))
        made.add("dtend", _moment(last, event.ends_time or event.starts_time))
    made.add("location", where_words(event))
    if link:
        made.add("description", link)
        made.add("url", link)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.theme)
    alarm.add("trigger", timedelta(days=-1))
    made.add_component(alarm)
    return made


def _moment(day: date, at: time) -> datetime:
    """A moment of western Indonesian time in UTC, which needs no table of zones in the file."""
    return datetime.combine(day, at, tzinfo=WIB).astimezone(UTC)
