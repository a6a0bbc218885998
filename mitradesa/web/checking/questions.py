"""The questions a result page asks: as few as change a finding, grouped by who can answer, each as a form field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mitradesa.core.vocabulary import BadFact, FactType, FactWord, vocabulary
from mitradesa.law.book import book
from mitradesa.law.expression.tree import Fact, Has
from mitradesa.law.own import kept
from mitradesa.reading.found import Found
from mitradesa.reports.draft_check.check import Check
from mitradesa.reports.draft_check.observations import SURE_ENOUGH
from mitradesa.web.checking.kept import Answer

AT_ONCE = 4
NO_ENTRY = "-"
PREFIX = "f."


@dataclass(frozen=True, slots=True)
class Question:
    """A fact asked for: how it is asked, what stands in the field, what the reader saw or why it is silent."""

    word: FactWord
    value: Answer = ""
    hint: str = ""
    page: int | None = None
    waiting: int = 0
    options: tuple[str, ...] = ()
    wrong: str = ""

    @property
    def name(self) -> str:
        """The name of the form field."""
        return PREFIX + self.word.name

    @property
    def kind(self) -> str:
        """Which control asks: yes_no, choice, several, date, number or text."""
        if self.word.type is FactType.BOOL:
            return "yes_no"
        if self.word.type is FactType.ENUM:
            return "choice"
        if self.word.type is FactType.LIST:
            return "several" if self.options else "lines"
        return CONTROLS.get(self.word.type, "text")


CONTROLS = {
    FactType.DATE: "date",
    FactType.INT: "number",
    FactType.RUPIAH: "number",
    FactType.PERCENT: "number",
}


Wrong = Mapping[str, tuple[Answer, str]]


def now_asked(check: Check, wrong: Wrong) -> tuple[Question, ...]:
    """The questions still open, the most awaited first, without the regime, which is asked by itself."""
    return tuple(
        _question(check, name, wrong, waiting=len(rules))
        for name, rules in check.questions.items()
        if name != "regime"
    )


def asked_for(check: Check, names: Iterable[str]) -> tuple[Question, ...]:
    """Questions about facts by their names, with what is known of each in its field; names that are none are left out."""
    words = [vocabulary()[name] for name in names if name in vocabulary()]
    known = check.values
    return tuple(
        _question(check, word.name, {}, value=_typed(word, known[word.name]) if word.name in known else "")
        for word in words
    )


def answered(check: Check) -> tuple[Question, ...]:
    """What the person has answered, to be changed or taken back."""
    return tuple(
        _question(check, name, {}, value=_typed(vocabulary()[name], value))
        for name, value in check.answers.items()
        if name != "regime"
    )


def correctable(check: Check, wrong: Wrong) -> tuple[Question, ...]:
    """What was read from the draft and can be put right; answered facts and the list of parties are left out."""
    reading = check.reading
    if reading is None:
        return ()
    names = [name for name, found in reading.facts.items() if _read(name, found, check)]
    return tuple(
        _question(check, name, wrong, value=_typed(vocabulary()[name], check.values[name])) for name in names
    )


def _read(name: str, found: Found, check: Check) -> bool:
    word = vocabulary().get(name)
    known = (
        word is not None and found.value is not None and name in check.values and name not in check.answers
    )
    return known and name != "parties"


def _question(check: Check, name: str, wrong: Wrong, *, value: Answer = "", waiting: int = 0) -> Question:
    word = vocabulary()[name]
    found = check.reading.facts.get(name) if check.reading else None
    hint, page = _seen(word, found) if not value else ("", None)
    typed, said = wrong.get(name, (value, ""))
    return Question(word, typed, hint, page, waiting, _with_read(_options(word), value), said)


def _with_read(options: tuple[str, ...], value: Answer) -> tuple[str, ...]:
    """The options with what was read beside them, so that a form sent back unchanged loses nothing."""
    read = value if options and isinstance(value, list) else []
    return (*options, *(one for one in read if one not in options))


def _seen(word: FactWord, found: Found | None) -> tuple[str, int | None]:
    if found is None:
        return "", None
    if found.value is None or found.sureness >= SURE_ENOUGH:
        return found.reason, found.page
    try:
        shown = word.show(word.parse(found.value))
    except BadFact:
        return found.reason, found.page
    return f"Terbaca kurang pasti ({found.sureness:.0%}): {shown}. Tolong lihat naskahnya.", found.page


def _typed(word: FactWord, value: object) -> Answer:
    """A value as it stands in its field."""
    if isinstance(value, list | tuple):
        return [str(part) for part in value]
    if word.type is FactType.BOOL:
        return "ya" if value in (True, "ya", "true") else "tidak"
    if word.type is FactType.PERCENT and isinstance(value, int):
        return f"{value / 100:g}".replace(".", ",")
    return str(value)


@kept
def _codes() -> Mapping[str, tuple[str, ...]]:
    """The entries that rules look for in each list."""
    codes: dict[str, dict[str, None]] = {}
    for rule in book().rules:
        for node in (part for tree in rule.nodes for part in tree.walk()):
            if isinstance(node, Has) and isinstance(node.term, Fact):
                codes.setdefault(node.term.name, {})[node.value] = None
    return {name: tuple(found) for name, found in codes.items()}


def _options(word: FactWord) -> tuple[str, ...]:
    if word.type is not FactType.LIST:
        return tuple(word.values or ())
    return tuple(word.values or _codes().get(word.name, ()))


def by_supplier(questions: Sequence[Question]) -> Mapping[str, list[Question]]:
    """The questions under who can answer them, in the order in which they come."""
    grouped: dict[str, list[Question]] = {}
    for question in questions:
        grouped.setdefault(question.word.supplier, []).append(question)
    return grouped


def merged(
    answers: Mapping[str, Answer], posted: Iterable[tuple[str, list[str]]], check: Check
) -> dict[str, Answer]:
    """The answers with a form laid over them: an emptied field takes its answer back, an unchanged reading is no answer."""
    found = dict(answers)
    for field, values in posted:
        name = field.removeprefix(PREFIX)
        if field.startswith(PREFIX) and name in vocabulary():
            _lay(found, vocabulary()[name], [value.strip()[:500] for value in values], check)
    return found


def _lay(answers: dict[str, Answer], word: FactWord, values: list[str], check: Check) -> None:
    answer = _answer(word, values)
    if answer == "":
        answers.pop(word.name, None)
    elif word.name in answers or answer != _as_read(word, check):
        answers[word.name] = answer


def _answer(word: FactWord, values: list[str]) -> Answer:
    if word.type is not FactType.LIST:
        return values[-1]
    if NO_ENTRY in values:
        return []
    lines = [line.strip() for value in values for line in value.splitlines() if line.strip()]
    return lines or ""


def _as_read(word: FactWord, check: Check) -> Answer | None:
    return _typed(word, check.values[word.name]) if word.name in check.values else None
