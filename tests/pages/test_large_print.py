"""Every paper that is printed to be read has a large print that says the same, is offered beside it, and is nowhere small."""

import pytest

from tests.printed import lost, read
from tests.tagged import faults

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LEAST = 18


def test_every_kind_of_paper_is_here(papers):
    kinds = {name.split()[0] for name in papers}
    assert kinds >= {
        "agreements:export",
        "deliberations:made",
        "evaluations:paper",
        "money:book",
        "offers:kak",
        "outreach:letters_paper",
        "overview:monthly_pdf",
        "trail:pdf",
        "village_reports:paper",
    }


def test_large_print_says_the_same_words_and_figures(papers):
    wrong = {}
    for name, (usual, large) in papers.items():
        small, big = read(usual), read(large)
        # Heads of columns stand once in a table and at every record; nothing else may be said more often, and nothing less.
        more = {word for word in lost(big, small) if word not in small.words}
        if less := lost(small, big):
            wrong[name] = less
        if more:
            wrong[name + " (more)"] = more
    assert not wrong


def test_large_print_is_large_on_every_page_and_nothing_runs_off_it(papers):
    for name, (_, large) in papers.items():
        found = read(large)
        assert found.smallest >= LEAST, name
        assert not found.cut_off, name


def test_large_print_is_tagged_where_the_usual_print_is(papers):
    for name, (usual, large) in papers.items():
        assert faults(large) == faults(usual), name
