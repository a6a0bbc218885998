"""Needs that the records of disputes answer; where none was recorded, what somebody stated answers."""

from collections.abc import Mapping
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.disputes import RUNG_WORDS, Rung
from mitradesa.core.lifecycle.needs import Need
from mitradesa.queries.facts.disputes import newest_dispute
from mitradesa.queries.needs import stated
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation, Dispute


def _open(one: Cooperation, day: date) -> Answer:
    found = newest_dispute(one)
    if found is None:
        said = stated.CHECKS[Need.DISPUTE_OPEN](one, day)
        return said if said.met else Answer(False, "Perselisihannya belum dicatat.", *_room(one))
    if found.settled_on is not None:
        says = f"Perselisihan yang terakhir sudah selesai {in_words(found.settled_on)}; catat yang baru."
        return Answer(False, says, *_room(one))
    return Answer(True, f"{found.subject[:120]} ({_stood(found)}).", *_room(one))


def _settled(one: Cooperation, day: date) -> Answer:
    found = newest_dispute(one)
    if found is None:
        return stated.CHECKS[Need.DISPUTE_SETTLED](one, day)
    if found.settled_on is None:
        return Answer(False, f"Belum selesai ({_stood(found)}).", *_room(one))
    return Answer(True, f"Berita acara penyelesaian {in_words(found.settled_on)}.", *_room(one))


def _stood(found: Dispute) -> str:
    stages = list(found.stages.all())
    return (
        f"tahap terakhir: {RUNG_WORDS[Rung(stages[-1].rung)].lower()}" if stages else "belum dimusyawarahkan"
    )


def _room(one: Cooperation) -> tuple[str, tuple[str, ...]]:
    return "cooperations:disputes", (one.key,)


CHECKS: Mapping[Need, Check] = {Need.DISPUTE_OPEN: _open, Need.DISPUTE_SETTLED: _settled}
