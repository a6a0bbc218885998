"""Enumerations as the database keeps them: the stored value and the word, and a check that nothing else gets in."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django.db import models


def choices(members: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """The pairs that Django asks for."""
    return [(member.value, member.value) for member in members]


def one_of(
    field: str, members: Iterable[StrEnum], *, name: str, blank: bool = False
) -> models.CheckConstraint:
    """A check constraint that a column holds one of the members (or nothing, where `blank`)."""
    values: list[Any] = [member.value for member in members]
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": [*values, ""] if blank else values}), name=name
    )
