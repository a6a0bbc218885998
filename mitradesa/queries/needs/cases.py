"""Needs that the case itself answers: its regime, its draft, its signature, what it renews."""

from collections.abc import Mapping
from datetime import date

from mitradesa.core.calendar import in_words
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.register import REGIME_SHORT
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.needs.answer import Answer, Check
from mitradesa.records.models import Cooperation

SIGNING_FACTS = ("numbers", "starts_on", "ends_on")
"""What must be known when a signature is recorded; the number may still be one of the parties' alone."""
SIGNING_DAY = "hari langkah tanda tangan"
"""Where the day of the signature comes from unless somebody stated another."""


def _regime(one: Cooperation, day: date) -> Answer:
    page, arguments = "cooperations:regime", (one.key,)
    if not one.regime:
        return Answer(False, "Belum ditentukan.", page, arguments)
    says = REGIME_SHORT.get(one.regime, one.regime)
    return Answer(one.regime in TRACKS[TrackName(one.track)].regimes, says, page, arguments)


def _draft_read(one: Cooperation, day: date) -> Answer:
    drafts = one.papers.filter(kind=Paper.DRAFT, withdrawn_at__isnull=True, file__isnull=False)
    known = one.facts.filter(stated=False).count()
    if not drafts.exists():
        return Answer(
            False, "Belum ada rancangan yang diunggah.", "cooperations:paper", (one.key, Paper.DRAFT)
        )
    return Answer(
        known > 0, f"{known} keterangan terbaca dari rancangan.", "cooperations:paper", (one.key, Paper.DRAFT)
    )


def _signed(one: Cooperation, day: date) -> Answer:
    known = set(one.facts.filter(name__in=SIGNING_FACTS).values_list("name", flat=True))
    lacking = [vocabulary()[name].label for name in SIGNING_FACTS if name not in known]
    if not lacking:
        return Answer(True, "Sudah diisi; hari tanda tangannya hari langkah ini.")
    ask = tuple(name for name in SIGNING_FACTS if name not in known)
    return Answer(False, f"Belum diisi: {', '.join(lacking)}.", "cooperations:facts", (one.key,), ask)


def _renews(one: Cooperation, day: date) -> Answer:
    old = one.renews
    if old is None:
        return Answer(False, "Tidak ada perjanjian yang diperpanjang.", "cooperations:change", (one.key,))
    if old.ended_on or (old.ends_on and old.ends_on < day):
        ended = in_words(old.ended_on or old.ends_on or day)
        says = f"{old.title or old.key} sudah berakhir {ended}; yang sudah berakhir tidak diperpanjang, bukalah kerja sama baru."
        return Answer(False, says, "agreements:show", (old.key,))
    return Answer(True, old.title or old.key, "agreements:show", (old.key,))


CHECKS: Mapping[Need, Check] = {
    Need.REGIME: _regime,
    Need.DRAFT_READ: _draft_read,
    Need.SIGNED: _signed,
    Need.RENEWS: _renews,
}
