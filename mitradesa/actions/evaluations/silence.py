"""Recording that an authority has not answered yet: the record is an event of the trail, dated by it, and decides nothing."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.queries.evaluations.silence import waits_of
from mitradesa.queries.evaluations.silence_said import received_by, silence_of
from mitradesa.queries.evaluations.silences import RECORDED, records_of
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import Cooperation, Event

SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who received the papers and when, as the village knows it; empty where it does not."""

    by: str = ""
    on: date | None = None


@transaction.atomic
def record_silence(seat: Seat, key: str, wait: str, receipt: Receipt) -> Event:
    """Records one wait of a case as it stands today, once a day.

    Raises NotAllowed; Blocked where nothing is awaited any more, today's record is there already, or the receipt cannot be right.
    """
    rows = Cooperation.objects.select_for_update(of=("self",)).select_related(
        "village", "partner", "potential__asset"
    )
    one = rows.get(key=key)
    require(seat, Act.RECORD_SILENCE, one.village_id)
    values, day = facts_of_cooperation(one)[0], today()
    found = next((each for each in waits_of(one, values) if each.key == wait), None)
    if found is None:
        raise Blocked(
            "Jawaban itu tidak ditunggu lagi, atau berkasnya belum dikirim.",
            "Buka lagi halamannya, lihat yang baru.",
        )
    if any(each.of.key == wait and each.of.until == day.isoformat() for each in records_of(one)):
        raise Blocked("Catatan hari ini sudah dibuat.", "Cetak catatan itu; yang baru dapat dibuat besok.")
    if found.received_on is None and (receipt.by.strip() or receipt.on):
        _refuse_receipt(receipt, found.sent_on, day)
        found = received_by(found, receipt.by, receipt.on or day, f"{seat.name}, {seat.title}")
    said = silence_of(one, found, values, day, seat)
    return record(
        seat,
        RECORDED,
        one,
        region=one.village_id,
        says=f'mencatat belum ada jawaban sesudah {said.waited}: {said.what} untuk "{one.title}"',
        values={"on": said.until, "since": said.since, "whole": said.kept()},
    )


def _refuse_receipt(receipt: Receipt, sent_on: date, day: date) -> None:
    if receipt.on is None or len(receipt.by.strip()) < SHORTEST:
        raise Blocked(
            "Tanda terimanya belum lengkap.",
            "Isi nama atau jabatan penerima dan harinya, atau kosongkan keduanya.",
        )
    if not sent_on <= receipt.on <= day:
        raise Blocked(
            f"Berkasnya dikirim {in_words(sent_on)}; hari diterimanya tidak mungkin itu.",
            "Periksa tanda terimanya.",
        )
