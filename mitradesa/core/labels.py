"""What tables, columns and values of closed lists are called for a person who reads the data: `core/words/records/*.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import rtoml


@dataclass(frozen=True, slots=True)
class Labels:
    """The words: of tables by model, of columns by name or "Model.name", of values by list."""

    models: Mapping[str, str]
    fields: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]

    def field(self, model: str, name: str) -> str | None:
        """What a column of a table is called; None where it has no word."""
        return self.fields.get(f"{model}.{name}") or self.fields.get(name)


@cache
def labels() -> Labels:
    """All words, read once."""
    return Labels(_read("models"), _read("fields"), _read("values"))


def _read(name: str) -> dict[str, Any]:
    folder = files("mitradesa.core").joinpath("words", "records")
    return dict(rtoml.loads(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8")))
