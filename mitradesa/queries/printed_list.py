"""The attendance lists as they are printed and signed: committee, speakers and participants apart, participants by subdistrict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mitradesa.queries.attendance import APART_WORDS, PEOPLE_APART, Row, expected, with_arrivals
from mitradesa.records.models import OutreachEvent, Participant

NO_PLACE = "Tanpa kecamatan"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list to sign: which of the three, the subdistrict where it is of one, and the people in it."""

    apart: str
    word: str
    place: str
    rows: Sequence[Row]


def printed(event: OutreachEvent, day: date, apart: str = "") -> list[Sheet]:
    """The lists of a day, all three or the one asked for, without those that are empty; two queries."""
    people = expected(event).select_related("region__parent").order_by("region", "name", "pk")
    rows = with_arrivals(event, people, day)
    wanted = [apart] if apart in PEOPLE_APART else list(PEOPLE_APART)
    return [sheet for name in wanted for sheet in _sheets(name, rows)]


def _sheets(name: str, rows: Sequence[Row]) -> list[Sheet]:
    mine = [row for row in rows if row.person.part in PEOPLE_APART[name]]
    if name != "participants":
        return [Sheet(name, APART_WORDS[name], "", mine)] if mine else []
    ordered = sorted(mine, key=lambda row: _subdistrict(row.person))
    groups = groupby(ordered, key=lambda row: _subdistrict(row.person))
    return [Sheet(name, APART_WORDS[name], place[1], list(some)) for place, some in groups]


def _subdistrict(person: Participant) -> tuple[str, str]:
    """Sorts by code, those without one last."""
    region = person.region
    if region is None or len(region.code) < 8:
        return "~", NO_PLACE
    named = region.parent if len(region.code) > 8 else region
    return region.code[:8], named.name if named else region.code[:8]
