"""The language of what people read: Indonesian is the source, other languages are gettext catalogues in `mitradesa/locale`."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files

SOURCE = "id"
LANGUAGES = (SOURCE, "en")
DOMAINS = ("interface", "facts", "rules")
UNIT = "satuan"

_active: ContextVar[str] = ContextVar("language", default=SOURCE)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = str(files("mitradesa").joinpath("locale"))
    joined = gettext.NullTranslations()
    for domain in DOMAINS:
        one = gettext.translation(domain, folder, [language])
        one.add_fallback(joined)
        joined = one
    return joined


def _(text: str) -> str:
    """The text in the language in use; the Indonesian source where it has no translation."""
    spoken = _active.get()
    return text if spoken == SOURCE or not text else _catalogue(spoken).gettext(text)


def counted(number: int, unit: str) -> str:
    """How many of something: the number and its unit, which another language may say otherwise for one than for many."""
    spoken = _active.get()
    if spoken != SOURCE and unit:
        unit = _catalogue(spoken).npgettext(UNIT, unit, unit, number)
    return f"{grouped(number)} {unit}".strip()


def grouped(number: int) -> str:
    """A whole number with its thousands apart: 1.000.000 in Indonesian, 1,000,000 in English."""
    text = f"{number:,}"
    return text.replace(",", ".") if _active.get() == SOURCE else text


def with_decimals(number: float) -> str:
    """A number with the decimals it has: 12,5 in Indonesian, 12.5 in English."""
    text = f"{number:g}"
    return text.replace(".", ",") if _active.get() == SOURCE else text


def whole_number_wanted() -> str:
    """What is said where a whole number is asked and something else was typed."""
    return _("Tulis bilangan bulat dengan angka saja, misalnya 12.")


def number_wanted() -> str:
    """What is said where a number is asked and something else was typed."""
    return _("Tulis angka saja, misalnya 12 atau 12,5.")


def speaking() -> str:
    """The language in use."""
    return _active.get()


@contextmanager
def language(name: str) -> Iterator[None]:
    """Speak this language (`id` or `en`) inside the block; raises ValueError for any other."""
    if name not in LANGUAGES:
        raise ValueError(name)
    token = _active.set(name)
    try:
        yield
    finally:
        _active.reset(token)
