"""Every page by its address: it answers, it is light, it needs nobody else's server, and nothing runs inside the page."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import transaction
from django.test import Client, override_settings
from django.urls import resolve, reverse

from mitradesa.config.addresses import EXAMPLES, addresses, names

HEAVIEST = 60_000
REDIRECTING = {"/keluar/", "/masuk/kode/", "/masuk/kunci/", "/masuk/nama/"}
"""Open to visitors, but they lead on at once to where one signs in, or to the front page."""
ADDRESSES = addresses()
PAGES = [
    address
    for address in ADDRESSES
    if not address.endswith("/berkas/")
    and address not in REDIRECTING
    and not getattr(resolve(address).func, "login_required", True)
]
FORM_ONLY = {"/periksa/jawab/", "/periksa/laporan/html/", "/periksa/laporan/pdf/"}
FETCHING = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "use": "href"}


class Page(HTMLParser):
    """What a browser would fetch or run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.inside: list[str] = []
        self.tags: list[tuple[str, dict]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag in FETCHING and found.get(FETCHING[tag]):
            self.fetched.append(found[FETCHING[tag]])
        if tag == "style" or (tag == "script" and "src" not in found):
            self.inside.append(tag)
        self.inside += [name for name in found if name == "style" or name.startswith("on")]

    def all(self, tag: str) -> list[dict]:
        return [found for name, found in self.tags if name == tag]


def assets(page: Page) -> int:
    """The compressed weight of all style, script and pictures that a page asks for."""
    names = {place.removeprefix(settings.STATIC_URL) for place in page.fetched}
    found = [finders.find(name) for name in names if not name.startswith("/")]
    return sum(len(gzip.compress(Path(path).read_bytes())) for path in found)


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """Every page, fetched once; what a page of the law says of exceptions comes from the database."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    changed = override_settings(STORAGES={**settings.STORAGES, "staticfiles": plain})
    with changed, django_db_blocker.unblock(), transaction.atomic():
        return {
            address: (answer := Client().get(address), Page(answer.content.decode())) for address in PAGES
        }


def homes(rooms):
    """An address without varying parts of each of these rooms."""
    plain = {name for name, varies in names() if not varies and ":" in name}
    return {name.split(":")[0]: name.split(":")[1] for name in sorted(plain) if name.split(":")[0] in rooms}


def test_every_address_with_varying_parts_has_examples():
    varying = {name for name, varies in names() if varies}
    assert set(EXAMPLES) <= varying
    rooms = {name.split(":")[0] for name in varying - set(EXAMPLES)}
    assert all(reverse(f"{room}:{home}").startswith("/ruang/") for room, home in homes(rooms).items())
    assert len(ADDRESSES) == len(set(ADDRESSES)) > 100


def test_every_page_answers(site):
    wrong = {
        address: answer.status_code for address, (answer, _) in site.items() if answer.status_code != 200
    }
    assert set(wrong) == FORM_ONLY
    assert set(wrong.values()) == {405}


def test_every_page_is_light_with_all_its_style_and_script(site):
    weights = {
        address: len(gzip.compress(answer.content)) + assets(page) for address, (answer, page) in site.items()
    }
    heaviest = max(weights, key=weights.__getitem__)
    print(f"heaviest page: {heaviest} with {weights[heaviest]} bytes")
    assert weights[heaviest] < HEAVIEST


def test_no_page_fetches_from_elsewhere_or_runs_code_inside_itself(site):
    for address, (_, page) in site.items():
        assert not page.inside, address
        assert all(place.startswith("/") and not place.startswith("//") for place in page.fetched), address


def test_every_page_says_what_it_is(site):
    for address, (_, page) in site.items():
        assert page.all("html")[0]["lang"] == "id", address
        assert len(page.all("h1")) == 1, address
        assert page.all("main"), address


def test_no_name_in_braces_is_left_unfilled(site):
    for address, (answer, _) in site.items():
        text = re.sub(r"<[^>]*>", "", answer.content.decode())
        assert not re.search(r"\{\w+\}", text), address


def test_no_two_places_of_a_page_have_one_name(site):
    for address, (_, page) in site.items():
        named = [found["id"] for _, found in page.tags if "id" in found]
        twice = {name for name in named if named.count(name) > 1}
        assert not twice, address


def test_every_link_within_the_site_leads_to_its_place(site):
    known = set(ADDRESSES)
    anchors = {
        address: {found["id"] for _, found in page.tags if "id" in found}
        for address, (_, page) in site.items()
    }
    for address, (_, page) in site.items():
        for link in page.all("a"):
            place, _, anchor = link.get("href", "").partition("#")
            place = place.partition("?")[0] or address
            if place.startswith("/"):
                assert place in known, f"{address} links to {place}"
                assert not anchor or anchor in anchors[place], f"{address} links to {place}#{anchor}"


def test_a_wrong_address_is_answered_in_plain_words(client):
    page = client.get("/tidak-ada/")
    assert page.status_code == 404
    assert "Halaman tidak ditemukan" in page.content.decode()
    for address in (
        "/peraturan/x/",
        "/peraturan/aturan/x/",
        "/periksa/contoh/x/",
        "/periksa/contoh/x/berkas/",
        "/periksa/gambar/x/1/",
    ):
        assert client.get(address).status_code == 404
