"""Which elements of an agreement a draft has, by heading first and then by body. Clauses are cut in `clauses`; silence is in `silence`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from mitradesa.reading.bodies import Spoken, body_rules, spoken_of
from mitradesa.reading.clauses import Clause
from mitradesa.reading.draft import Draft
from mitradesa.reading.found import ELEMENTS, Element
from mitradesa.reading.heading_lines import is_opening
from mitradesa.reading.headings import fold, folded_words, subjects
from mitradesa.reading.lines import is_furniture
from mitradesa.reading.silence import silent_element

CHANGE_PARTS = ("change_part", "postponement_part", "cancellation_part")
"""The three matters of Permendagri 96/2017 Pasal 6 letter g: change, postponement, cancellation."""
LONGEST_EXCERPT = 300
_PART_WORDS = {
    "change_part": ("perubahan", "addendum", "adendum", "amandemen", "amendemen", "penambahan", "revisi"),
    "postponement_part": ("penundaan", "penangguhan"),
    "cancellation_part": ("pembatalan", "batalnya", "pemutusan", "pengakhiran", "penghentian", "berakhirnya"),
}
_PART_STEMS = {part: tuple(fold(word) for word in words) for part, words in _PART_WORDS.items()}
_LEAST_LETTERS = 8
_HEADED_SURENESS = 0.98
_DEFERRED = "Hanya disebut sepintas; isinya tidak diatur dalam naskah ini."
_ATTACHED = re.compile(r"^[^\w\n]{0,60}LAMPIRAN(?:[ \t]+[IVXA-Z\d]{1,4})?\b[^a-z\n]*$", re.MULTILINE)
_LETTER = re.compile(r"[^\W\d_]")


def find_elements(draft: Draft, clauses: Sequence[Clause]) -> dict[str, Element]:
    """The eleven elements of `ELEMENTS` in `draft`: present with their place, absent, or unknown with the reason."""
    known = [(clause, subjects(clause.heading)) for clause in clauses if clause.heading]
    headed = {key: [(clause, named[key]) for clause, named in known if key in named] for key in ELEMENTS}
    low = draft.text.casefold()
    return {
        key: _best_headed(draft, headed[key], key) if headed[key] else _from_body(draft, low, clauses, key)
        for key in ELEMENTS
    }


def find_change_parts(draft: Draft, clauses: Sequence[Clause]) -> dict[str, Element]:
    """Change, postponement and cancellation, each told apart (Permendagri 96/2017 Pasal 6 letter g).

    Tafsir: a clause on ending the agreement early (pemutusan, pengakhiran) counts as cancellation.
    """
    low = draft.text.casefold()
    return {part: _find_part(draft, low, clauses, part) for part in CHANGE_PARTS}


def _best_headed(draft: Draft, headed: Sequence[tuple[Clause, float]], key: str) -> Element:
    """The fullest headed clause; one with nothing under its heading counts as there only when the body has no other words for it."""

    def rank(pair: tuple[Clause, float]) -> tuple[bool, bool, bool, int]:
        clause, likeness = pair
        return (is_empty(draft.text, clause), clause.kind == "heading", likeness < 90, clause.start)

    clause, likeness = min(headed, key=rank)
    return _element_of(draft, clause, likeness)


def _element_of(draft: Draft, clause: Clause, likeness: float) -> Element:
    page_sureness = _sureness_at(draft, clause.start)
    return Element(
        present=True,
        heading=clause.heading,
        start=clause.start,
        end=clause.end,
        page=draft.page_at(clause.start),
        excerpt=excerpt(draft.text, clause.start, clause.end),
        sureness=round(_HEADED_SURENESS * likeness / 100 * page_sureness, 3),
        empty=is_empty(draft.text, clause),
    )


def _from_body(draft: Draft, low: str, clauses: Sequence[Clause], key: str) -> Element:
    first, last = _region(draft, clauses, body_rules()[key].where)
    spoken = spoken_of(draft.text, low, key, first, last)
    if spoken is None:
        return silent_element(draft)
    return _spoken_element(draft, spoken)


def _spoken_element(draft: Draft, spoken: Spoken) -> Element:
    return Element(
        present=None if spoken.deferred else True,
        start=spoken.start,
        end=spoken.end,
        page=draft.page_at(spoken.start),
        excerpt=excerpt(draft.text, spoken.start, spoken.end),
        sureness=0.0 if spoken.deferred else round(spoken.sureness * _sureness_at(draft, spoken.start), 3),
        reason=_DEFERRED if spoken.deferred else "",
    )


def _region(draft: Draft, clauses: Sequence[Clause], where: str) -> tuple[int, int]:
    """Where to look: a draft without numbered clauses is read whole, for its prose has no preamble to leave out."""
    proper = [clause for clause in clauses if clause.kind in ("pasal", "bab")]
    end = _end_of_agreement(draft.text, clauses)
    if where == "all" or not proper:
        return 0, end
    if where == "tail":
        return max(clause.start for clause in proper), len(draft.text)
    return min(proper[0].start, end), end


def _end_of_agreement(text: str, clauses: Sequence[Clause]) -> int:
    """Where the attachments begin: a line that is only LAMPIRAN, after the closing words; the text's end where there is none."""
    closing = [clause.start for clause in clauses if clause.kind == "closing"]
    last = max(closing or [clause.start for clause in clauses if clause.kind in ("pasal", "bab")], default=0)
    attached = _ATTACHED.search(text, max(last, len(text) // 2))
    return attached.start() if attached else len(text)


def _find_part(draft: Draft, low: str, clauses: Sequence[Clause], part: str) -> Element:
    headed = [(clause, likeness) for clause in clauses if (likeness := _part_likeness(clause.heading, part))]
    if headed:
        return _best_headed(draft, headed, part)
    return _from_body(draft, low, clauses, part)


@lru_cache(maxsize=4096)
def _part_likeness(heading: str, part: str) -> float:
    return max(
        (
            fuzz.ratio(word, stem, score_cutoff=85)
            for word in (folded_words(heading) if heading else ())
            for stem in _PART_STEMS[part]
        ),
        default=0.0,
    )


def is_empty(text: str, clause: Clause) -> bool:
    """Whether nothing but dots, page furniture and bare numbers stands under a clause's heading."""
    letters = 0
    for line in text[clause.body_start : clause.end].splitlines():
        words = line.strip()
        if words and not is_furniture(words) and not (is_opening(words) and len(words) < 14):
            letters += len(_LETTER.findall(words))
        if letters >= _LEAST_LETTERS:
            return False
    return True


def excerpt(text: str, start: int, end: int) -> str:
    """The words between two offsets on one line, at most 300 characters."""
    words = re.sub(r"\s+", " ", text[start : min(end, start + 2 * LONGEST_EXCERPT)]).strip()
    return words if len(words) <= LONGEST_EXCERPT else words[: LONGEST_EXCERPT - 1].rstrip() + "…"


def _sureness_at(draft: Draft, offset: int) -> float:
    number = draft.page_at(offset)
    for page in draft.pages:
        if page.number == number and page.sureness is not None:
            return page.sureness
    return 1.0
