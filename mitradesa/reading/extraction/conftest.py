"""What the tests of this folder share: a draft made of a text, its facts, and the invented samples."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.draft import Draft
from mitradesa.reading.extraction import extract_facts
from mitradesa.reading.extraction.sheet import Sheet
from mitradesa.reading.found import Found

SAMPLES = Path(__file__).parent / "samples"


def draft_of(text: str, *, whole: bool = True) -> Draft:
    """A draft of a text."""
    return Draft(text=text, name="contoh.txt", sha256="", format="txt", whole=whole)


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """Makes a draft of a text."""
    return draft_of


@pytest.fixture
def sheet() -> Callable[[str], Sheet]:
    """Makes a sheet of a text, with its clauses."""
    return lambda text: Sheet(draft_of(text), split_clauses(text))


@pytest.fixture
def facts() -> Callable[..., dict[str, Found]]:
    """Reads all facts of a text."""

    def read(text: str, *, whole: bool = True, regency: str | None = None) -> dict[str, Found]:
        return extract_facts(draft_of(text, whole=whole), split_clauses(text), regency=regency)

    return read


@pytest.fixture
def sample() -> Callable[[str], str]:
    """Reads an invented sample by name."""
    return lambda name: (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
