"""What third parties put on a desk: profiles to verify, legal papers that run out, names that ask whoever is signed in for a statement."""

from collections.abc import Sequence
from datetime import date, timedelta

from mitradesa.core.acts import Act
from mitradesa.core.calendar import Period, in_words
from mitradesa.core.lifecycle.status import FINAL
from mitradesa.core.partners import LEGAL_PAPER_WORDS
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.agreements.scope import visible_partners
from mitradesa.queries.ties import alike, compared_sound
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import (
    Cooperation,
    FamilyMember,
    PartnerPaper,
    PartnerPerson,
    Registration,
    TieStatement,
)

AHEAD, BEHIND = Period(months=3), timedelta(days=92)
"""A paper is told of so long before it runs out, and so long after it did."""
TOLD_OF_PAPERS = (OfficeKind.VILLAGE, OfficeKind.DPMD, OfficeKind.THIRD_PARTY)
MOST_CASES = 30


def registrations(seat: Seat, day: date) -> Sequence[Waiting]:
    """Profiles that wait for the regency office, save those that this person entered; one query."""
    if not may(seat, Act.KEEP_PARTNERS):
        return ()
    rows = Registration.objects.filter(regency=seat.region, state=Registration.State.WAITING)
    found = rows.exclude(entered_by=seat.person).only("pk", "name", "entered_at")[:MOST]
    return [
        Waiting(
            "registration",
            f"Periksa profil pihak ketiga {one.name}",
            f"Dikirim {in_words(one.entered_at.date())}. Cocokkan dengan suratnya; yang memasukkan tidak memeriksa.",
            None,
            "partners:registration",
            one.pk,
        )
        for one in found
    ]


def papers(seat: Seat, day: date) -> Sequence[Waiting]:
    """Legal papers of third parties that run out within three months or did within the last three; one query."""
    if seat.office_kind not in TOLD_OF_PAPERS:
        return ()
    rows = PartnerPaper.objects.filter(
        partner__in=visible_partners(seat).values("pk"), withdrawn_on__isnull=True
    )
    rows = rows.filter(expires_on__gte=day - BEHIND, expires_on__lte=AHEAD.after(day)).order_by(
        "expires_on", "id"
    )
    return [_paper(one, day) for one in rows.select_related("partner")[:MOST]]


def _paper(one: PartnerPaper, day: date) -> Waiting:
    ends = one.expires_on or day
    word = LEGAL_PAPER_WORDS[one.kind]
    word = word[0].upper() + word[1:]
    verb = "habis" if ends < day else "akan habis"
    what = f"{word} {one.partner.name} {verb} {in_words(ends)}"
    why = "Mintalah surat yang baru sebelum perjanjian dengannya ditandatangani atau diperpanjang."
    return Waiting("partner_paper", what, why, ends, "partners:show", one.partner_id)


def ties(seat: Seat, day: date) -> Sequence[Waiting]:
    """Names in the open cases of the village that are like this person's or his declared family's, without his statement; four queries."""
    if not may(seat, Act.STATE_TIES):
        return ()
    cases = Cooperation.objects.filter(village=seat.region, partner__isnull=False)
    cases = cases.exclude(status__in=[one.value for one in FINAL]).order_by("-id")
    found = list(cases.only("key", "title", "partner_id")[:MOST_CASES])
    if not found:
        return ()
    people = PartnerPerson.objects.filter(partner__in={one.partner_id for one in found}, until__isnull=True)
    mine = _sounds(seat)
    like = [row for row in people if any(alike(row.sound, sound) for sound in mine)]
    stated = set(
        TieStatement.objects.filter(person=seat.person, cooperation__in=found).values_list(
            "cooperation", "about"
        )
        if like
        else ()
    )
    asked = [
        (case, row)
        for case in found
        for row in like
        if row.partner_id == case.partner_id and (case.pk, row.pk) not in stated
    ]
    return [_tie(case, row) for case, row in asked[:MOST]]


def _sounds(seat: Seat) -> list[str]:
    rows = FamilyMember.objects.filter(declaration__person=seat.person).values_list("sound", flat=True)
    return [compared_sound(seat.name), *rows]


def _tie(case: Cooperation, row: PartnerPerson) -> Waiting:
    why = "Nama yang mirip bukan tuduhan; nyatakan ada tidaknya hubungan sebelum perkara diputuskan."
    what = f'Pernyataan Anda tentang {row.name} dalam perkara "{case.title}"'
    return Waiting("tie", what, why, None, "ties:of_case", case.key)
