"""What a person reads at /peraturan/."""

import pytest

from mitradesa.law.book import every_rule
from mitradesa.web.law.cases import cases_of
from mitradesa.web.law.search import search


def body(page) -> str:
    return page.content.decode()


@pytest.mark.parametrize("typed", ["sewa tanah", "sewwa tannah", "SEWA  TANAH", "sewá tanah"])
def test_a_misspelt_word_still_finds_what_was_meant(typed):
    found = search(typed)
    assert found
    for entry in found:
        told = f"{entry.title} {entry.text}".lower()
        assert "sewa" in told, entry
        assert "tanah" in told, entry


def test_an_article_is_found_by_its_number():
    titles = [entry.title for entry in search("permendagri 96/2017 pasal 6")]
    assert any("Permendagri 96/2017" in title and "Pasal 6" in title for title in titles[:10])


@pytest.mark.parametrize("typed", ["", "yang dan", "?!", "zzzzzzzzzzzz", "x" * 5000, "\x00", "a"])
def test_odd_queries_find_little_and_break_nothing(client, typed):
    assert client.get("/peraturan/", {"q": typed}).status_code == 200


def test_what_is_typed_is_shown_as_text(client):
    page = client.get("/peraturan/", {"q": "<script>alert(1)</script>"})
    assert "<script>alert" not in body(page)


def test_an_instrument_shows_its_dates_its_doubts_and_its_rules(client):
    text = body(client.get("/peraturan/permendagri-1-2016/"))
    assert "Dianggap masih berlaku" in text
    assert "Sumber sekunder" in text
    assert "/peraturan/aturan/lease_length/" in text


@pytest.mark.django_db
def test_a_rule_shows_its_number_its_article_and_its_cases(client):
    text = body(client.get("/peraturan/aturan/lease_length/"))
    assert "Sewa aset desa paling lama 3 tahun" in text
    assert "“Hari terakhir berlaku” sebelum “Mulai berlaku” ditambah 3 tahun" in text
    assert "Sewa empat tahun" in text
    assert "[hari terakhir berlaku]" in text


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: f"{rule.id} {rule.region}")
def test_every_rule_has_cases_to_show(rule):
    assert cases_of(rule)


def test_the_printed_book_holds_every_rule_and_room_for_a_signature(client):
    text = body(client.get("/peraturan/buku/"))
    assert text.count('class="initials"') == len(every_rule())
    assert "Tanda tangan" in text
