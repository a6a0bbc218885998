"""Bring the translations up to date with the sentences of the program, or compare them."""

import argparse
import ast
import re
import string
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import polib

from mitradesa.core.calendar import MONTHS
from mitradesa.core.language import DOMAINS
from mitradesa.core.vocabulary import SUPPLIERS, vocabulary
from mitradesa.law.book import every_rule
from mitradesa.reading.extraction import regime
from mitradesa.reports.draft_check import as_text, wording

PACKAGE = Path(__file__).parents[1]
CATALOGUES = PACKAGE / "locale" / "en" / "LC_MESSAGES"
MARKED_IN_TEMPLATE = re.compile(r"""\b_\(["']([^"']+)["']\)""")
FLOORS = ("core", "law", "reading", "reports", "cli")


def rule_sentences() -> Iterator[str]:
    """What rules say, and the names of the articles they rest on where these have no number."""
    for rule in every_rule():
        yield from (rule.title, *(one.breach for one in rule.requires), rule.remedy, rule.interpretation)
        yield from (cited.article.label for cited in rule.basis)


def fact_sentences() -> Iterator[str]:
    """Labels, questions, units and choices of the facts, and who supplies them."""
    for word in vocabulary().values():
        yield from (word.label, word.question, word.unit, *(word.values or {}).values())
    yield from SUPPLIERS.values()


def interface_sentences() -> Iterator[str]:
    """Every text that stands in `_("...")`, the words of reports, why a regime is proposed, and the names of months."""
    yield from MONTHS
    for floor in FLOORS:
        for path in sorted((PACKAGE / floor).rglob("*.py")):
            if not path.name.startswith("test_"):
                yield from _marked(ast.parse(path.read_text(encoding="utf-8")))
    for path in sorted((PACKAGE / "reports").rglob("*.html")):
        yield from MARKED_IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))
    for signs in (wording.OUTCOME_SIGNS, wording.BADGES):
        yield from (text for sign in signs.values() for text in (sign.word, sign.meaning))
    for words in (
        wording.SEVERITIES,
        wording.GATES,
        wording.CONFIDENCES,
        as_text.VERIFIED,
        as_text.SEVERITIES,
    ):
        yield from words.values()
    yield from _reasons(ast.parse(Path(regime.__file__).read_text(encoding="utf-8")))


def _marked(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            yield from (
                one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
            )


def _reasons(tree: ast.Module) -> Iterator[str]:
    functions = [one for one in tree.body if isinstance(one, ast.FunctionDef)]
    explained = {ast.get_docstring(function) for function in functions}
    for node in (node for function in functions for node in ast.walk(function)):
        if isinstance(node, ast.Constant) and str(node.value).endswith(".") and node.value not in explained:
            yield str(node.value)


SENTENCES = {"interface": interface_sentences, "facts": fact_sentences, "rules": rule_sentences}


def update(domain: str) -> polib.POFile:
    """The catalogue of a domain with exactly the sentences the program has, in order; known translations are kept."""
    path = CATALOGUES / f"{domain}.po"
    known = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))} if path.is_file() else {}
    earlier = {text for one in DOMAINS[: DOMAINS.index(domain)] for text in SENTENCES[one]()}
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Language": "en",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for text in dict.fromkeys(text for text in SENTENCES[domain]() if text and text not in earlier):
        catalogue.append(polib.POEntry(msgid=text, msgstr=known.get(text, "")))
    return catalogue


def faults(domain: str, catalogue: polib.POFile) -> Iterator[str]:
    """What is wrong with a catalogue: sentences without a translation, or whose {names} differ."""
    for entry in catalogue:
        if not entry.msgstr:
            yield f"{domain}: no translation of {entry.msgid!r}"
        elif _names(entry.msgid) != _names(entry.msgstr):
            yield f"{domain}: the names in braces differ in {entry.msgid!r}"


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def run(arguments: Sequence[str]) -> int:
    """Exit 1 when a sentence has no translation, or with --check when a file differs from what the program has."""
    parser = argparse.ArgumentParser(prog="mitradesa translations", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    asked = parser.parse_args(arguments)
    wrong: list[str] = []
    for domain in DOMAINS:
        catalogue = update(domain)
        wrong += faults(domain, catalogue)
        wrong += _written(domain, catalogue, write=not asked.check)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def _written(domain: str, catalogue: polib.POFile, *, write: bool) -> Iterator[str]:
    for path, content in (
        (CATALOGUES / f"{domain}.po", str(catalogue).encode() + b"\n"),
        (CATALOGUES / f"{domain}.mo", catalogue.to_binary()),
    ):
        if path.is_file() and path.read_bytes() == content:
            continue
        if write:
            path.write_bytes(content)
        else:
            yield f"{path.name} differs from the program: run ./mitra fix"
