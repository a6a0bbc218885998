"""Needs at the end of an agreement: its ground with the deliberation, and the closing statement with what came back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.money import in_rupiah
from mitradesa.queries.facts.endings import closing_of, still_out
from mitradesa.queries.needs import stated
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation


def _ground(one: Cooperation, day: date) -> Answer:
    said = stated.CHECKS[Need.GROUND](one, day)
    return replace(said, page="cooperations:ending", arguments=(one.key,), ask=())


def _handed_back(one: Cooperation, day: date) -> Answer:
    page = ("cooperations:closing", (one.key,))
    found = closing_of(one)
    if found is None:
        said = stated.CHECKS[Need.HANDED_BACK](one, day)
        return said if said.met else Answer(False, "Pernyataan penutup belum dibuat.", *page)
    out = still_out(one, found)
    if out:
        return Answer(False, f"Belum kembali: {', '.join(out)}.", *page)
    if found.money_unsettled is None:
        return Answer(False, "Belum disebut apakah uang para pihak sudah selesai.", *page)
    if found.money_unsettled:
        return Answer(False, f"Belum diselesaikan {in_rupiah(found.money_unsettled)}.", *page)
    return Answer(True, f"Pernyataan penutup {in_words(found.made_on)}.", *page)


CHECKS: Mapping[Need, Check] = {Need.GROUND: _ground, Need.HANDED_BACK: _handed_back}
