"""The first lines of a sheet: what the case's papers and the rule book answer beforehand, each finding with the clause it speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from mitradesa.core.evaluations import CONTENT_LINES, FILE_LINES, LinePart, Mark
from mitradesa.core.findings import Finding, Gate, Outcome
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.law.book import book
from mitradesa.law.judge import findings
from mitradesa.queries.facts.agreements import parsed
from mitradesa.reading.clauses import Clause, split_clauses
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import read_limited
from mitradesa.records.models import Evaluation, EvaluationItem
from mitradesa.reports.draft_check.check import Reading, read
from mitradesa.reports.draft_check.observations import CLAUSES

MARKS = {Outcome.MET: Mark.GOOD, Outcome.BREACHED: Mark.LACKING, Outcome.NOT_APPLICABLE: Mark.BESIDE}
MOST_FINDINGS = 60
ELEMENT_OF = {fact: element for element, fact in CLAUSES.items()}
AFTER_THE_DESK = frozenset({"camat_input", "regent_permission", "utilisation_perdes", "permit_file"})
"""Rules about what follows the desk, which a draft on the desk cannot have done yet."""


def snapshot(values: Mapping[str, Any], origins: Mapping[str, str], as_json: Any) -> dict[str, list[object]]:
    """The facts with their origins as a sheet keeps them."""
    return {name: [as_json(name, value), origins[name][:200]] for name, value in values.items()}


def first_lines(one: Evaluation, papers: frozenset[str], content: bytes, day: date) -> list[EvaluationItem]:
    """The lines of a new sheet, in order."""
    found = judged(one, day)
    where = Places(content, one.draft_name, one.village_id)
    lines = [*_of_file(papers), *_of_contents(found, where), *_of_findings(found, where)]
    for place, line in enumerate(lines, 1):
        line.evaluation, line.place = one, place
    return lines


def judged(one: Evaluation, day: date) -> Sequence[Finding]:
    """What the rule book answers to the facts that a sheet keeps, up to the desks."""
    kept = {name: (parsed(name, raw), origin) for name, (raw, origin) in one.facts.items()}
    values = {name: value for name, (value, _) in kept.items() if value is not None}
    origins = {name: origin for name, (_, origin) in kept.items()}
    return findings(book(one.village_id).compiled, values, day, gate=Gate.CLEAR, origins=origins)


def _of_file(papers: frozenset[str]) -> Iterator[EvaluationItem]:
    for line in FILE_LINES:
        there = line.paper in papers
        note = "" if there else "tidak tercatat pada berkas perkara"
        mark = Mark.GOOD if there else Mark.LACKING
        yield EvaluationItem(part=LinePart.FILE, says=line.says, proposed=mark, note=note)


def _of_contents(found: Sequence[Finding], where: "Places") -> Iterator[EvaluationItem]:
    by_rule = {one.rule: one for one in found}
    for line in CONTENT_LINES:
        finding = by_rule.get(line.rule)
        if finding is None:
            continue
        yield EvaluationItem(
            part=LinePart.CONTENTS,
            says=line.says,
            clause=where.of(finding),
            articles=_articles(finding),
            rule=finding.rule,
            proposed=MARKS.get(finding.outcome, Mark.OPEN),
            note=finding.message,
        )


def _of_findings(found: Sequence[Finding], where: "Places") -> Iterator[EvaluationItem]:
    contents = {line.rule for line in CONTENT_LINES} | AFTER_THE_DESK
    broken = [one for one in found if one.outcome is Outcome.BREACHED and one.rule not in contents]
    for finding in sorted(broken, key=lambda one: (not one.blocks, one.gate.order, one.title))[
        :MOST_FINDINGS
    ]:
        yield EvaluationItem(
            part=LinePart.FINDING,
            says=finding.title,
            clause=where.of(finding),
            articles=_articles(finding),
            rule=finding.rule,
            proposed=Mark.LACKING,
            note=f"{finding.message} {finding.remedy}".strip(),
        )


def _articles(finding: Finding) -> str:
    return "; ".join(f"{one.short} {one.article}" for one in finding.citations)[:400]


class Places:
    """Where in a draft the facts of a finding stand, by clause; nowhere for a draft whose text cannot be read without OCR."""

    def __init__(self, content: bytes, name: str, village: str) -> None:
        self._clauses: Sequence[Clause] = ()
        self._reading: Reading | None = None
        with suppress(Unreadable):
            self._reading = read(read_limited(content, name, ocr_pages=0), village=village)
            self._clauses = split_clauses(self._reading.draft.text)

    def of(self, finding: Finding) -> str:
        """The clause in which the first fact of a finding that the draft shows stands; empty where it shows none."""
        for used in finding.facts:
            start = self._start(used.name)
            if start is not None and (clause := self._holding(start)):
                return _called(clause)
        return ""

    def _start(self, fact: str) -> int | None:
        if self._reading is None:
            return None
        element = self._reading.elements.get(ELEMENT_OF.get(fact, fact))
        found = self._reading.facts.get(fact) or element
        return found.start if found else None

    def _holding(self, start: int) -> Clause | None:
        holding = [one for one in self._clauses if one.start <= start < one.end]
        named = [one for one in holding if one.kind == "pasal"] or holding
        return named[0] if named else None


def _called(clause: Clause) -> str:
    kinds = {"pasal": "Pasal", "bab": "Bab", "decimal": "butir"}
    number = f"{kinds.get(clause.kind, '')} {clause.number}".strip()
    return " ".join(part for part in (number, clause.heading) if part)[:200]


def papers_of(kinds: Sequence[str]) -> frozenset[str]:
    """The kinds of paper that a sheet asks for and that are there."""
    return frozenset(kind for kind in kinds if kind in frozenset(Paper))
