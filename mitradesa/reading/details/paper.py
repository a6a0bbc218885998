"""A draft as the rooms of this folder see it: its sentences, sides, elements and facts, and the ways to state or to stay silent."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mitradesa.reading.clauses import Clause
from mitradesa.reading.details.reasons import ABSENT, CHANGES_ONLY, PARTLY
from mitradesa.reading.details.sentences import Sentence, split_sentences
from mitradesa.reading.details.sides import SURE_ENOUGH, VILLAGE, VILLAGE_KINDS, WHO, read_sides
from mitradesa.reading.details.stems import packed, packed_forms
from mitradesa.reading.draft import Draft
from mitradesa.reading.extraction.money import amounts
from mitradesa.reading.extraction.sheet import Sheet, Zone
from mitradesa.reading.found import Element, Found
from mitradesa.reading.silence import doubt_about

_SEALED = re.compile(r"\bdemikian|\brangkap\b|\bm[ae]t[ea]rai|\bditandatangani\b", re.IGNORECASE)
_SHORT = 4
_WHO = re.compile(WHO)


class Paper:
    """A draft made ready for its details; places are offsets in the draft's text."""

    def __init__(
        self,
        draft: Draft,
        clauses: Sequence[Clause],
        elements: Mapping[str, Element],
        facts: Mapping[str, Found],
    ) -> None:
        self.draft, self.clauses, self.elements, self.facts = draft, clauses, elements, facts
        self.sheet = Sheet(draft, clauses)
        changes_only = facts.get("document_kind", Found()).value == "addendum"
        self.doubt = doubt_about(draft) or (CHANGES_ONLY if changes_only else "")
        self.sides = read_sides(self.sheet, facts.get("parties", Found()))
        self.tail = Zone(self._tail_start(), self.sheet.main.end)
        self.head = self._sentences(0, self.sheet.body.start)
        self.body = self._sentences(self.sheet.body.start, self.sheet.main.end)
        self.whole = [*self.head, *self.body]
        self._packed = packed(self.sheet.low)
        self._words = "\n".join(sentence.words for sentence in self.whole)

    def _sentences(self, start: int, end: int) -> list[Sentence]:
        return split_sentences(self.sheet, self.clauses, start, end) if start < end else []

    def _tail_start(self) -> int:
        """Where the signatures begin: after the last words on copies and stamps."""
        sealed = list(_SEALED.finditer(self.sheet.text, self.sheet.main.end * 2 // 5, self.sheet.main.end))
        return sealed[-1].end() if sealed else max(self.sheet.head.end, self.sheet.main.end - 1500)

    def fact(self, name: str) -> object:
        """The value of a fact read before, None where it is not sure enough to build on."""
        found = self.facts.get(name)
        return found.value if found is not None and found.sureness >= SURE_ENOUGH else None

    @property
    def has_village(self) -> bool:
        """Whether a village, or a body of villages, is a party."""
        return bool(set(self.sides.kinds) & set(VILLAGE_KINDS))

    def near(self, scraps: Sequence[str], sentences: Sequence[Sentence] | None = None) -> Iterator[Sentence]:
        """The sentences of the body (or those given) that hold one of some small-letter scraps."""
        if sentences is None or sentences is self.whole:
            # A long text of short sentences would else be gone through once for each scrap that it does not hold at all.
            scraps = [scrap for scrap in scraps if scrap in self._words]
        for sentence in (self.body if sentences is None else sentences) if scraps else ():
            if any(scrap in sentence.words for scrap in scraps):
                yield sentence

    def speaks_of(self, stems: Sequence[str]) -> bool:
        """Whether the text holds one of some stems in any form, blanks, hyphens and letters that OCR confuses set aside.

        A stem of up to four letters is a word of its own.
        """
        return any(
            any(form in self._packed for form in packed_forms(stem))
            if len(stem) > _SHORT
            else stem in self.sheet.words
            for stem in stems
        )

    def amount(self, sentence: Sentence) -> int | None:
        """The one rupiah amount of a sentence; None where it has none, several, or words and digits that disagree."""
        found = amounts(self.sheet, Zone(sentence.start, sentence.end))
        return found[0].rupiah if len(found) == 1 and found[0].agrees is not False else None

    def speakers(self, words: str) -> list[str | None]:
        """The sides of all names of parties in some small-letter words, in order; None for one that cannot be told."""
        return [self.sides.side(match["who"]) for match in _WHO.finditer(words)]

    def side(self, match: re.Match[str]) -> str | None:
        """The side that the words `who` of a match stand for."""
        return self.sides.side(match["who"])

    def is_village(self, match: re.Match[str]) -> bool:
        """Whether the words `who` of a match stand for the village."""
        return self.side(match) == VILLAGE

    def found(self, value: object, sentence: Sentence, sureness: float, reason: str = "") -> Found:
        """A value read from one sentence."""
        return self.sheet.found(value, sentence.start, sentence.end, sureness, reason)

    def silent(self, reason: str) -> Found:
        """Nothing certain; where the draft was not read whole or well, that is the reason."""
        return Found(reason=self.doubt or reason)

    def absent(self, value: object, stems: Sequence[str], sureness: float, otherwise: str) -> Found:
        """`value` because the text, read whole and well, holds none of the stems; silence (`otherwise`) where it does."""
        if self.doubt or self.speaks_of(stems):
            return self.silent(otherwise)
        return Found(value, round(sureness * self.draft.sureness, 3), reason=ABSENT)

    def stated(self, value: object, sureness: float, reason: str, at: Found | Element | None = None) -> Found:
        """A value that follows from another finding, at its place."""
        if at is None or at.start is None or at.end is None:
            return Found(value, round(sureness * self.draft.sureness, 3), reason=reason)
        return self.sheet.found(value, at.start, at.end, sureness, reason)

    def listed(
        self, items: Mapping[str, Sentence | bool | None], sureness: float, otherwise: str = PARTLY
    ) -> Found:
        """A list of what is there: of each item its sentence or True (there), False (surely not) or None (unclear).

        With an unclear item, or doubt about an absent one, it is silence at the place of what was found.
        """
        there = [name for name, item in items.items() if item]
        places = [item for item in items.values() if isinstance(item, Sentence)]
        first = min(places, key=lambda one: one.start) if places else None
        if any(item is None or (item is False and self.doubt) for item in items.values()):
            reason = self.doubt or otherwise
            return self.found(None, first, 0.0, reason) if first else Found(reason=reason)
        if first:
            return self.found(there, first, sureness)
        return Found(there, round(sureness * self.draft.sureness, 3), reason="" if there else ABSENT)

    def clause_there(self, name: str) -> bool | None:
        """Whether an element is there: True, False (observed absent) or None (unsure, empty or not known)."""
        element = self.elements.get(name)
        if element is None or element.present is None or element.empty:
            return None
        if element.present:
            return True if element.sureness >= SURE_ENOUGH else None
        return False
