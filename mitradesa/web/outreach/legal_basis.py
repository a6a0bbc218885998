"""The legal basis of an event: which lines of its text name an instrument or article of the law, and which of those no longer hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mitradesa.core.calendar import last_day, today
from mitradesa.law.citation import Instrument, instruments


@dataclass(frozen=True, slots=True)
class Cited:
    """A line of the legal basis; `instrument` is the one that it names, None for a line in own words."""

    line: str
    instrument: Instrument | None


def cited_in(text: str) -> list[Cited]:
    """The lines of a legal basis, each with the instrument that it begins with."""
    by_short = sorted(instruments().values(), key=lambda one: -len(one.short))
    return [Cited(line.strip(), _named(line, by_short)) for line in text.splitlines() if line.strip()]


def _named(line: str, by_short: Sequence[Instrument]) -> Instrument | None:
    words = line.strip().lstrip("-•0123456789. ").strip()
    return next((one for one in by_short if _begins(words, one.short)), None)


def _begins(words: str, short: str) -> bool:
    return words.startswith(short) and not words[len(short) : len(short) + 1].isalnum()


def lapsed_on(cited: Sequence[Cited], day: date | None) -> list[Instrument]:
    """The instruments named that no longer hold on a day, today when none is given."""
    on = day or today()
    named = {one.instrument.id: one.instrument for one in cited if one.instrument}
    return [one for one in named.values() if (last_day(one.in_force_until) or date.max) < on]
