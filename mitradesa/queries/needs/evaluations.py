"""Needs that the desks answer: the draft sent to the subdistrict, the regent's permit; what was stated answers where no desk has it."""

from collections.abc import Mapping
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.evaluations import ENDING_WORDS, PERMIT_WORDS, Desk, PermitState
from mitradesa.core.lifecycle.needs import Need
from mitradesa.queries.needs import stated
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation, Evaluation, RegentPermit


def _camat_involved(one: Cooperation, day: date) -> Answer:
    page = ("evaluations:of_case", (one.key,))
    rows = Evaluation.objects.filter(case_key=one.key, level=Desk.SUBDISTRICT, sent_on__lte=day)
    sheet = rows.order_by("-sent_on", "-id").first()
    if sheet is None:
        told = stated.CHECKS[Need.CAMAT_INVOLVED](one, day)
        return told if told.met else Answer(False, "Rancangan belum dikirim ke meja kecamatan.", *page)
    sent = f"Dikirim ke meja kecamatan {in_words(sheet.sent_on)}"
    if sheet.finished_on is None:
        return Answer(True, f"{sent}, belum selesai diperiksa.", *page)
    ending = f"selesai {in_words(sheet.finished_on)} {ENDING_WORDS[sheet.ending]}"
    return Answer(True, f"{sent}, {ending}; bukan persetujuan.", *page)


def _permit(one: Cooperation, day: date) -> Answer:
    page = ("evaluations:permit", (one.key,))
    row = RegentPermit.objects.filter(cooperation=one).first()
    if row is None:
        told = stated.CHECKS[Need.PERMIT](one, day)
        return told if told.met else Answer(False, "Izin bupati belum dicatat.", *page)
    if row.state != PermitState.GRANTED or row.decided_on is None:
        return Answer(False, f"Izin bupati: {PERMIT_WORDS[row.state]}.", *page)
    if row.decided_on > day:
        return Answer(False, f"Izin bupati baru terbit {in_words(row.decided_on)}.", *page)
    return Answer(True, f"Izin bupati nomor {row.number}, {in_words(row.decided_on)}.", *page)


def _permit_or_not_needed(one: Cooperation, day: date) -> Answer:
    if one.asset_use in stated.NEEDS_PERMIT:
        return _permit(one, day)
    return stated.CHECKS[Need.PERMIT_OR_NOT_NEEDED](one, day)


CHECKS: Mapping[Need, Check] = {
    Need.CAMAT_INVOLVED: _camat_involved,
    Need.PERMIT: _permit,
    Need.PERMIT_OR_NOT_NEEDED: _permit_or_not_needed,
}
