"""Letters are as large as this device was told, without script, without an account, for reading and for printing."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from tests import world

ADDRESS = "/huruf/"


def chosen(client, size, back="/peraturan/"):
    return client.post(ADDRESS, {"huruf": size, "ke": back})


def opening_tag(page):
    return re.search(r"<html[^>]*>", page.content.decode())[0]


@pytest.mark.parametrize("size", ["besar", "terbesar"])
def test_a_visitor_s_choice_stays_on_the_device_and_leads_back(client, size):
    answer = chosen(client, size)
    assert answer.headers["location"] == "/peraturan/"
    kept = answer.cookies["huruf"]
    assert (kept.value, kept["samesite"], kept["httponly"]) == (size, "Lax", True)
    assert kept["max-age"] > 300 * 24 * 3600
    for address in ("/", "/peraturan/", "/istilah/", "/masuk/", "/tidak-ada/"):
        assert f'class="huruf-{size}"' in opening_tag(client.get(address))
    assert re.search(rf'value="{size}" checked', client.get(ADDRESS).content.decode())
    assert "sessionid" not in client.cookies


def test_the_usual_size_takes_the_cookie_away_and_nothing_is_marked_before(client):
    assert "class" not in opening_tag(client.get("/"))
    chosen(client, "besar")
    assert chosen(client, "biasa").cookies["huruf"]["max-age"] == 0
    assert "class" not in opening_tag(client.get("/"))


@pytest.mark.parametrize("size", ["", "raksasa", '"><script>'])
def test_what_is_no_size_is_not_kept_and_not_shown(client, size):
    assert "huruf" not in chosen(client, size).cookies
    client.cookies["huruf"] = "raksasa"
    assert "class" not in opening_tag(client.get("/"))


@pytest.mark.parametrize(
    "back", ["https://contoh.example/", "//contoh.example/", "javascript:alert(1)", "", "/\\contoh.example"]
)
def test_the_form_leads_nowhere_else(client, back):
    assert chosen(client, "besar", back).headers["location"] == "/"
    page = client.get(ADDRESS, {"ke": back}).content.decode()
    assert "contoh.example" not in page.split("<footer")[0]


def test_it_works_where_forged_forms_are_refused_for_it_has_no_token_to_lose():
    assert chosen(Client(enforce_csrf_checks=True), "besar").status_code == 302


@pytest.mark.django_db
def test_the_workspace_follows_and_every_page_leads_there():
    world.regions()
    browser = world.signed_in(world.holder("village_head"))
    chosen(browser, "besar")
    page = browser.get("/meja/")
    assert 'class="huruf-besar"' in opening_tag(page)
    assert "/huruf/?ke=/meja/" in page.content.decode()


def test_what_is_printed_is_large_print_too():
    with open(finders.find("base.css"), encoding="utf-8") as sheet:
        style = sheet.read()
    printed = "".join(re.findall(r"@media print \{(.*)\}", style))
    points = {
        size: int(found) for size, found in re.findall(r"\.huruf-(\w+) body \{ font-size: (\d+)pt", printed)
    }
    assert points == {"besar": 14, "terbesar": 18}


@pytest.mark.django_db
def test_papers_follow_the_device_unless_one_asks_for_the_other_print():
    world.regions()
    browser, address = world.signed_in(world.holder("village_head")), "/ruang/laporan/"

    def printed(query=""):
        return "cetak-besar" in browser.get(f"{address}pdf/{query}").headers["content-disposition"]

    def offered():
        return re.findall(r'huruf=(\w+)"[^>]*>([^<]*)', browser.get(address).content.decode())

    assert offered() == [("besar", "Cetak besar")]
    assert (printed(), printed("?huruf=besar"), printed("?huruf=raksasa")) == (False, True, False)
    for size in ("besar", "terbesar"):
        chosen(browser, size)
        assert offered() == [("biasa", "Cetak biasa")]
        assert (printed(), printed("?huruf=biasa"), printed("?huruf=raksasa")) == (True, False, True)
