"""The answers to questions of the rule book as a form sends them."""

from collections.abc import Iterable

from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.web.checking.questions import NO_ENTRY, PREFIX


def stated_answers(sent: Iterable[tuple[str, list[str]]]) -> dict[str, object]:
    """Each answer by its fact; what was left open is no answer."""
    answers: dict[str, object] = {}
    for field, values in sent:
        name = field.removeprefix(PREFIX)
        if field.startswith(PREFIX) and name in vocabulary() and (answer := _answer(name, values)) != "":
            answers[name] = answer
    return answers


def _answer(name: str, values: list[str]) -> object:
    if vocabulary()[name].type is not FactType.LIST:
        return values[-1].strip()[:500]
    if NO_ENTRY in values:
        return []
    lines = [line.strip()[:500] for value in values for line in value.splitlines() if line.strip()]
    return lines or ""
