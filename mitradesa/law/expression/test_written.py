"""A condition written as text means the same as one written in code, and nothing else can be written."""

from datetime import date

import pytest

from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.closures import compile_closure
from mitradesa.law.expression.tree import Malformed
from mitradesa.law.expression.written import condition

LONGEST = Dated(Since("2016-01", months(24), cite("permendagri-1-2016", "12(2)")), tighter="lower")
FACTS = {
    "asset_use": "sewa",
    "regime": "third_party",
    "annexes": ("peta", "denah"),
    "starts_on": date(2026, 1, 1),
    "ends_on": date(2027, 12, 31),
    "copies": 2,
    "open_ended": False,
}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ('asset_use == "sewa"', True),
        ('asset_use in ("ksp", "bgs")', False),
        ('asset_use not in ("ksp", "bgs")', True),
        ('"peta" in annexes and not open_ended', True),
        ("ends_on < starts_on + LONGEST", True),
        ("ends_on < starts_on + months(12)", False),
        ("starts_on + years(1) > ends_on or copies >= 2", True),
        ("3 <= copies", False),
        ('starts_on >= date("2026-03-27")', False),
        ("working_days(starts_on, ends_on) <= 10", False),
        ("open_ended == False", True),
        ("amount_total > 5", None),
        ("amount_total > 5 or copies == 2", True),
    ],
)
def test_a_written_condition_answers_as_it_reads(text, answer):
    assert compile_closure(condition(text, {"LONGEST": LONGEST}))(FACTS, date(2026, 11, 29)) is answer


@pytest.mark.parametrize(
    "text",
    [
        "",
        "copies",
        "1 == 1",
        "copies == 'dua'",
        "0 < copies < 3",
        "__import__('os').system('true')",
        "copies.__class__",
        "(lambda: 1)()",
        "[x for x in annexes]",
        "open('x')",
        "eval('1')",
        "f'{copies}' == '2'",
        "copies * 2 > 3",
        "copies ** 9999 > 3",
        "starts_on + copies > ends_on",
        "working_days(starts_on) < 3",
        "months(x=1)",
        "copies == 2 if open_ended else 3",
        "tidak_ada == 1",
        'asset_use == "sewaan"',
        "(" * 300 + "copies" + ")" * 300,
        "not " * 450 + "open_ended",
        "copies == 1 and " * 200 + "copies == 1",
        "import os",
        "open_ended\x00",
    ],
)
def test_nothing_outside_the_language_can_be_written(text):
    with pytest.raises(Malformed):
        condition(text, {})
