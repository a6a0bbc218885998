"""Bring the translations up to date with the sentences of the program, or compare them."""

import argparse
import string
import sys
from collections.abc import Iterator, Sequence
from functools import cache

import polib

from mitradesa.cli.sentences import PACKAGE, fact_sentences, interface_sentences, rule_sentences, units
from mitradesa.core.language import DOMAINS, UNIT
from mitradesa.law.own import supposing

CATALOGUES = PACKAGE / "locale" / "en" / "LC_MESSAGES"
SENTENCES = {"interface": interface_sentences, "facts": fact_sentences, "rules": rule_sentences}
ONE, MANY = 0, 1


@cache
def sentences(domain: str) -> tuple[str, ...]:
    """The sentences of a domain that no earlier domain has, each once; the program's code does not change while it runs."""
    earlier = {text for one in DOMAINS[: DOMAINS.index(domain)] for text in sentences(one)}
    # What an installation wrote itself has no translation here.
    with supposing({}):
        return tuple(dict.fromkeys(text for text in SENTENCES[domain]() if text and text not in earlier))


def update(domain: str) -> polib.POFile:
    """The catalogue of a domain with exactly the sentences the program has, in order; known translations are kept."""
    path = CATALOGUES / f"{domain}.po"
    known = polib.pofile(str(path)) if path.is_file() else []
    said = {entry.msgid: entry.msgstr for entry in known if not entry.msgctxt}
    counted = {entry.msgid: entry.msgstr_plural for entry in known if entry.msgctxt == UNIT}
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Language": "en",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for text in sentences(domain):
        catalogue.append(polib.POEntry(msgid=text, msgstr=said.get(text, "")))
    for unit in dict.fromkeys(units()) if domain == "facts" else ():
        forms = counted.get(unit, {ONE: "", MANY: ""})
        catalogue.append(polib.POEntry(msgctxt=UNIT, msgid=unit, msgid_plural=unit, msgstr_plural=forms))
    return catalogue


def faults(domain: str, catalogue: polib.POFile) -> Iterator[str]:
    """What is wrong with a catalogue: sentences without a translation, or whose {names} differ."""
    for entry in catalogue:
        forms = list(entry.msgstr_plural.values()) or [entry.msgstr]
        if not all(forms):
            yield f"{domain}: no translation of {entry.msgid!r}"
        elif any(names(form) != names(entry.msgid) for form in forms):
            yield f"{domain}: the names in braces differ in {entry.msgid!r}"


def names(text: str) -> set[str]:
    """The {names} that a sentence leaves open."""
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
