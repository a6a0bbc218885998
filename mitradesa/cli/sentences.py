"""Every sentence of the program that has a translation, found in rules, law, facts and code; translations.py writes the catalogues."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from mitradesa.core.calendar import MONTHS
from mitradesa.core.vocabulary import KINDS, SUPPLIERS, WORKING_DAY, FactType, vocabulary
from mitradesa.law.book import every_rule
from mitradesa.law.citation import instruments
from mitradesa.law.expression.tree import Fact, Has
from mitradesa.reading import recognition
from mitradesa.reports.draft_check import as_text, pdf, wording

PACKAGE = Path(__file__).parents[1]
FLOORS = ("core", "law", "reading", "reports", "cli")
MARKED_IN_TEMPLATE = re.compile(r"""\b_\(["']([^"']+)["']\)""")
SENTENCE = re.compile(r"(?:[A-Z][a-z]+|[A-Z]{3}) [^\\\n]+[.]")
"""What the reader says, as against its patterns: a capital, words, a full stop."""
FILE_KIND = re.compile(
    r"(?:aplikasi|arsip|basis|buku|dokumen|gambar|halaman|lembar|presentasi|program|suara|teks|video)\b[^.]*"
)
OFFERS = ("Pilih dari", "Mis.", "Urutan menurut naskah")
WORDS: tuple[Iterable[str], ...] = (
    wording.SEVERITIES.values(),
    wording.GATES.values(),
    wording.CONFIDENCES.values(),
    as_text.VERIFIED.values(),
    as_text.SEVERITIES.values(),
    pdf.WORDS.values(),
    KINDS.values(),
)
"""Tables of words that are translated where they are shown."""


def rule_sentences() -> Iterator[str]:
    """What rules say, and of the law they rest on what a report shows: article names, digests and notes."""
    for rule in every_rule():
        yield from (rule.title, *(one.breach for one in rule.requires), rule.remedy, rule.interpretation)
        for cited in rule.basis:
            yield from (cited.article.label, cited.article.digest, cited.article.note)
    for instrument in instruments().values():
        yield instrument.assumed_in_force
        yield from (article.label for article in instrument.articles.values())


def fact_sentences() -> Iterator[str]:
    """Labels, questions, helps and choices of the facts, what rules look for in lists, and who supplies facts."""
    for word in vocabulary().values():
        yield from (word.label, word.question, word.help, *(word.values or {}).values(), *_offered(word.help))
    for rule in every_rule():
        for node in (part for tree in rule.nodes for part in tree.walk()):
            if isinstance(node, Has) and isinstance(node.term, Fact):
                yield node.value
    yield from SUPPLIERS.values()


def interface_sentences() -> Iterator[str]:
    """Every text in `_("...")`, the words of reports, what the reader says of a draft, and the names of months."""
    yield from MONTHS
    for floor in FLOORS:
        for path in _sources(floor):
            yield from _called(ast.parse(path.read_text(encoding="utf-8")), "_")
    for path in sorted((PACKAGE / "reports").rglob("*.html")):
        yield from MARKED_IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))
    yield from _called(ast.parse(Path(wording.__file__).read_text(encoding="utf-8")), "Sign", (0, 3))
    for words in WORDS:
        yield from words
    for path in _sources("reading"):
        yield from _said(ast.parse(path.read_text(encoding="utf-8")))
    yield recognition.READ_FORMATS
    yield from _file_kinds(ast.parse(Path(recognition.__file__).read_text(encoding="utf-8")))


def units() -> Iterator[str]:
    """What is counted: units of facts and of periods."""
    yield from ("hari", "bulan", "tahun", WORKING_DAY.unit)
    yield from (word.unit for word in vocabulary().values() if word.type is FactType.INT and word.unit)


def _offered(advice: str) -> Iterator[str]:
    """The entries that the help of a list offers: `Pilih dari: peta, denah.` offers two."""
    opening, _, rest = advice.partition(": ")
    if opening in OFFERS:
        yield from (one for one in rest.partition(".")[0].split(", ") if not one.startswith("atau "))


def _sources(floor: str) -> list[Path]:
    return [path for path in sorted((PACKAGE / floor).rglob("*.py")) if not path.name.startswith("test_")]


def _called(tree: ast.AST, name: str, places: tuple[int, ...] = (0,)) -> Iterator[str]:
    """The constant texts at these places of calls of a function by this name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            given = (node.args[place] for place in places if place < len(node.args))
            yield from (
                one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)
            )


def _said(tree: ast.AST) -> Iterator[str]:
    """The sentences among the constants; what stands alone as a statement explains code and is none."""
    explained = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) not in explained and isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from filter(SENTENCE.fullmatch, [node.value])


def _file_kinds(tree: ast.Module) -> Iterator[str]:
    """How the kinds of files are called, those that are read and those refused."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and FILE_KIND.fullmatch(node.value):
            yield node.value
