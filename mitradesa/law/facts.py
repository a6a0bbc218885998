"""The facts as a rule writes them: `fact.term_months`. The words themselves live in `core/facts/<room>.toml`."""

from difflib import get_close_matches
from functools import cache

from mitradesa.core.vocabulary import FactType, vocabulary
from mitradesa.law.expression.tree import Fact, Malformed, Truth


@cache
def fact_named(name: str) -> Fact:
    """The fact of this name as a term; raises Malformed with the nearest name when the vocabulary has none."""
    word = vocabulary().get(name)
    if word is None:
        near = get_close_matches(name, vocabulary(), n=1)
        raise Malformed(f"no fact is called {name}" + (f"; did you mean {near[0]}?" if near else ""))
    kind = Truth if word.type is FactType.BOOL else Fact
    return kind(name, word.type, tuple(word.values or ()))


class Facts:
    """Every fact of the vocabulary as an attribute; `facts.pyi` beside this file lists them with their types."""

    def __getattr__(self, name: str) -> Fact:
        return fact_named(name)


fact = Facts()
