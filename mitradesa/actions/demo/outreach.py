"""The awareness events of the demonstration: that of 6 December 2021 with its known figures, and a larger invented one in progress.

Of 2021 the theme, day, hotel, opener's office, speaker's office and the 12 and 38 delegates are from the news; every name, and which
subdistricts and villages came, is invented, and so is all money.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from mitradesa.actions.demo.event_parts import (
    INVENTED,
    invite,
    made_event,
    moment,
    plan_parts,
    planner,
    send_people,
)
from mitradesa.actions.demo.people import REGENCY, SHOWN_SUBDISTRICT, SHOWN_VILLAGE
from mitradesa.actions.outreach.own import tell
from mitradesa.core.outreach import Answer, Entry, EventState
from mitradesa.core.roles import POSITIONS, Role, Seat
from mitradesa.queries.outreach_needs import suggested_day
from mitradesa.records.models import CheckIn, Invitation, Letter, OutreachEvent, Region

PAST_DAY = date(2021, 12, 6)
PAST_KEY = "2021-lahat-6-desember"
PAST_SUBDISTRICTS = ("01", "06", "07", "09", "10", "12", "15", "16", "17", "18", "19", "22")
PAST_VILLAGES = 38
COMING_SUBDISTRICTS = ("06", "07", "08", "09", "10", "12", "15", "20", "21", "25", "26", "27")
NOT_PASSED_ON = ("25", "26", "27")
REASONS = ("Bersamaan dengan musyawarah desa (contoh)", "Perjalanan dinas (contoh)")


def outreach(day: date) -> list[OutreachEvent]:
    """Both events, the larger one a few weeks after `day`."""
    return [past_event(), coming_event(day)]


def past_event() -> OutreachEvent:
    """The event of 2021, held and closed, with everybody who came."""
    seat = planner()
    event = made_event(
        seat,
        PAST_DAY,
        key=PAST_KEY,
        theme="Memahami aturan, potensi dan manfaat kerja sama desa dengan pihak ketiga",
        venue="Hotel Bukit Serelo",
        address="Lahat",
        opener_title="Sekretaris Dinas PMD",
        opens_for="Kepala Dinas PMD",
        state=EventState.CLOSED,
        hours=6,
    )
    subdistricts = [f"{REGENCY}.{number}" for number in PAST_SUBDISTRICTS]
    villages = _spread(subdistricts, PAST_VILLAGES)
    plan_parts(event, people=len(subdistricts) + PAST_VILLAGES, spent=True)
    invitations = invite(event, [*subdistricts, *villages], sent=PAST_DAY - timedelta(days=14))
    people = send_people(event, [(one, 1) for one in invitations.values()])
    Invitation.objects.filter(event=event).update(
        answer="coming", answered_by=INVENTED, answered_at=moment(PAST_DAY - timedelta(days=5), 9)
    )
    CheckIn.objects.bulk_create(
        CheckIn(
            uid=UUID(int=place, version=4),
            event=event,
            participant=who,
            day=PAST_DAY,
            at=moment(PAST_DAY, 8) + timedelta(seconds=20 * place),
            entry=Entry.PAPER,
        )
        for place, who in enumerate(people, 1)
    )
    tell(seat, "planned", event, "memuat contoh yang sudah terlaksana,", values={"people": len(people)})
    return event


def _spread(subdistricts: Sequence[str], number: int) -> list[str]:
    """Villages picked from the subdistricts in turn."""
    found = below(subdistricts)
    turns = [found[code][turn] for turn in range(4) for code in subdistricts if turn < len(found[code])]
    return sorted(turns[:number])


def below(subdistricts: Sequence[str]) -> dict[str, list[str]]:
    """The villages of subdistricts, in order."""
    found: dict[str, list[str]] = {code: [] for code in subdistricts}
    rows = Region.objects.filter(parent_id__in=subdistricts, kind=Region.Kind.DESA).order_by("code")
    for code in rows.values_list("code", flat=True):
        found[code[:8]].append(code)
    return found


def coming_event(day: date) -> OutreachEvent:
    """A larger event, wholly invented: 12 subdistricts with all their villages invited, three not passing it on yet, part answered."""
    seat = planner()
    found = suggested_day(REGENCY, day)
    event = made_event(
        seat,
        found.day if found else day + timedelta(days=30),
        key="contoh-sosialisasi-besar",
        theme="Judul, bentuk dan pertanggungjawaban kerja sama desa (contoh)",
        venue="Gedung Pertemuan (contoh)",
        address="Lahat",
        opener_title="Kepala Dinas PMD",
        state=EventState.INVITING,
        hours=6,
    )
    subdistricts = [f"{REGENCY}.{number}" for number in COMING_SUBDISTRICTS]
    villages = [code for some in below(subdistricts).values() for code in some]
    plan_parts(event, people=len(subdistricts) + len(villages), spent=False)
    sent = day - timedelta(days=4)
    invitations = invite(event, [*subdistricts, *villages], sent=sent)
    _letters(seat, event, {code: invitations[code] for code in subdistricts}, sent)
    silent = {code for code in villages if code[6:8] in NOT_PASSED_ON}
    # The subdistrict whose sign-in is printed has some left to pass on.
    silent |= {code for code in villages if code[:8] == SHOWN_SUBDISTRICT and code > SHOWN_VILLAGE}
    Invitation.objects.filter(event=event, region__in=silent).update(sent_at=None, number="", dated=None)
    asked = [one for code, one in invitations.items() if code not in silent and code != SHOWN_VILLAGE]
    people = _answers(event, asked, sent)
    values: dict[str, object] = {"invitations": len(invitations), "people": people}
    tell(seat, "planned", event, "memuat contoh yang sedang mengundang,", values=values)
    return event


def _letters(seat: Seat, event: OutreachEvent, invitations: Mapping[str, Invitation], sent: date) -> None:
    """A letter of the office to each subdistrict, as sent."""
    names = dict(Region.objects.filter(pk__in=invitations).values_list("code", "name"))
    letters = Letter.objects.bulk_create(
        Letter(
            office_id=seat.office,
            direction=Letter.Direction.OUT,
            year=sent.year,
            agenda=place,
            number=one.number,
            dated=sent,
            entered_on=sent,
            other_side=f"Camat {names[code]}",
            subject=f"Undangan {event.theme}",
            state=Letter.State.SENT,
            signed_by=f"Contoh, {POSITIONS[Role.DPMD_HEAD].title}",
            written_by_id=seat.person,
        )
        for place, (code, one) in enumerate(invitations.items(), 1)
    )
    for one, letter in zip(invitations.values(), letters, strict=True):
        one.letter = letter
    Invitation.objects.bulk_update(invitations.values(), ["letter"])


def _answers(event: OutreachEvent, asked: Sequence[Invitation], sent: date) -> int:
    """Of every ten asked six come with their delegate, one declines, three have not answered; how many people are named."""
    coming = [one for place, one in enumerate(asked) if place % 10 < 6]
    declined = [one for place, one in enumerate(asked) if place % 10 == 6]
    for place, one in enumerate([*coming, *declined]):
        one.answer = Answer.COMING if place < len(coming) else Answer.DECLINED
        one.reason = "" if place < len(coming) else REASONS[place % len(REASONS)]
        one.answered_by, one.answered_at = "Sekretaris (contoh)", moment(sent + timedelta(days=2), 10)
    Invitation.objects.bulk_update(
        [*coming, *declined], ["answer", "reason", "answered_by", "answered_at"], batch_size=200
    )
    return len(send_people(event, [(one, 1) for one in coming]))
