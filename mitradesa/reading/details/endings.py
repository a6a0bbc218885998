"""How a draft speaks of default, of cancelling alone, and of the first step in a dispute."""

import re
from collections.abc import Mapping

from mitradesa.reading.details.paper import Paper
from mitradesa.reading.details.reasons import ABSENT, JUDGEMENT, NOT_SAID
from mitradesa.reading.details.sayings import absent, subject
from mitradesa.reading.details.sentences import Sentence
from mitradesa.reading.details.sides import PARTNER, VILLAGE
from mitradesa.reading.found import Found

_SHORTEST = 40
_ALONE = {VILLAGE: "village", PARTNER: "partner"}
_EACH = ("salah", "masing", "tiap", "setiap")


def read_endings(paper: Paper) -> dict[str, Found]:
    """`default_clause`, `one_sided_cancellation` and `dispute_first_step`."""
    return {
        "default_clause": _default_clause(paper),
        "one_sided_cancellation": _one_sided(paper),
        "dispute_first_step": _first_step(paper),
    }


def _default_clause(paper: Paper) -> Found:
    words = subject("default_clause").words
    for clause in paper.clauses:
        if clause.start in paper.sheet.main and words["heading"].search(clause.heading.lower()):
            written = paper.sheet.text[clause.start + len(clause.heading) : clause.end].strip()
            if len(written) >= _SHORTEST:
                return paper.sheet.found("heading", clause.start, clause.end, 0.85)
    for sentence in paper.near(subject("default_clause").near):
        if (
            words["body"].search(sentence.words)
            and words["follows"].search(sentence.words)
            and not words["not_here"].search(sentence.words)
        ):
            return paper.found("body", sentence, 0.8)
    return absent(paper, "default_clause")


def _one_sided(paper: Paper) -> Found:
    """Who may end the agreement alone and without a reason; nobody, where all that is said of ending it has a reason or agreement."""
    told = subject("one_sided_cancellation")
    stated: list[tuple[str, Sentence]] = []
    for sentence in paper.near(told.near):
        value = _ends_alone(paper, sentence)
        if value == JUDGEMENT:
            return paper.found(None, sentence, 0.0, JUDGEMENT)
        if value:
            stated.append((value, sentence))
    values = {value for value, _ in stated if value != "nobody"} or {value for value, _ in stated}
    if len(values) > 1:
        return paper.silent(JUDGEMENT)
    if stated:
        value = values.pop()
        return paper.found(value, next(one for said, one in stated if said == value), 0.75)
    if paper.doubt:
        return paper.silent(NOT_SAID)
    return paper.stated("nobody", 0.7, ABSENT)


def _ends_alone(paper: Paper, sentence: Sentence) -> str:
    """The value that a sentence states; empty where it says nothing of ending alone, JUDGEMENT where a reader is needed."""
    words = subject("one_sided_cancellation").words
    said = sentence.said
    if not words["ends"].search(sentence.words):
        return JUDGEMENT if words["alone"].search(said) and "akhir" in said else ""
    excused = bool(words["reason"].search(said) or words["agreed"].search(said))
    if words["kept"].search(said) and words["alone"].search(said) and not words["reason"].search(said):
        return "nobody"
    if not excused and words["no"].search(said):
        return JUDGEMENT
    if not excused and (match := words["may"].search(said)):
        either = "either" if match["who"].startswith(_EACH) else JUDGEMENT
        return _ALONE.get(str(paper.side(match)), either)
    if words["alone"].search(said):
        return JUDGEMENT
    return _of_notice(words, said, excused)


def _of_notice(words: Mapping[str, re.Pattern[str]], said: str, excused: bool) -> str:
    """Whether a sentence on ending needs a reader: notice by one party without fault of the other, or leave without a reason."""
    if words["other"].search(said) or words["fault"].search(said):
        return ""
    if words["notice"].search(said):
        return JUDGEMENT
    return (
        JUDGEMENT if not excused and any(word in said for word in (" dapat ", " berhak ", " boleh ")) else ""
    )


def _first_step(paper: Paper) -> Found:
    ladder = paper.facts.get("dispute_forum", Found())
    if not isinstance(ladder.value, list) or not ladder.value:
        return paper.silent(NOT_SAID)
    return paper.stated(ladder.value[0], ladder.sureness, "", ladder)
