"""The state of a result page with a form's answers laid over it; an answer that does not fit is left out and said."""

from dataclasses import replace

from django.http import HttpRequest

from mitradesa.core.vocabulary import BadFact, vocabulary
from mitradesa.web.checking.kept import Answer, Kept, unseal
from mitradesa.web.checking.questions import merged


def answered(request: HttpRequest) -> tuple[Kept, dict[str, tuple[Answer, str]]]:
    """The state with its answers, and each answer that does not fit with a sentence about it; raises Broken for a foreign state."""
    kept = unseal(request.POST.get("state", ""))
    answers = merged(kept.answers, request.POST.lists(), kept.check())
    wrong: dict[str, tuple[Answer, str]] = {}
    for name, value in answers.items():
        try:
            vocabulary()[name].parse(value)
        except BadFact as error:
            wrong[name] = (value, str(error))
    fitting = {name: value for name, value in answers.items() if name not in wrong}
    return replace(kept, answers=fitting), wrong
