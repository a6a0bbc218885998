"""The terms of the field: each rests on an article that is there, is found without a script, and is written one way on every page."""

import re
from importlib.resources import files

import pytest

from mitradesa.core.glossary import glossary, terms_like
from mitradesa.law.citation import instruments
from tests.architecture.tree import ROOT

ADDRESS = "/istilah/"
TAGS = re.compile(r"\{%.*?%\}|\{#.*?#\}|<[^>]*>", re.DOTALL)


def texts():
    """What every page says, by the name of its template: sentences stand in gettext calls or between tags."""
    for template in sorted(ROOT.joinpath("mitradesa").rglob("*.html")):
        source = template.read_text(encoding="utf-8")
        said = re.findall(r'_\(\s*"([^"]*)"', source) + re.findall(r"_\(\s*'([^']*)'", source)
        yield (
            str(template.relative_to(ROOT)),
            " ".join([TAGS.sub(" ", re.sub(r"\{\{.*?\}\}", " ", source)), *said]),
        )


def written_otherwise(text):
    """The ways of writing a term in a text that pages do not use."""
    wrong = [(avoided, one.called) for one in glossary() for avoided in one.avoid]
    return [
        (avoided, right)
        for avoided, right in wrong
        if re.search(rf"(?<![\w-]){re.escape(avoided)}(?![\w-])", text, re.IGNORECASE)
    ]


def test_every_term_rests_on_an_article_that_is_there():
    cited = {(name, key) for one in glossary() for name, key in one.cites}
    assert {
        pair
        for pair in cited
        if pair[0] not in instruments() or pair[1] not in instruments()[pair[0]].articles
    } == set()


def test_terms_and_their_names_stand_once_and_say_something():
    names, terms = [one.name for one in glossary()], [one.term for one in glossary()]
    assert len(names) == len(set(names)) >= 25
    assert len(terms) == len(set(terms))
    assert all(one.definition.endswith(".") and len(one.definition) > 40 for one in glossary())


def test_no_file_of_words_is_left_out():
    folder = files("mitradesa.core").joinpath("words")
    assert {one.name for one in folder.iterdir() if one.is_file()} == {
        "assets.toml",
        "cooperation.toml",
        "deliberations.toml",
        "plans.toml",
    }


def test_pages_write_each_term_in_one_way():
    found = {name: wrong for name, text in texts() if (wrong := written_otherwise(text))}
    assert found == {}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Naskah kerjasama desa", ["kerjasama"]),
        ("Dana APBDes dan BUMDes", ["APBDes", "BUMDes"]),
        ("Kerja sama desa, APB Desa", []),
        ("/ruang/kerja-sama/", ["kerja-sama"]),
    ],
)
def test_the_search_for_other_ways_of_writing_finds_them(text, wrong):
    assert sorted(avoided for avoided, _ in written_otherwise(text)) == sorted(wrong)


def test_a_visitor_reads_all_terms_and_each_leads_to_its_article(client):
    page = client.get(ADDRESS).content.decode()
    assert page.count("<article") == len(glossary())
    assert "/peraturan/permendagri-96-2017/#pasal-5-1" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [("ksp", "ksp"), ("pihak ketiga", "third_party"), ("musyawarh desa", "musdes"), ("APBDes", "apbdes")],
)
def test_a_term_is_found_by_its_short_form_its_words_and_a_wrong_spelling(client, asked, wanted):
    assert wanted in {one.name for one in terms_like(asked)}
    page = client.get(ADDRESS, {"q": asked}).content.decode()
    assert f'id="{wanted.replace("_", "-")}"' in page
    assert page.count("<article") < len(glossary())


def test_a_word_that_is_no_term_is_told_so_and_comes_back_harmless(client):
    page = client.get(ADDRESS, {"q": "<b>zzz"}).content.decode()
    assert "Istilah itu belum ada" in page
    assert "<b>zzz" not in page


@pytest.mark.parametrize("address", ["/", "/peraturan/"])
def test_front_and_law_lead_to_the_terms(client, address):
    assert f'href="{ADDRESS}"' in client.get(address).content.decode()
