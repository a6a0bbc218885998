"""Needs that announcements answer; what was stated answers where the case was never announced here."""

from collections.abc import Callable, Mapping
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.offers import ANNOUNCEMENT_WORDS, AnnouncementState
from mitradesa.queries.needs import stated
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.queries.offers.lists import newest_announcement
from mitradesa.records.models import Announcement, Cooperation

STANDING = frozenset({AnnouncementState.OPEN, AnnouncementState.OPENED, AnnouncementState.CHOSEN})
UNSEALED = frozenset({AnnouncementState.OPENED, AnnouncementState.CHOSEN})
Told = Callable[[Announcement, date, int], tuple[bool, str]]


def _check(need: Need, told: Told, lacks: str) -> Check:
    def check(one: Cooperation, day: date) -> Answer:
        found = newest_announcement(one)
        if found is None:
            said = stated.CHECKS[need](one, day)
            return said if said.met else Answer(False, lacks, "offers:of_case", (one.key,))
        met, says = told(found, day, found.offers.count())
        return Answer(met, says, "offers:show", (found.code,))

    return check


def _announced(one: Announcement, day: date, came: int) -> tuple[bool, str]:
    if one.state not in STANDING or one.announced_on is None or one.announced_on > day:
        return False, f"Pengumumannya {ANNOUNCEMENT_WORDS[one.state]}."
    until = in_words(one.closes_on)
    return True, f"Diumumkan {in_words(one.announced_on)} dengan KAK dan kriteria, sampai {until}."


def _received(one: Announcement, day: date, came: int) -> tuple[bool, str]:
    if one.state not in UNSEALED or one.opened_on is None or one.opened_on > day:
        return False, f"{came} penawaran masuk, belum dibuka."
    return came > 0, f"{came} penawaran, dibuka {in_words(one.opened_on)} di depan dua saksi."


def _none(one: Announcement, day: date, came: int) -> tuple[bool, str]:
    if one.state == AnnouncementState.EMPTY:
        return True, f"Ditutup tanpa penawaran sesudah {in_words(one.closes_on)}."
    return False, f"{came} penawaran masuk; masa penawaran sampai {in_words(one.closes_on)}, belum ditutup."


def _chosen(one: Announcement, day: date, came: int) -> tuple[bool, str]:
    if one.chosen is None or one.chosen_on is None or one.chosen_on > day:
        return False, "Penawaran belum dibandingkan atau belum ada yang dipilih."
    return True, f"{one.chosen.name}, dipilih {in_words(one.chosen_on)} dari {came} penawaran: {one.reason}"


NOT_ANNOUNCED = "Belum ada pengumuman penawaran."
CHECKS: Mapping[Need, Check] = {
    Need.ANNOUNCED: _check(Need.ANNOUNCED, _announced, NOT_ANNOUNCED),
    Need.OFFER_RECEIVED: _check(Need.OFFER_RECEIVED, _received, NOT_ANNOUNCED),
    Need.NO_OFFER: _check(Need.NO_OFFER, _none, NOT_ANNOUNCED),
    Need.OFFER_CHOSEN: _check(Need.OFFER_CHOSEN, _chosen, NOT_ANNOUNCED),
}
