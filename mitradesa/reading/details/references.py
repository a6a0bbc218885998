"""What a draft says of papers and meetings outside itself; stated from its words with a place, never from its silence."""

import re

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import ELSEWHERE
from mitradesa.reading.details.sayings import read_saying, said, subject
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import PARTNER, VILLAGE
from mitradesa.reading.extraction.dates import dates_in
from mitradesa.reading.extraction.sheet import Zone
from mitradesa.reading.found import Found

_REACH = 160
_BEGAN = {VILLAGE: "village", PARTNER: "third_party"}
_NAMES = (
    "musdes_on",
    "musdes_result",
    "rpjmdes_entry",
    "rkpdes_year_starts_on",
    "regent_permit",
    "regent_permit_on",
    "initiative",
    "signing_mode",
)


def read_references(paper: Paper) -> dict[str, Found]:
    """What the draft reports of musyawarah, plans, permits and of who began; dates as ISO text."""
    silent = dict.fromkeys(_NAMES, paper.silent(ELSEWHERE))
    if not paper.has_village:
        return silent
    found = {
        **_meeting(paper),
        "rpjmdes_entry": read_saying(paper, "rpjmdes_entry", sentences=paper.whole),
        "rkpdes_year_starts_on": read_saying(
            paper, "rkpdes_year_starts_on", lambda match: f"{match['year']}-01-01", sentences=paper.whole
        ),
        **_permit(paper),
        "signing_mode": _signing_mode(paper),
        "initiative": read_saying(
            paper, "initiative", lambda match: _BEGAN.get(str(paper.side(match))), sentences=paper.whole
        ),
    }
    return {**silent, **{name: one for name, one in found.items() if one.value is not None}}


def _meeting(paper: Paper) -> dict[str, Found]:
    """The musyawarah desa that a sentence reports as held; nothing where sentences report several days."""
    told = subject("musdes")
    spoken = [one for one in paper.near(told.near, paper.whole) if _reports(told.words, one.words)]
    days = {day: one for one in spoken if (day := _day_behind(paper, one, told.words["held"]))}
    agreed = next((one for one in spoken if _agreed(told.words, one.words)), None)
    found = {}
    if len(days) == 1:
        found["musdes_on"] = paper.found(*days.popitem(), 0.7)
    if agreed is not None and len(days) < 2:
        found["musdes_result"] = paper.found("agreed", agreed, 0.7)
    return found


def _reports(words: dict[str, re.Pattern[str]], spoken: str) -> bool:
    there = words["held"].search(spoken) and words["past"].search(spoken)
    return bool(there) and not words["law"].search(spoken) and not words["later"].search(spoken)


def _agreed(words: dict[str, re.Pattern[str]], spoken: str) -> bool:
    return bool(words["agreed"].search(spoken)) and not words["elsewhere"].search(spoken)


def _permit(paper: Paper) -> dict[str, Found]:
    permit = read_saying(paper, "regent_permit", sentences=paper.whole)
    told = subject("regent_permit")
    for sentence in paper.near(told.near, paper.whole) if permit.value else ():
        if said(told, sentence) and (day := _day_behind(paper, sentence, told.says[0].words)):
            return {"regent_permit": permit, "regent_permit_on": paper.found(day, sentence, 0.7)}
    return {"regent_permit": permit}


def _signing_mode(paper: Paper) -> Found:
    told = subject("signing_mode")
    spoken = [one for one in paper.near(told.near, paper.whole) if not told.words["no"].search(one.words)]
    modes = {mode: one for mode in ("wet", "digital") for one in spoken if told.words[mode].search(one.words)}
    if not modes:
        return paper.silent(ELSEWHERE)
    return paper.found("mixed" if len(modes) == 2 else next(iter(modes)), next(iter(modes.values())), 0.75)


def _day_behind(paper: Paper, sentence: Sentence, words: re.Pattern[str]) -> str:
    """The one day that stands behind some words of a sentence, as ISO text; empty where there is none or several."""
    stretch = " ".join(paper.sheet.low[sentence.start : sentence.end].split())
    match = words.search(stretch)
    if match is None:
        return ""
    first = paper.sheet.low.find(match[0].split()[0], sentence.start, sentence.end)
    zone = Zone(first, min(sentence.end, first + _REACH))
    days = {written.iso for written in dates_in(paper.sheet, zone) if written.iso and written.day}
    return str(days.pop()) if len(days) == 1 else ""
