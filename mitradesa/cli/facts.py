"""List the facts that rules read and agreements show."""

import argparse
import json
from collections.abc import Sequence

from mitradesa.core.language import LANGUAGES, _, language
from mitradesa.core.vocabulary import SUPPLIERS, FactWord, vocabulary


def run(arguments: Sequence[str]) -> int:
    """Print every fact: name, type, unit, values, label, supplier, room."""
    parser = argparse.ArgumentParser(prog="mitradesa facts", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    parser.add_argument("--lang", choices=LANGUAGES, default="id", help="language of labels")
    asked = parser.parse_args(arguments)
    with language(asked.lang):
        if asked.json:
            print(json.dumps([as_row(word) for word in vocabulary().values()], ensure_ascii=False, indent=2))
        else:
            for word in vocabulary().values():
                print(f"{word.name:32} {word.type:8} {_(word.label)} ({_(SUPPLIERS[word.supplier])})")
    return 0


def as_row(word: FactWord) -> dict[str, object]:
    """A fact as JSON values; `values` maps each allowed value to its label."""
    return {
        "name": word.name,
        "type": str(word.type),
        "unit": word.unit or None,
        "values": list(word.values) if word.values else None,
        "value_labels": {value: _(label) for value, label in word.values.items()} if word.values else None,
        "label": _(word.label),
        "question": _(word.question) or None,
        "supplier": word.supplier,
        "room": word.room,
    }
